/** What Neo4j Browser fetches from the service. */
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { openEmbedded, IN_MEMORY } from '../../src/graph/embedded.js';
import { setupFile, statements } from '../support/engines.js';
import { buildApp } from '../../src/app.js';
import { buildSchema } from '../../src/api/schema.js';
import { readConfig } from '../../src/config.js';

const graph = openEmbedded({ file: IN_MEMORY, timeoutMs: 1_000, setupFile: setupFile('embedded') });
const app = buildApp({ config: readConfig({}), graph, schema: buildSchema(), statements, logger: false });
const listening = app.listen({ host: '127.0.0.1', port: 0 });
afterAll(async () => {
  await app.close();
  await graph.close();
});

test('the guide names the address by which it was asked for, and a page of the database may read it', async () => {
  const { statusCode, headers, body } = await app.inject({
    url: '/neo4j/guide.html',
    headers: { host: 'friends.example:4001' },
  });
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(body).toContain(':style http://friends.example:4001/neo4j/style.grass');
  expect(body).not.toContain('{{');
});

test.each([
  ['made up to carry markup', 'GET /neo4j/guide.html HTTP/1.1\r\nhost: "><script>alert(1)</script>\r\n'],
  ['with a user in it', 'GET /neo4j/guide.html HTTP/1.1\r\nhost: user@other.example\r\n'],
  ['absent', 'GET /neo4j/guide.html HTTP/1.0\r\n'],
])(
  'where the host is %s, the guide names an address at which the service answers',
  async (_name, request) => {
    const { port } = new URL(await listening);
    // By a socket: clients send no such headers.
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`${request}connection: close\r\n\r\n`);
    const [, style] = /:style (\S+?)<\/pre>/.exec(await text(socket))!;
    expect(style).toBe(`http://localhost:${port}/neo4j/style.grass`);
  },
);

test('Browser is given leave to ask with its headers against caches, and to do nothing else', async () => {
  const { statusCode, headers } = await app.inject({ method: 'OPTIONS', url: '/neo4j/guide.html' });
  expect(statusCode).toBe(204);
  expect(headers['access-control-allow-methods']).toBe('GET');
  expect(headers['access-control-allow-headers']).toBe('cache-control, pragma');
  expect((await app.inject({ method: 'OPTIONS', url: '/graphql' })).headers).not.toHaveProperty(
    'access-control-allow-origin',
  );
});

test('the style is handed out as text', async () => {
  const { headers, body } = await app.inject({ url: '/neo4j/style.grass' });
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(body).toContain('node.City {');
});

test('the saved questions are handed out as a file to keep', async () => {
  const { statusCode, headers, rawPayload } = await app.inject({ url: '/neo4j/favorites.zip' });
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe('application/zip');
  expect(headers['content-disposition']).toBe('attachment; filename="favorites.zip"');
  expect(rawPayload.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
});
