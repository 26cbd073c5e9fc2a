/** Ten thousand operations that nobody would think of. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { buildSchema } from '../../src/api/schema.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { admin, analyst, cityOfficer, provinceOfficer } from '../support/offices.js';
import { serve, type Answer, type Service } from '../support/service.js';
import { operationsOf, type Words } from './operations.js';

const BATCHES = 500;
const TOGETHER = 20;
/** Right operations among them where a database plans each for a tenth of a second. */
const SHAPES_TO_PLAN = 500;

/** What clients write into texts, and what they do not. */
const texts = [
  '朔州',
  '应县木塔',
  'Buddhist',
  '2005-06',
  '1990',
  'https://example.org/a',
  '',
  'eyJsaXN0IjoieCJ9',
  'a'.repeat(300),
];
/** As many ids of each kind of node are tried. */
const IDS_OF_A_KIND = 4;

async function wordsOf(graph: Graph): Promise<Words> {
  const rows = await graph.read({
    name: 'test',
    text: 'MATCH (n) WHERE n.id IS NOT NULL WITH labels(n) AS labels, n.id AS id ORDER BY id RETURN labels, collect(id) AS ids',
  });
  const ids = rows.flatMap((row) => (row['ids'] as string[]).slice(0, IDS_OF_A_KIND));
  return { texts, ids: [...ids, 'cn/shanxi/shuozhou', 'cn/shanxi/shuozhou/fao', 'nowhere', ''] };
}

const people = fc.constantFrom<Identity | undefined>(undefined, analyst, cityOfficer, provinceOfficer, admin);
const schema = buildSchema();
const questionsOf = (words: Words, shapes?: number) =>
  fc.array(fc.tuple(operationsOf(schema, words, shapes), people), {
    minLength: TOGETHER,
    maxLength: TOGETHER,
  });

/** What is wrong with an answer to whatever was asked. */
function faultOf({ status, body }: Answer): string | undefined {
  if (status >= 500) return `status ${String(status)}`;
  if (body.data === undefined && body.errors === undefined) return 'neither data nor errors';
  for (const { extensions } of body.errors ?? []) {
    const { code, zh, en } = extensions;
    if (code === 'INTERNAL' || code === 'TIMEOUT' || code === 'UNAVAILABLE') return `code ${code}`;
    if (typeof code !== 'string' || typeof zh !== 'string' || typeof en !== 'string')
      return 'an error in another form';
  }
  return undefined;
}

describe.each(engines)('fuzzing, on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  it(`${String(BATCHES * TOGETHER)} operations made from the schema, right and wrong: each is answered, none with a fault of ours`, async () => {
    const words = await wordsOf(graph);
    const questions = questionsOf(words, graph.capabilities.remote ? SHAPES_TO_PLAN : undefined);
    /** How often each root field was answered with something, and without errors. */
    const answered = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(questions, async (batch) => {
        const answers = await Promise.all(
          batch.map(([{ query, variables }, as]) =>
            service.ask(query, variables as Record<string, unknown>, as),
          ),
        );
        for (const { body } of answers)
          for (const [field, value] of Object.entries((body.data ?? {}) as Record<string, unknown>))
            if (value !== null && body.errors === undefined)
              answered.set(field, (answered.get(field) ?? 0) + 1);
        expect(
          answers.flatMap((answer, index) => {
            const fault = faultOf(answer);
            return fault === undefined ? [] : [{ fault, asked: batch[index], body: answer.body }];
          }),
        ).toEqual([]);
      }),
      { numRuns: BATCHES },
    );
    // Were all of them refused, nothing would have been tried. Of some kinds of record the sample has none.
    const roots = Object.keys(schema.getQueryType()!.getFields());
    expect(roots.filter((name) => answered.has(name)).length).toBeGreaterThan(roots.length / 2);
    expect([...answered.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(500);
    const { body } = await service.ask('{ place(id: "cn") { nameZh } }');
    expect(body).toEqual({ data: { place: { nameZh: '中国' } } });
  }, 1_200_000);
});
