/** A statement that nobody waits for any more is ended in the server. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { GraphError, type Graph } from '../../src/graph/graph.js';
import { engines } from '../support/engines.js';

const neo4j = engines.find(({ name }) => name === 'neo4j');

/** Minutes of work. */
const endless = {
  name: 'tests/endless',
  text: 'UNWIND range(1, 100000) AS one UNWIND range(1, 100000) AS other WITH one, other WHERE one = other + 1 RETURN count(*) AS found',
};
const running = {
  name: 'tests/running',
  text: "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'UNWIND range(1, 100000)' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS found",
};

describe.skipIf(inject('neo4j') === null)('on neo4j', () => {
  let graph: Graph;
  let beside: Graph;
  beforeAll(async () => {
    graph = await neo4j!.open();
    beside = neo4j!.beside(graph);
  });
  afterAll(async () => {
    await graph.close();
    await beside.close();
  });
  const isRunning = async () => (await beside.read(running))[0]?.['found'];

  it('and the connection it ran on is good for the next', async () => {
    const waiting = new AbortController();
    const reason = new GraphError('TIMEOUT', 'gone');
    const reads = Array.from({ length: 5 }, () => graph.read(endless, {}, { signal: waiting.signal }));
    await expect.poll(isRunning, { timeout: 20_000 }).toBe(5);
    waiting.abort(reason);
    const outcomes = await Promise.allSettled(reads);
    expect(outcomes).toEqual(outcomes.map(() => ({ status: 'rejected', reason })));
    await expect.poll(isRunning, { timeout: 5_000 }).toBe(0);
    expect(await graph.read({ name: 'tests/one', text: 'RETURN 1 AS one' })).toEqual([{ one: 1 }]);
  });
});
