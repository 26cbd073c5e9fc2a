import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { ask, fixture, preflight, type Fixture } from './fixture.js';

let open: Fixture[] = [];
afterEach(async () => {
  await Promise.all(open.map(({ app }) => app.close()));
  open = [];
});
const slowApp = (milliseconds: number, settings: Parameters<typeof fixture>[0] = {}) => {
  const made = fixture(settings);
  made.graph.onStatement = () => pause(milliseconds);
  open.push(made);
  return made;
};

it('a request ends at its deadline, whatever the graph does', async () => {
  const { app, graph, log } = slowApp(60_000, { requestTimeoutMs: 200 });
  graph.onStatement = () => new Promise(() => undefined);
  const start = performance.now();
  const { status, codes, body } = await ask(app, '{ place(id: 1) { id } }');
  expect(performance.now() - start).toBeLessThan(1_000);
  expect([status, codes, 'data' in body]).toEqual([504, ['TIMEOUT'], false]);
  expect(log).toMatchObject([{ status: 504, statements: 1, errors: ['TIMEOUT'] }]);
});

it('what outlives the deadline sends no further statement and breaks nothing', async () => {
  const { app, graph, log } = slowApp(200, { requestTimeoutMs: 100 });
  // Mutations run one after another: the second one would start after the deadline.
  const { codes } = await ask(app, 'mutation { a: rename(id: 1) { id } b: rename(id: 2) { id } }');
  expect([codes, graph.statements]).toEqual([['TIMEOUT'], 1]);
  await pause(300);
  expect(graph.statements).toBe(1);
  expect(log.filter(({ level }) => level === 50)).toEqual([]);
  graph.onStatement = async () => undefined;
  expect((await ask(app, '{ place(id: 1) { id } }')).status).toBe(200);
});

it('what is read for a caller who has gone is broken off, what is written for them is written', async () => {
  const { app, graph } = slowApp(0);
  let release = () => {};
  graph.onStatement = () => new Promise((settle) => (release = settle));
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const leave = async (query: string) => {
    const { statements } = graph;
    const leaving = new AbortController();
    const asking = fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    });
    await expect.poll(() => graph.statements).toBe(statements + 1);
    leaving.abort();
    await expect(asking).rejects.toThrow();
  };

  await leave('{ place(id: 1) { id } }');
  await expect.poll(() => graph.signal?.aborted).toBe(true);

  await leave('mutation { a: rename(id: 1) { id } b: rename(id: 2) { id } }');
  await pause(100);
  const { statements } = graph;
  release();
  await expect.poll(() => graph.statements).toBe(statements + 1);
  release();
});

it('closing finishes what runs, and ends connections that are kept', async () => {
  const { app } = slowApp(300);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const get = (id: string) =>
    fetch(`${address}/graphql?query={place(id:"${id}"){id}}`, { headers: preflight });
  await get('before');
  const running = get('running');
  await pause(100);
  const start = performance.now();
  const closing = app.close();
  expect(await (await running).json()).toEqual({ data: { place: { id: 'running' } } });
  await closing;
  expect(performance.now() - start).toBeLessThan(2_000);
  await expect(get('after')).rejects.toThrow();
});
