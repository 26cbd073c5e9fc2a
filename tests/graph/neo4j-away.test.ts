/** Neo4j that is not there, not reached any more, or does not answer: what its callers and those of the service get. */
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { setupFile } from '../support/engines.js';
import { startProxy, type Proxy } from '../support/proxy.js';
import { serve, type Service } from '../support/service.js';

const login = { user: 'somebody', password: 'hunter2hunter2', database: 'neo4j', timeoutMs: 5_000 };
const one = { name: 'tests/one', text: 'RETURN 1 AS one' };
const question = '{ places(first: 1) { pageInfo { hasNextPage } } }';
/** What names the server, its users or the driver. */
const inside = /127\.0\.0\.1|bolt|neo4j|somebody|hunter2|ServiceUnavailable|connect to server|acquisition/i;

const open: { close(): Promise<void> }[] = [];
const closing = <Closable extends { close(): Promise<void> }>(closable: Closable) => {
  open.push(closable);
  return closable;
};
afterEach(async () => {
  for (const closable of open.splice(0).reverse()) await closable.close();
});

const connectTo = (port: number, given: Partial<typeof login> = {}) =>
  closing(openNeo4j({ ...login, ...given, uri: `bolt://127.0.0.1:${port}`, setupFile: setupFile('neo4j') }));

/** A port at which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The codes of an answer that came within the 10 s that are promised for each. */
async function codesOf(service: Service): Promise<unknown[]> {
  const start = performance.now();
  const { body } = await service.ask(question);
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(JSON.stringify(body)).not.toMatch(inside);
  return (body.errors ?? []).map(({ extensions }) => extensions['code']);
}

async function expectNotReady(service: Service): Promise<void> {
  const { status, text } = await service.get('/ready');
  expect([status, JSON.parse(text)]).toMatchObject([503, { status: 'unavailable' }]);
  expect(text).not.toMatch(inside);
}

describe('where nothing listens', () => {
  it('every call is UNAVAILABLE within 5 s', async () => {
    const graph = connectTo(await closedPort());
    const calls = [
      () => graph.read(one),
      () => graph.write((transaction) => transaction.run(one)),
      () => graph.describe(),
      () => graph.setUp(),
    ];
    for (const call of calls) {
      const start = performance.now();
      await expect(call()).rejects.toMatchObject({ name: 'GraphError', code: 'UNAVAILABLE' });
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });

  it('the service answers UNAVAILABLE, is not ready, and says nothing of the server', async () => {
    const service = closing(serve(connectTo(await closedPort())));
    expect(await codesOf(service)).toEqual(['UNAVAILABLE']);
    await expectNotReady(service);
  });
});

const server = inject('neo4j');

describe.skipIf(server === null)('a Neo4j that is there', () => {
  const { hostname, port } = new URL(server?.uri ?? 'bolt://127.0.0.1');
  let proxy: Proxy;
  let graph: Graph;
  let service: Service;
  // The first time that a server plans the statement can take as long as an answer may.
  beforeAll(async () => {
    const warm = closing(serve(connectTo(Number(port || 7687), server ?? {})));
    await vi.waitFor(async () => expect(await codesOf(warm)).toEqual([]), 50_000);
  });
  beforeEach(async () => {
    proxy = closing(await startProxy({ host: hostname, port: Number(port || 7687) }));
    graph = connectTo(proxy.port, server ?? {});
    service = closing(serve(graph, { settings: { MAX_RUNNING_REQUESTS: '200' } }));
  });
  /** Leaves as many connections behind: each has to be given up, not the first alone. */
  const askTogether = (times: number) => Promise.all(Array.from({ length: times }, () => codesOf(service)));

  it('with a wrong password is UNAVAILABLE, and so is the service', async () => {
    // A user of its own: Neo4j locks one for a while whose password was wrong three times.
    const refused = closing(serve(connectTo(proxy.port, { database: server!.database })));
    expect(await codesOf(refused)).toEqual(['UNAVAILABLE']);
    await expectNotReady(refused);
  });

  it('that was restarted between two requests answers the second', async () => {
    expect(await askTogether(5)).toEqual(Array(5).fill([]));
    proxy.cut();
    proxy.heal();
    expect(await askTogether(5)).toEqual(Array(5).fill([]));
  });

  it('that is cut off is UNAVAILABLE, and answers once it is back', async () => {
    expect(await codesOf(service)).toEqual([]);
    proxy.cut();
    expect(await askTogether(5)).toEqual(Array(5).fill(['UNAVAILABLE']));
    await expectNotReady(service);
    proxy.heal();
    expect(await codesOf(service)).toEqual([]);
  });

  it('that is cut off while it is asked is UNAVAILABLE, and answers once it is back', async () => {
    expect(await codesOf(service)).toEqual([]);
    const asked = proxy.silence();
    const codes = codesOf(service);
    await asked;
    proxy.cut();
    expect(await codes).toEqual(['UNAVAILABLE']);
    proxy.heal();
    expect(await codesOf(service)).toEqual([]);
  });

  it('a read that is cut off is sent again', async () => {
    await graph.read(one);
    const asked = proxy.silence();
    const read = graph.read(one);
    await asked;
    proxy.cut();
    proxy.heal();
    expect(await read).toEqual([{ one: 1 }]);
  });

  it('that says nothing any more ends in time, and answers once it is back, however many asked', async () => {
    await askTogether(5);
    void proxy.silence();
    // More than the connections that may be open at once.
    for (const codes of await askTogether(120)) expect([['UNAVAILABLE'], ['TIMEOUT']]).toContainEqual(codes);
    await expectNotReady(service);
    proxy.heal();
    expect(await askTogether(5)).toEqual(Array(5).fill([]));
  });
});
