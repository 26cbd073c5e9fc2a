import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '../../src/api/schema.js';
import { buildApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { GraphError, type Graph } from '../../src/graph/graph.js';
import { engines, openWithSample, statements } from '../support/engines.js';
import { fixture, send, type LogLine } from './fixture.js';

const json = { 'content-type': 'application/json' };
const paths = ['graph.graphml', 'graph.gexf', 'graph.geojson', 'nodes.csv', 'relationships.csv'];

describe('the whole graph', () => {
  let graph: Graph;
  /** Replaces what happens before a statement. */
  let beforeStatement: (count: number) => Promise<void> = async () => undefined;
  let count = 0;
  const log: LogLine[] = [];
  let app: ReturnType<typeof buildApp>;
  let address: string;

  beforeAll(async () => {
    graph = await openWithSample(engines[0]!);
    app = buildApp({
      config: readConfig({}),
      graph: {
        ...graph,
        read: async (statement, parameters) => {
          count += 1;
          await beforeStatement(count);
          return graph.read(statement, parameters);
        },
      },
      schema: buildSchema(),
      statements,
      logger: pino({ level: 'info' }, { write: (line) => log.push(JSON.parse(line) as LogLine) }),
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    address = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}/export/`;
  });
  afterEach(() => {
    beforeStatement = async () => undefined;
    count = 0;
    log.length = 0;
  });
  afterAll(async () => {
    await app.close();
    await graph.close();
  });

  it.each([
    ['graph.graphml', 'application/graphml+xml; charset=utf-8', 'sister-cities.graphml'],
    ['graph.gexf', 'application/gexf+xml; charset=utf-8', 'sister-cities.gexf'],
    ['graph.geojson', 'application/geo+json; charset=utf-8', 'sister-cities.geojson'],
    ['nodes.csv', 'text/csv; charset=utf-8; header=present', 'sister-cities-nodes.csv'],
    ['relationships.csv', 'text/csv; charset=utf-8; header=present', 'sister-cities-relationships.csv'],
  ])('is sent as %s, to be kept as a file', async (path, type, name) => {
    const response = await fetch(address + path);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(Buffer.from(bytes.slice(0, 3)).toString('hex') === 'efbbbf').toBe(path.endsWith('.csv'));
    expect(log.filter(({ msg }) => msg === 'request')).toMatchObject([
      { path: `/export/${path}`, status: 200, statements: count, milliseconds: expect.any(Number) },
    ]);
    expect(count).toBeGreaterThan(1);
  });

  it.each(paths)('is refused as %s in the usual form when the database is away', async (path) => {
    beforeStatement = async () => {
      throw new GraphError('UNAVAILABLE', 'bolt://10.0.0.7:7687 refused');
    };
    const { status, codes, headers, text } = await send(app, { url: `/export/${path}` });
    expect([status, codes]).toEqual([503, ['UNAVAILABLE']]);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers).not.toHaveProperty('content-disposition');
    expect(text).not.toContain('10.0.0.7');
  });

  it.each(paths)(
    'breaks off as %s when the database goes away, and never ends as if it were whole',
    async (path) => {
      beforeStatement = async (sent) => {
        if (sent > 4) throw new GraphError('UNAVAILABLE', 'gone');
      };
      const response = await fetch(address + path);
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow();
      await expect
        .poll(() => log)
        .toContainEqual(expect.objectContaining({ msg: 'request', aborted: true, errors: ['UNAVAILABLE'] }));
    },
  );

  it('is read no further when the caller has gone', async () => {
    beforeStatement = async (sent) => {
      if (sent > 2) await pause(50);
    };
    const controller = new AbortController();
    const response = await fetch(`${address}graph.gexf`, { signal: controller.signal });
    controller.abort();
    await expect(response.text()).rejects.toThrow();
    await pause(200);
    const sent = count;
    await pause(200);
    expect(count).toBe(sent);
  });

  it.each([
    ['GET', 'graph.xlsx', 404, 'NOT_FOUND', undefined],
    ['GET', '', 404, 'NOT_FOUND', undefined],
    ['POST', 'graph.gexf', 405, 'METHOD_NOT_ALLOWED', 'GET'],
    ['GET', 'answer.csv', 405, 'METHOD_NOT_ALLOWED', 'POST'],
  ] as const)('answers %s /export/%s with %i', async (method, path, status, code, allow) => {
    const answer = await send(app, { method, url: `/export/${path}` });
    expect([answer.status, answer.codes, answer.headers['allow']]).toEqual([status, [code], allow]);
  });

  it('is not read for a HEAD', async () => {
    const response = await fetch(`${address}graph.gexf`, { method: 'HEAD' });
    expect([response.status, response.headers.get('allow'), count]).toEqual([405, 'GET', 0]);
  });
});

describe('an answer as a table', () => {
  const { app, graph, log } = fixture();
  afterAll(() => app.close());
  const ask = (body: unknown, headers: Record<string, string> = json) =>
    app.inject({ method: 'POST', url: '/export/answer.csv', headers, payload: JSON.stringify(body) });

  it('has the rows of the first list, and the name of the operation', async () => {
    const query = 'query Peers($n: Int) { peers(first: $n) { id parent { id } } }';
    const { statusCode, headers, body } = await ask({ query, variables: { n: 3 }, operationName: 'Peers' });
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="Peers.csv"',
    });
    expect(body).toBe('\uFEFFid,parent\r\ncn,\r\n');
    expect(log.at(-1)).toMatchObject({
      path: '/export/answer.csv',
      operation: 'Peers',
      kind: 'query',
      statements: 1,
    });
  });

  it('is called "answer" for an operation without a name, whatever is accepted', async () => {
    const { headers, body } = await ask(
      { query: '{ places { nodes { id } } }' },
      { ...json, accept: 'text/csv' },
    );
    expect(headers['content-disposition']).toBe('attachment; filename="answer.csv"');
    expect(body).toBe('\uFEFFid\r\ncn\r\n');
  });

  it.each([
    ['a text that is no query', { query: '{' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that there is not', { query: '{ nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['no query', {}, 400, 'BAD_REQUEST'],
    ['too much', { query: '{ peers(first: 100000) { id } }' }, 400, 'QUERY_TOO_COMPLEX'],
    ['a refusal', { query: '{ fails(how: "refusal") }' }, 404, 'NOT_FOUND'],
    ['several lists', { query: '{ a: peers { id } b: peers { id } }' }, 400, 'BAD_USER_INPUT'],
    ['a graph that is away', { query: '{ fails(how: "unavailable") }' }, 503, 'UNAVAILABLE'],
    ['a fault', { query: '{ fails(how: "bug") }' }, 500, 'INTERNAL'],
    ['a part that failed', { query: '{ places { nodes { id } } fails(how: "timeout") }' }, 504, 'TIMEOUT'],
  ])('is JSON with a status that tells of it for %s', async (_name, body, status, code) => {
    const response = await ask(body);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.headers).not.toHaveProperty('content-disposition');
    expect(response.json<{ errors: { extensions: { code: string } }[] }>().errors[0]?.extensions.code).toBe(
      code,
    );
  });

  it('asks for JSON, as /graphql does', async () => {
    const { statusCode } = await ask({}, { 'content-type': 'text/plain' });
    expect(statusCode).toBe(415);
  });

  it('sends what /graphql sends', async () => {
    graph.statements = 0;
    await ask({ query: '{ a: peers { id } b: peers { id } }' });
    expect(graph.statements).toBe(2);
  });
});
