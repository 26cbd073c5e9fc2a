/** How lists reach Neo4j: whole, under their names, and without a plan for each length. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { engines } from '../support/engines.js';

const neo4j = engines.find(({ name }) => name === 'neo4j');

describe.skipIf(neo4j === undefined)('on Neo4j', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await neo4j!.open();
  });
  afterAll(() => graph.close());

  /** @returns the server's own sentence, which tells how many plans it has dropped */
  const forgetPlans = async () => {
    const [row] = await graph.read({ name: 'tests/forget', text: 'CALL db.clearQueryCaches()' });
    return row?.['value'];
  };

  it('a statement is planned once for lists of any length, in a read and in a write', async () => {
    const statement = {
      name: 'tests/lists',
      text: 'UNWIND $ids AS id RETURN count(id) AS ids, $most AS most',
    };
    await forgetPlans();
    for (const most of [1, 7, 80, 900]) {
      const parameters = { ids: Array<string>(most).fill('x'), most };
      const expected = [{ ids: most, most }];
      expect(await graph.read(statement, parameters)).toEqual(expected);
      expect(await graph.write((transaction) => transaction.run(statement, parameters))).toEqual(expected);
    }
    // Neo4j counts texts: as it was planned, as it was read with that plan, and as it was written.
    expect(await forgetPlans()).toBe('Query caches successfully cleared of 3 queries.');
  });

  it('names that begin alike are kept apart, and the same parameter may be a list or none', async () => {
    const statement = { name: 'tests/lists', text: 'RETURN $id AS id, $ids AS ids, $idsOf AS idsOf' };
    for (const parameters of [
      { id: 'a', ids: ['b'], idsOf: { of: ['c'] } },
      { id: ['a'], ids: 'b', idsOf: ['c', ['d']] },
      { id: null, ids: [], idsOf: null },
    ])
      expect(await graph.read(statement, parameters)).toEqual([parameters]);
  });
});
