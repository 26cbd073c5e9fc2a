/** An answer that is kept is the one that the graph gives now, whoever writes and whoever asks. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import { admin, analyst, cityOfficer, otherCityOfficer, provinceOfficer } from '../support/offices.js';
import { NOTHING_KEPT, serve, type Service } from '../support/service.js';

const SHUOZHOU = 'cn/shanxi/shuozhou';

const questions = [
  `{ place(id: "${SHUOZHOU}") { id nameEn ... on City { population } contacts { nameZh keptBy { id } } internalRemarks { text } } }`,
  '{ agreements(first: 5) { totalCount edges { node { id status } } } }',
  '{ themes(first: 100) { totalCount edges { node { id nameZh } } } }',
  '{ me { actor role office { id } } }',
  `{ place(id: "${SHUOZHOU}") { nameEn } missing: place(id: "nowhere") { id } }`,
];

const people: readonly (Identity | undefined)[] = [
  undefined,
  analyst,
  cityOfficer,
  { ...cityOfficer, actor: '另一人' },
  otherCityOfficer,
  provinceOfficer,
  admin,
];

type Step =
  | { readonly kind: 'ask'; readonly question: number; readonly person: number }
  | { readonly kind: 'together'; readonly question: number; readonly people: readonly number[] }
  | { readonly kind: 'contact' | 'remark' | 'theme' | 'beside' };

const question = fc.nat({ max: questions.length - 1 });
const person = fc.nat({ max: people.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('ask' as const), question, person }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('together' as const),
      question,
      people: fc.array(person, { minLength: 2, maxLength: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('contact' as const, 'remark', 'theme', 'beside') }),
  },
);

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let other: Graph;
  let keeping: Service;
  let fresh: Service;

  beforeAll(async () => {
    graph = await openWithSample(engine);
    other = engine.beside(graph);
    keeping = serve(graph);
    fresh = serve(graph, { settings: NOTHING_KEPT });
    // A cold server plans each question for seconds.
    for (const query of questions) await fresh.ask(query);
  });
  afterAll(async () => {
    await keeping.close();
    await fresh.close();
    await other.close();
    await graph.close();
  });

  const setName = (nameEn: string) =>
    other.write((transaction) =>
      transaction.run(
        { name: 'tests/beside', text: 'MATCH (place:Place {id: $id}) SET place.nameEn = $nameEn' },
        { id: SHUOZHOU, nameEn },
      ),
    );

  let written = 0;
  async function write(kind: 'contact' | 'remark' | 'theme' | 'beside'): Promise<void> {
    written += 1;
    const tag = `${written}`;
    if (kind === 'beside') {
      await setName(`Shuozhou ${tag}`);
      return;
    }
    const outcome =
      kind === 'contact'
        ? await mutate(keeping, 'addContact', { of: SHUOZHOU, nameZh: `联系人${tag}` }, cityOfficer)
        : kind === 'remark'
          ? await mutate(keeping, 'addInternalRemark', { on: SHUOZHOU, text: `备注${tag}` }, cityOfficer)
          : await mutate(
              keeping,
              'addTheme',
              { kind: 'CULTURE', nameZh: `主题${tag}`, nameEn: `Theme ${tag}` },
              provinceOfficer,
            );
    expect(outcome).toMatchObject({ record: { id: expect.any(String) } });
  }

  const expected = async (index: number, who: number) =>
    (await fresh.ask(questions[index]!, {}, people[who])).body;

  it('every answer is the one that nothing kept would have given, in any order of questions and writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        for (const taken of steps)
          if (taken.kind === 'ask') {
            const { body } = await keeping.ask(questions[taken.question]!, {}, people[taken.person]);
            expect(body).toEqual(await expected(taken.question, taken.person));
          } else if (taken.kind === 'together') {
            const bodies = await Promise.all(
              taken.people.map(async (who) => {
                const { body } = await keeping.ask(questions[taken.question]!, {}, people[who]);
                return { who, body };
              }),
            );
            for (const { who, body } of bodies) expect(body).toEqual(await expected(taken.question, who));
          } else await write(taken.kind);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('an answer that came while others wrote is not of before what its asker knew to be written', async () => {
    const query = `{ place(id: "${SHUOZHOU}") { nameEn } }`;
    let known = 0;
    const shown = async () => {
      const least = known;
      const { body } = await keeping.ask(query);
      expect(Number(body.data.place.nameEn)).toBeGreaterThanOrEqual(least);
    };
    await setName('0');
    const writing = (async () => {
      for (let next = 1; next <= 100; next += 1) {
        await setName(`${next}`);
        known = next;
      }
    })();
    const reading = Array.from({ length: 4 }, async () => {
      while (known < 100) await shown();
    });
    await Promise.all([writing, ...reading]);
    await shown();
  }, 60_000);

  it('a question that was answered sends no statement, until somebody writes', async () => {
    const [query = ''] = questions;
    const { body, sent } = await keeping.ask(query, {}, analyst);
    expect(sent).toHaveLength(1);
    expect(await keeping.ask(query, {}, analyst)).toMatchObject({ body, sent: [] });
    await write('beside');
    expect((await keeping.ask(query, {}, analyst)).sent).toHaveLength(1);
  });

  it('what an office keeps to itself reaches nobody else by way of what is kept', async () => {
    const [query = ''] = questions;
    await write('remark');
    const remarks = async (as: Identity | undefined) =>
      (await keeping.ask(query, {}, as)).body.data.place.internalRemarks.length as number;
    const counts = async () => Promise.all([cityOfficer, otherCityOfficer, undefined].map(remarks));
    const first = await counts();
    expect(first[0]).toBeGreaterThan(0);
    expect(first.slice(1)).toEqual([0, 0]);
    expect(await counts()).toEqual(first);
  });

  it('a handover file tells when it was made, and is made anew', async () => {
    const query = `{ dossier(of: "${SHUOZHOU}") { madeAt } }`;
    const madeAt = async () => (await keeping.ask(query)).body.data.dossier.madeAt as string;
    const first = await madeAt();
    expect((await madeAt()) > first).toBe(true);
  });
});
