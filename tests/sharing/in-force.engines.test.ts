/** The guard in the statements and the rule in TypeScript agree on when a list is shared, whatever the dates. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph, Value } from '../../src/graph/graph.js';
import { durationObjection, isWithin } from '../../src/sharing/rules.js';
import { engines, openWithSample, statements } from '../support/engines.js';
import { day, partialDate } from './dates.js';

const perhaps = fc.option(partialDate);
const sharing = fc.record({
  from: perhaps,
  until: perhaps,
  withdrawnOn: fc.option(day, { freq: 1 }),
  agreedOn: perhaps,
  endsOn: perhaps,
  status: fc.constantFrom('AGREED', 'AGREED', 'AGREED', 'INTENT', 'BEING_SET_UP'),
});

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openWithSample(engine);
  });
  afterAll(() => graph.close());

  const write = (text: string, parameters: Record<string, Value> = {}) =>
    graph.write((transaction) => transaction.run({ name: 'test', text }, parameters));
  const clear = () =>
    write('MATCH (n) WHERE (n:SharedList OR n:Alliance) AND n.id STARTS WITH $start DETACH DELETE n', {
      start: 'dates-',
    });

  test('they agree', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sharing, { minLength: 20, maxLength: 40 }), day, async (cases, on) => {
        await clear();
        await write(
          `UNWIND $cases AS one
           MATCH (office:Office {id: 'cn/shanxi/shuozhou/fao'})-[:SERVES]->(place:Place)
           CREATE (alliance:Alliance {id: 'dates-alliance-' + one.id})
           CREATE (list:SharedList {id: 'dates-list-' + one.id})
           SET alliance.status = one.status, alliance.agreedOn = one.agreedOn, alliance.endsOn = one.endsOn
           SET list.from = one.from, list.until = one.until, list.withdrawnOn = one.withdrawnOn
           CREATE (place)-[:MEMBER_OF]->(alliance)
           CREATE (list)-[:SHARED_IN]->(alliance)
           CREATE (list)-[:SHARED_BY]->(office)`,
          { cases: cases.map((one, index) => ({ ...one, id: `n${index}` })) },
        );
        const rows = await graph.read(
          {
            name: 'test',
            text: `MATCH (this:SharedList) WHERE this.id STARTS WITH 'dates-'
              CALL (this) {\n${statements.get('sharing/in-force').text}\n}
              RETURN this.id AS id`,
          },
          { viewerToday: on },
        );
        const expected = cases.flatMap((one, index) =>
          one.withdrawnOn === null &&
          isWithin(on, one.from, one.until) &&
          durationObjection(one, on) === undefined
            ? [`dates-list-n${index}`]
            : [],
        );
        expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort());
      }),
      { numRuns: 12 },
    );
    await clear();
  }, 120_000);
});
