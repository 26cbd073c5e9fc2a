/** The address of handover files: languages, forms, refusals, and what the page may do. */
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { buildSchema } from '../../src/api/schema.js';
import { buildApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { GraphError, type Graph } from '../../src/graph/graph.js';
import { engines, openWithSample, statements } from '../support/engines.js';

const SHUOZHOU = '/dossier/cn/shanxi/shuozhou';
const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

let graph: Graph;
let app: FastifyInstance;
/** Replaces what happens before a statement. */
let beforeStatement: () => Promise<void> = async () => undefined;

const build = (environment: Record<string, string>) =>
  buildApp({
    config: readConfig(environment),
    graph: {
      ...graph,
      read: async (statement, parameters) => {
        await beforeStatement();
        return graph.read(statement, parameters);
      },
    },
    schema: buildSchema(),
    statements,
    logger: false,
  });

beforeAll(async () => {
  graph = await openWithSample(engines[0]!);
  app = build({ REQUEST_TIMEOUT_MS: '3000' });
});
afterEach(() => {
  beforeStatement = async () => undefined;
});
afterAll(async () => {
  await app.close();
  await graph.close();
});

describe('the page', () => {
  it('allows its own style by its hash, and nothing else', async () => {
    const { headers, body } = await app.inject({ url: SHUOZHOU, headers: browser });
    const style = /<style>([\s\S]*?)<\/style>/.exec(body)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      vary: 'accept',
    });
    expect(body).not.toMatch(/<(?:script|link|img|iframe|object)|@import|url\(| style=/i);
  });

  it.each([
    [undefined, 'text/html'],
    ['*/*', 'text/html'],
    ['text/markdown', 'text/markdown'],
    ['text/markdown, text/html;q=0.5', 'text/markdown'],
    ['text/*', 'text/html'],
  ])('for who accepts %s is %s', async (accept, type) => {
    const { statusCode, headers } = await app.inject({
      url: SHUOZHOU,
      headers: accept === undefined ? {} : { accept },
    });
    expect([statusCode, headers['content-type']]).toEqual([200, `${type}; charset=utf-8`]);
  });

  it('is Markdown where the address says so, whatever is accepted', async () => {
    const { headers, body } = await app.inject({
      url: `${SHUOZHOU}?format=md&language=en`,
      headers: browser,
    });
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(body).toMatch(/^# Sister-city handover file of Shuozhou\n/);
  });
});

describe('refused', () => {
  it('in both languages, on a page for people and as JSON for programs', async () => {
    const page = await app.inject({ url: '/dossier/cn/<b>', headers: browser });
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.body).toContain('没有找到');
    expect(page.body).toContain('not found');
    expect(page.body).not.toContain('<b>');
    for (const headers of [
      {},
      { accept: '*/*' },
      { accept: 'text/markdown' },
      { accept: 'application/json' },
    ]) {
      const { statusCode, body } = await app.inject({ url: '/dossier/cn/nowhere?format=md', headers });
      expect(statusCode).toBe(404);
      expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });

  it.each([
    [`${SHUOZHOU}?language=fr`, {}, 400, 'BAD_REQUEST'],
    [`${SHUOZHOU}?format=pdf`, {}, 400, 'BAD_REQUEST'],
    [`${SHUOZHOU}?language=zh&language=en`, {}, 400, 'BAD_REQUEST'],
    [`${SHUOZHOU}?language=__proto__`, {}, 400, 'BAD_REQUEST'],
    [SHUOZHOU, { accept: 'application/json' }, 406, 'NOT_ACCEPTABLE'],
    ['/dossier/', {}, 404, 'NOT_FOUND'],
  ])('%s accepting %j with %d', async (url, headers, status, code) => {
    const { statusCode, body } = await app.inject({ url, headers });
    expect(statusCode).toBe(status);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('while the database is away, and when it takes too long', async () => {
    beforeStatement = async () => {
      throw new GraphError('UNAVAILABLE', 'bolt://10.0.0.7:7687 refused');
    };
    const away = await app.inject({ url: SHUOZHOU, headers: browser });
    expect([away.statusCode, away.headers['content-type']]).toEqual([503, 'text/html; charset=utf-8']);
    expect(away.body).not.toContain('10.0.0.7');
    const impatient = build({ REQUEST_TIMEOUT_MS: '100' });
    beforeStatement = () => new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await impatient.inject({ url: SHUOZHOU })).statusCode).toBe(504);
    await impatient.close();
  });

  it('to those who have not signed in, where nobody reads unnamed', async () => {
    const closed = build({ ANONYMOUS_READING: 'false' });
    for (const url of [SHUOZHOU, '/dossier/cn/nowhere']) {
      const { statusCode, headers, body } = await closed.inject({ url, headers: browser });
      expect(statusCode).toBe(401);
      expect(headers['www-authenticate']).toMatch(/^Bearer/);
      expect(body).toContain('请先登录');
    }
    await closed.close();
  });
});
