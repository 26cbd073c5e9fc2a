/** What the graph port promises, on every engine. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GraphError, type Graph, type StatementText, type Transaction } from '../../src/graph/graph.js';
import { engines } from '../support/engines.js';

const text = (cypher: string): StatementText => ({ name: 'tests/port', text: cypher });

const add = text('CREATE (n:Theme {id: $id})');
const countAll = text('MATCH (n) RETURN count(n) AS count');

/** The code and all that a person may be shown of why a call failed. */
const failure = (call: Promise<unknown>) =>
  call.then(
    () => 'no failure',
    (error: unknown) => (error instanceof GraphError ? { code: error.code, text: error.message } : error),
  );

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  const open = async (timeoutMs?: number) => {
    graph = await engine.open(timeoutMs);
    await graph.setUp();
  };
  beforeEach(() => open());
  afterEach(() => graph.close());
  const count = async () => (await graph.read(countAll))[0]?.['count'];

  it.each([new Error('own'), new GraphError('TIMEOUT', 'own')])(
    'a write whose work throws writes nothing, and %s passes unchanged',
    async (own) => {
      const writing = graph.write(async (transaction) => {
        await transaction.run(add, { id: 'a' });
        throw own;
      });
      await expect(writing).rejects.toBe(own);
      expect(await count()).toBe(0);
    },
  );

  describe('the version', () => {
    let other: Graph;
    beforeEach(() => {
      other = engine.beside(graph);
    });
    afterEach(() => other.close());

    it.each([
      ['a node', 'CREATE (:Theme {id: "b"})'],
      ['a property', 'MATCH (n:Theme {id: "a"}) SET n.nameZh = "佛教"'],
      ['a label', 'MATCH (n:Theme {id: "a"}) SET n:Named'],
      ['a relationship', 'MATCH (n:Theme {id: "a"}) CREATE (n)-[:BROADER]->(n)'],
      ['a removal', 'MATCH (n:Theme {id: "a"}) DETACH DELETE n'],
    ])('is another one after another client wrote %s, and for that client too', async (_name, cypher) => {
      await graph.write((transaction) => transaction.run(add, { id: 'a' }));
      const before = await graph.version();
      await other.write((transaction) => transaction.run(text(cypher)));
      const after = await graph.version();
      expect(after).not.toBe(before);
      expect(await other.version()).toBe(after);
    });

    it('stays the same while nothing is written, whatever is read, planned or given up', async () => {
      const before = await graph.version();
      await other.read(countAll);
      await other.plan(text('MATCH (n:Theme) RETURN n'));
      await other.describe();
      expect(await graph.version()).toBe(before);
      const givenUp = other.write(async (transaction) => {
        await transaction.run(countAll);
        throw new Error('own');
      });
      await expect(givenUp).rejects.toThrow('own');
      expect(await graph.version()).toBe(before);
    });

    it('is read before a statement that then sees what was written by then', async () => {
      for (let written = 1; written <= 20; written += 1) {
        await other.write((transaction) => transaction.run(add, { id: `theme-${written}` }));
        const [row] = await graph.read(countAll, {}, { since: await graph.version() });
        expect(row).toEqual({ count: written });
      }
    });

    it('is unavailable once the graph is closed', async () => {
      await graph.close();
      expect(await failure(graph.version())).toMatchObject({ code: 'UNAVAILABLE' });
    });
  });

  it('a read that nobody waits for any more is not sent', async () => {
    const reason = new GraphError('TIMEOUT', 'gone');
    await expect(graph.read(countAll, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(await count()).toBe(0);
  });

  it('a write whose last statement fails writes nothing', async () => {
    const writing = graph.write(async (transaction) => {
      await transaction.run(add, { id: 'a' });
      await transaction.run(text('CREATE (n:Theme {id: 1 / $zero})'), { zero: 0 });
    });
    expect(await failure(writing)).toMatchObject({ code: 'FAILED' });
    expect(await count()).toBe(0);
  });

  it('an id that is taken is a CONFLICT, for the work as for its caller', async () => {
    const seen: unknown[] = [];
    const writing = graph.write(async (transaction) => {
      await transaction.run(add, { id: 'a' });
      const again = transaction.run(add, { id: 'a' });
      seen.push(await failure(again));
      await again;
    });
    expect(await failure(writing)).toMatchObject({ code: 'CONFLICT' });
    expect(seen).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await count()).toBe(0);
  });

  it('of 20 writers that read a value and write it back, each counts, as they write to its node first', async () => {
    await graph.write((transaction) => transaction.run(text('CREATE (n:Counter {value: 0})')));
    const increment = async (transaction: Transaction) => {
      await transaction.run(text('MATCH (n:Counter) SET n.held = true'));
      const [row] = await transaction.run(text('MATCH (n:Counter) RETURN n.value AS value'));
      const value = Number(row?.['value']) + 1;
      await transaction.run(text('MATCH (n:Counter) SET n.value = $value'), { value });
    };
    await Promise.all(Array.from({ length: 20 }, () => graph.write(increment)));
    expect(await graph.read(text('MATCH (n:Counter) RETURN n.value AS value'))).toEqual([{ value: 20 }]);
  });

  it('of two writers that wait for each other, both are done', async (context) => {
    context.skip(!graph.capabilities.concurrentWriters, 'writers do not meet in this engine');
    const increment = text('MATCH (n:Counter {id: $id}) SET n.value = n.value + 1');
    await graph.write((transaction) =>
      transaction.run(text("CREATE (:Counter {id: 'a', value: 0}), (:Counter {id: 'b', value: 0})")),
    );
    let holding = 0;
    let goOn = () => {};
    const bothHold = new Promise<void>((resolve) => (goOn = resolve));
    const writeBoth = (first: string, second: string) =>
      graph.write(async (transaction) => {
        await transaction.run(increment, { id: first });
        holding += 1;
        if (holding === 2) goOn();
        await bothHold;
        await transaction.run(increment, { id: second });
      });
    await Promise.all([writeBoth('a', 'b'), writeBoth('b', 'a')]);
    const values = text('MATCH (n:Counter) RETURN DISTINCT n.value AS value');
    expect(await graph.read(values)).toEqual([{ value: 2 }]);
  });

  it('a write lets go of what it has sent, so that a long one takes no more memory than a short one', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const usedMb = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed / 1e6;
    };
    // About 2 MB each, in texts of their own.
    const rowsOf = (batch: number) => Array.from({ length: 20_000 }, (_, row) => `批次 ${batch} 行 ${row}`);
    const grown = await graph.write(async (transaction) => {
      const send = (batch: number) =>
        transaction.run(text('UNWIND $rows AS row RETURN row'), { rows: rowsOf(batch) });
      for (let batch = 0; batch < 3; batch += 1) await send(batch);
      const before = usedMb();
      for (let batch = 3; batch < 28; batch += 1) await send(batch);
      return usedMb() - before;
    });
    expect(grown).toBeLessThan(10);
  });

  it('values come back as they were sent: plain JSON, Chinese and emoji included', async () => {
    const values = {
      whole: -7,
      large: Number.MAX_SAFE_INTEGER,
      decimal: 112.43,
      chinese: '朔州·应县木塔',
      emoji: '🏯👨‍👩‍👧',
      flag: false,
      nothing: null,
      list: [1, 2.5, 'x', null, [true]],
      map: { zh: '朔州', inner: { list: [] } },
    };
    const columns = Object.keys(values).map((name) => `$${name} AS ${name}`);
    expect(await graph.read(text(`RETURN ${columns.join(', ')}`), values)).toEqual([values]);
  });

  it('nodes and relationships come as their properties, wherever they are', async () => {
    const rows = await graph.write((transaction) =>
      transaction.run(
        text(
          'CREATE (a:Test {name: $name, list: [1, 2]})-[r:TIE {since: 1985}]->(b:Test) ' +
            'RETURN a, r, [a, b] AS list, {node: a} AS map, labels(b) AS labels',
        ),
        { name: '朔州🏯' },
      ),
    );
    const a = { name: '朔州🏯', list: [1, 2] };
    expect(rows).toEqual([{ a, r: { since: 1985 }, list: [a, {}], map: { node: a }, labels: ['Test'] }]);
  });

  it('a whole number of JavaScript serves as LIMIT, SKIP and index', async () => {
    const statement = text(
      'UNWIND range(0, 9) AS x WITH x ORDER BY x SKIP $skip LIMIT $limit RETURN [10, 20, 30][$index] AS y',
    );
    expect(await graph.read(statement, { skip: 5.0, limit: 2.0, index: 1.0 })).toEqual([
      { y: 20 },
      { y: 20 },
    ]);
  });

  it.each([
    ['a syntax error', 'RETURN 1 +', {}],
    ['a missing parameter', 'RETURN $absent AS absent', {}],
    ['an unknown function', 'RETURN secretFunction(1) AS x', {}],
  ])('%s is FAILED, and its message says nothing of the statement', async (_name, cypher, parameters) => {
    expect(await failure(graph.read(text(cypher), parameters))).toEqual({
      code: 'FAILED',
      text: 'the statement failed',
    });
  });

  it('a read that takes too long is a TIMEOUT, and the next read works', async () => {
    const { remote } = graph.capabilities;
    await graph.close();
    const timeoutMs = remote ? 3_000 : 1_000;
    await open(timeoutMs);
    // The embedded engine cannot end a statement: this one ends by itself, seconds later.
    const size = remote ? 100_000 : 4_000;
    const slow = text(
      'UNWIND range(1, $size) AS a UNWIND range(1, $size) AS b WITH a WHERE a % 7 = 8 RETURN count(*) AS slow',
    );
    const start = performance.now();
    expect(await failure(graph.read(slow, { size }))).toMatchObject({ code: 'TIMEOUT' });
    expect(performance.now() - start).toBeLessThan(timeoutMs + 2_000);
    expect(await count()).toBe(0);
    if (!remote) return;
    const running = text(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH 'AS slow' RETURN currentQuery",
    );
    await vi.waitFor(async () => expect(await graph.read(running)).toEqual([]), 10_000);
  });

  it('after closing, every call is UNAVAILABLE, and closing again does nothing', async () => {
    await graph.close();
    await graph.close();
    const calls = [
      () => graph.read(countAll),
      () => graph.write((transaction) => transaction.run(countAll)),
      () => graph.setUp(),
      () => graph.describe(),
    ];
    for (const call of calls) expect(await failure(call())).toMatchObject({ code: 'UNAVAILABLE' });
  });
});
