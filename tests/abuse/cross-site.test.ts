/** What the page of another site can have a reader's browser do at `/graphql`: ask nothing, change nothing, read nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { fixture, preflight, send } from '../api/fixture.js';

const { app, graph } = fixture();
let address: string;
beforeAll(async () => {
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());
beforeEach(() => {
  graph.statements = 0;
});

const query = '{ place(id: "cn") { id } }';
const ELSEWHERE = 'https://elsewhere.example';

describe('OWASP, cross-site request forgery', () => {
  it.each(['GET', 'HEAD'] as const)('a %s that a link can cause sends no statement', async (method) => {
    const url = `/graphql?query=${query}`;
    expect((await send(app, { method, url })).status).toBe(400);
    expect(graph.statements).toBe(0);
    expect((await send(app, { method, url, headers: preflight })).status).toBe(200);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', `query=${query}`],
    ['a form with files', 'multipart/form-data; boundary=x', '--x--'],
    ['plain text', 'text/plain', JSON.stringify({ query })],
    ['no type', undefined, JSON.stringify({ query })],
  ])('%s, which needs no leave, sends no statement', async (_name, type, payload) => {
    const headers = type === undefined ? {} : { 'content-type': type };
    expect((await send(app, { method: 'POST', url: '/graphql', headers, payload })).status).toBe(415);
    expect(graph.statements).toBe(0);
  });
});

describe('OWASP, cross-origin resource sharing', () => {
  it('no leave is given to ask from elsewhere', async () => {
    const { statusCode, headers } = await app.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin: ELSEWHERE, 'access-control-request-method': 'POST' },
    });
    expect(statusCode).toBe(405);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('the guide for Neo4j Browser alone may be read from anywhere', async () => {
    const { headers } = await app.inject({ url: '/neo4j/guide.html', headers: { origin: ELSEWHERE } });
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it.each(['/graphql', '/health', '/', '/nowhere', '/dossier/cn', '/calendar/cn.ics', '/export/graph.json'])(
    '%s may not be read from elsewhere',
    async (url) => {
      const { headers } = await app.inject({ url, headers: { origin: ELSEWHERE } });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    },
  );
});

describe('OWASP, cross-site WebSocket hijacking', () => {
  const statusFor = (headers: Record<string, string>) =>
    new Promise<number>((settle) => {
      const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        headers,
      });
      socket.on('open', () => {
        socket.close();
        settle(101);
      });
      socket.on('unexpected-response', (_request, response) => {
        socket.terminate();
        settle(response.statusCode ?? 0);
      });
      socket.on('error', () => undefined);
    });

  it.each([
    ['a program, which has no origin', 101, () => ({})],
    ['a page of ours, by its origin', 101, () => ({ origin: address })],
    ['a page of another site, by its origin', 403, () => ({ origin: ELSEWHERE })],
    ['a page without an origin of its own', 403, () => ({ origin: 'null' })],
    [
      'a page of ours behind a gateway that renames the host',
      101,
      () => ({ origin: ELSEWHERE, 'sec-fetch-site': 'same-origin' }),
    ],
    [
      'a page of another site, by what the browser says',
      403,
      () => ({ origin: address, 'sec-fetch-site': 'cross-site' }),
    ],
    ['a page of a neighbouring host', 403, () => ({ 'sec-fetch-site': 'same-site' })],
  ])('%s is answered %i', async (_name, status, headers: () => Record<string, string>) => {
    expect(await statusFor(headers())).toBe(status);
  });
});
