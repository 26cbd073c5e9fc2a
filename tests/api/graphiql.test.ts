/** How the files of the GraphQL IDE are served; what they do in a browser is tested in tests/browser/. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, send } from './fixture.js';

const parent = mkdtempSync(join(tmpdir(), 'graphiql-'));
const built = join(parent, 'built');
mkdirSync(join(built, 'assets'), { recursive: true });
writeFileSync(join(built, 'index.html'), '<!doctype html>页');
writeFileSync(join(built, 'licences.txt'), 'MIT');
writeFileSync(join(built, '.built'), '');
writeFileSync(join(built, 'assets', 'index-AbC1.js'), 'run()');
writeFileSync(join(built, 'assets', 'font-AbC1.ttf'), Buffer.from([0, 255]));
writeFileSync(join(parent, 'secret.txt'), 'secret');
afterAll(() => rmSync(parent, { recursive: true }));

describe('where it is on', () => {
  const { app } = fixture({ graphiqlFolder: built });
  const get = (url: string, method: InjectOptions['method'] = 'GET') => app.inject({ method, url });
  afterAll(() => app.close());

  it('the address without a slash leads to the page, under whatever path a gateway serves it', async () => {
    const { statusCode, headers } = await get('/graphiql');
    expect(statusCode).toBe(301);
    expect(new URL(String(headers.location), 'http://office/graph/graphiql').pathname).toBe(
      '/graph/graphiql/',
    );
  });

  it('the page may load and ask nothing but its own service, and may not be framed', async () => {
    const { statusCode, headers, body } = await get('/graphiql/');
    expect([statusCode, body]).toEqual([200, '<!doctype html>页']);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const policy = new Map(
      String(headers['content-security-policy'])
        .split('; ')
        .map((directive) => directive.split(/ (.*)/, 2) as [string, string]),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    for (const directive of ['script-src', 'worker-src', 'connect-src'])
      expect(policy.get(directive)).toBe("'self'");
    const sources = new Set([...policy.values()].flatMap((value) => value.split(' ')));
    expect([...sources].sort()).toEqual(["'none'", "'self'", "'unsafe-inline'", 'data:']);
  });

  it('an asset, whose name changes with its content, is kept by the browser and has the same policy', async () => {
    const script = await get('/graphiql/assets/index-AbC1.js');
    expect([script.statusCode, script.body]).toEqual([200, 'run()']);
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(script.headers['content-security-policy']).toBe(
      (await get('/graphiql/')).headers['content-security-policy'],
    );
    const font = await get('/graphiql/assets/font-AbC1.ttf');
    expect([font.headers['content-type'], [...font.rawPayload]]).toEqual(['font/ttf', [0, 255]]);
  });

  it('HEAD has the headers alone, and nothing but GET and HEAD is allowed', async () => {
    const { statusCode, headers, body } = await get('/graphiql/', 'HEAD');
    expect([statusCode, body, headers['content-length']]).toEqual([200, '', '18']);
    for (const url of ['/graphiql/', '/graphiql/assets/index-AbC1.js']) {
      const refused = await send(app, { method: 'POST', url });
      expect([refused.status, refused.codes, refused.headers['allow']]).toEqual([
        405,
        ['METHOD_NOT_ALLOWED'],
        'GET, HEAD',
      ]);
    }
  });

  describe('no address leads out of the folder or to a file that is not of the page', () => {
    let origin: URL;
    beforeAll(async () => {
      origin = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
    });
    // By a socket: clients resolve dots before they send an address.
    const status = (path: string) =>
      new Promise<[number | undefined, string]>((answered, failed) => {
        const asking = request(
          { host: origin.hostname, port: origin.port, path, agent: false },
          (response) => {
            void text(response).then((body) => answered([response.statusCode, body]), failed);
          },
        );
        asking.once('error', failed).end();
      });

    it.each([
      '/graphiql/../secret.txt',
      '/graphiql/..%2fsecret.txt',
      '/graphiql/%2e%2e/secret.txt',
      '/graphiql/assets/..%5c..%5csecret.txt',
      '/graphiql//secret.txt',
      '/graphiql/.built',
      '/graphiql/assets/',
      '/graphiql/assets/absent.js',
    ])('%s', async (path) => {
      const [code, body] = await status(path);
      expect(code).toBe(404);
      expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    });
  });
});

it('a build while the service runs does not tear the page apart', async () => {
  const folder = join(parent, 'rebuilt');
  cpSync(built, folder, { recursive: true });
  const { app } = fixture({ graphiqlFolder: folder });
  rmSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'page of other assets');
  expect((await app.inject('/graphiql/')).body).toBe('<!doctype html>页');
  expect((await app.inject('/graphiql/assets/index-AbC1.js')).body).toBe('run()');
  await app.close();
});

it('before it is built, its address tells in both languages how to build it', async () => {
  const { app } = fixture({ graphiqlFolder: join(parent, 'absent') });
  const { status, errors } = await send(app, { url: '/graphiql/' });
  expect([status, errors[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
  expect(errors[0]?.extensions.zh).toContain('npm run build');
  expect(errors[0]?.extensions.en).toContain('npm run build');
  await app.close();
});

/** A service in production needs a secret of its own. */
const production = { NODE_ENV: 'production', AUTH_SECRET: 'a secret of these tests alone, 32 or more' };

it.each([
  ['in production unless it is set', production],
  ['where it is set to false', { GRAPHIQL: 'false' }],
])('%s there is nothing at its address', async (_name, environment) => {
  const { app } = fixture({ environment });
  const absent = await send(app, { url: '/no-such-address' });
  for (const url of ['/graphiql', '/graphiql/']) {
    const { status, errors } = await send(app, { url });
    expect([status, errors]).toEqual([404, absent.errors]);
  }
  await app.close();
});

it('in production it is there when it is set', async () => {
  const { app } = fixture({
    environment: { ...production, GRAPHIQL: 'true' },
    graphiqlFolder: built,
  });
  expect((await app.inject('/graphiql/')).statusCode).toBe(200);
  await app.close();
});
