import { afterAll, expect, it } from 'vitest';
import { fixture, send } from './fixture.js';

const { app, graph } = fixture();
afterAll(() => app.close());

it('/health answers while the process serves, whatever the graph does', async () => {
  graph.onDescribe = () => Promise.reject(new Error('away'));
  const { status, body } = await send(app, { url: '/health' });
  expect([status, body]).toEqual([200, { status: 'ok' }]);
});

it('/ready names the engine when the graph answers', async () => {
  graph.onDescribe = async () => 'Neo4j 5.26';
  const { status, body } = await send(app, { url: '/ready' });
  expect([status, body]).toEqual([200, { status: 'ready', engine: 'Neo4j 5.26' }]);
});

it.each([
  ['fails', () => Promise.reject(new Error('bolt://neo4j:hunter2@10.0.0.7 refused'))],
  ['does not answer within 2 s', () => new Promise<string>(() => undefined)],
])('/ready is unavailable when the graph %s, and does not say why', async (_name, onDescribe) => {
  graph.onDescribe = onDescribe;
  const start = performance.now();
  const { status, body, codes, text } = await send(app, { url: '/ready' });
  expect(performance.now() - start).toBeLessThan(2_500);
  expect([status, body['status'], codes]).toEqual([503, 'unavailable', ['UNAVAILABLE']]);
  expect(text).not.toMatch(/hunter2|bolt|10\.0/);
});
