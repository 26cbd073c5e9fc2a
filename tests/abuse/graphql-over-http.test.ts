import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, preflight } from '../api/fixture.js';

const { app } = fixture();
beforeAll(() => app.listen({ port: 0, host: '127.0.0.1' }));
afterAll(() => app.close());

describe('graphql-http', () => {
  it('every audit of GraphQL over HTTP passes, recommendations included', async () => {
    const { port } = app.server.address() as { port: number };
    const results = await auditServer({
      url: `http://127.0.0.1:${String(port)}/graphql`,
      // As every client of ours that asks by GET.
      fetchFn: (url: string, { headers, ...request }: RequestInit = {}) =>
        fetch(url, { ...request, headers: { ...preflight, ...(headers as Record<string, string>) } }),
    });
    expect(results.length).toBeGreaterThanOrEqual(61);
    expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
  });
});
