import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { ask, fixture, preflight, send } from './fixture.js';

const { app, graph, log } = fixture();
afterAll(() => app.close());
beforeEach(() => {
  log.length = 0;
  graph.statements = 0;
});

it('is one line that tells what was asked for in kind, not in content', async () => {
  const { headers } = await ask(
    app,
    'query Whom($id: ID!) { place(id: $id) { id } hush: place(id: "x") { id } }',
    {
      id: 'confidential',
    },
  );
  expect(log).toEqual([
    {
      level: 30,
      time: expect.any(Number),
      pid: expect.any(Number),
      hostname: expect.any(String),
      request: headers['x-request-id'],
      method: 'POST',
      path: '/graphql',
      status: 200,
      milliseconds: expect.any(Number),
      operation: 'Whom',
      kind: 'query',
      statements: 2,
      cache: 'miss',
      msg: 'request',
    },
  ]);
  expect(JSON.stringify(log)).not.toMatch(/confidential|hush/);
});

it('leaves the query string out of the path, and what an error quotes out of all', async () => {
  await send(app, { url: '/graphql?query={confidential}', headers: preflight });
  await send(app, { url: '/elsewhere?token=confidential' });
  await ask(app, 'query ($n: Int) { peers(first: $n) { id } }', { n: 'confidential' });
  expect(log).toMatchObject([
    { path: '/graphql', errors: ['GRAPHQL_VALIDATION_FAILED'], statements: 0 },
    { path: '/elsewhere', errors: ['NOT_FOUND'], status: 404 },
    { path: '/graphql', errors: ['BAD_USER_INPUT'], statements: 0, kind: 'query' },
  ]);
  expect(JSON.stringify(log)).not.toContain('confidential');
});

it('counts the statements of a mutation, each root field with its one', async () => {
  await ask(app, 'mutation Two { rename(id: 1) { id } b: rename(id: 2) { id } }');
  expect(log).toMatchObject([{ kind: 'mutation', operation: 'Two', statements: 2 }]);
  expect(graph.statements).toBe(2);
});

it('has an id of its own for every request, whatever id comes with it', async () => {
  const request = { url: '/health', headers: { 'x-request-id': 'forged' } };
  const ids = [await send(app, request), await send(app, request)].map(
    ({ headers }) => headers['x-request-id'],
  );
  expect(new Set(ids).size).toBe(2);
  expect(log.map((line) => line['request'])).toEqual(ids);
  expect(JSON.stringify(log)).not.toContain('forged');
});

it.each([
  [
    'whose caller goes before the answer',
    'GET /graphql?query={place(id:1){id}} HTTP/1.1\r\nhost: x\r\ngraphql-require-preflight: 1\r\n\r\n',
    { aborted: true, statements: 1 },
  ],
  [
    'whose body never ends',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
    { status: 408, errors: ['TIMEOUT'] },
  ],
])('has one line for a request %s', async (_name, bytes, line) => {
  const slow = fixture({ requestTimeoutMs: 300 });
  slow.graph.onStatement = () => pause(200);
  await slow.app.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect((slow.app.server.address() as { port: number }).port, '127.0.0.1');
  socket.resume().write(bytes);
  await pause(100);
  if ('aborted' in line) socket.destroy();
  await pause(1_000);
  await slow.app.close();
  expect(slow.log.filter(({ msg }) => msg === 'request')).toMatchObject([{ path: '/graphql', ...line }]);
});
