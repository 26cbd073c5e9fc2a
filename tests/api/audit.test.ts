import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixture } from './fixture.js';

const { app } = fixture();
beforeAll(() => app.listen({ port: 0, host: '127.0.0.1' }));
afterAll(() => app.close());

it('passes every audit of GraphQL over HTTP, recommendations included', async () => {
  const { port } = app.server.address() as { port: number };
  const results = await auditServer({ url: `http://127.0.0.1:${String(port)}/graphql` });
  expect(results.length).toBeGreaterThanOrEqual(61);
  expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
});
