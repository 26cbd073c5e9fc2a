import { afterAll, describe, expect, it } from 'vitest';
import { fixture } from '../api/fixture.js';

const { app } = fixture();
afterAll(() => app.close());

describe('OWASP, security headers', () => {
  it.each([
    ['an answer', { method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } }],
    ['a refusal', { method: 'POST', url: '/graphql', payload: {} }],
    ['an address that there is not', { url: '/nowhere' }],
    ['an address that cannot be read', { url: '/%zz' }],
    ['the state of the process', { url: '/health' }],
    ['the explorer', { url: '/' }],
    ['the guide for Neo4j Browser', { url: '/neo4j/guide.html' }],
    ['a dossier', { url: '/dossier/cn', headers: { accept: 'text/html' } }],
  ] as const)('%s has them', async (_name, request) => {
    const { headers } = await app.inject({ ...request });
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'/),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  });
});
