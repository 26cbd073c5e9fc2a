/** What Prometheus is told, as it reads it. */
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { readConfig } from '../../src/config.js';
import { ask, fixture, preflight, send, type Fixture } from '../api/fixture.js';

let service: Fixture;
const start = (environment: Record<string, string> = {}) => {
  service = fixture({ environment });
};
afterEach(() => service.app.close());

const read = async (headers: Record<string, string> = {}) => {
  const { statusCode, body, headers: answered } = await service.app.inject({ url: '/metrics', headers });
  return { status: statusCode, text: body, headers: answered };
};
/** The figure of a line, by all that stands before it; undefined where there is no such line. */
const figure = (text: string, line: string) => {
  const found = text.split('\n').find((each) => each.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length));
};

describe('the figures', () => {
  it('count requests by route and status, operations by kind, errors by code, and statements by name', async () => {
    start();
    await ask(service.app, '{ place(id: "cn") { id } }');
    await ask(service.app, '{ a: place(id: "cn") { id } b: place(id: "x") { id } }');
    await ask(service.app, 'mutation { rename(id: 1) { id } }');
    await ask(service.app, '{ nowhere }');
    // Refused once its kind is known: it did not run.
    await ask(service.app, 'query ($n: Int) { peers(first: $n) { id } }', { n: 'x' });
    await send(service.app, { url: '/nowhere?x=1' });
    await service.app.inject('/health');
    const { status, text, headers } = await read();
    expect([status, headers['content-type']]).toEqual([200, expect.stringMatching(/^text\/plain; version=/)]);
    expect(figure(text, 'http_requests_total{method="POST",route="/graphql",status="200"}')).toBe(3);
    expect(figure(text, 'http_requests_total{method="POST",route="/graphql",status="400"}')).toBe(2);
    expect(figure(text, 'http_requests_total{method="GET",route="none",status="404"}')).toBe(1);
    expect(figure(text, 'http_requests_total{method="GET",route="/health",status="200"}')).toBe(1);
    expect(figure(text, 'http_request_duration_seconds_count{route="/graphql"}')).toBe(5);
    expect(figure(text, 'http_request_duration_seconds_count{route="none"}')).toBeUndefined();
    expect(figure(text, 'graphql_operations_total{kind="query"}')).toBe(2);
    expect(figure(text, 'graphql_operations_total{kind="mutation"}')).toBe(1);
    expect(figure(text, 'errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(figure(text, 'errors_total{code="NOT_FOUND"}')).toBe(1);
    expect(figure(text, 'graph_statements_total{statement="places/place",outcome="ok"}')).toBe(4);
    expect(figure(text, 'graph_statement_duration_seconds_count')).toBe(4);
  });

  it('tell of the cache of answers', async () => {
    start();
    service.graph.onVersion = async () => 'the same';
    const asked = { url: '/graphql?query={place(id:"cn"){id}}', headers: preflight };
    for (let times = 0; times < 3; times += 1) await send(service.app, asked);
    const { text } = await read();
    expect(figure(text, 'answer_cache_total{outcome="miss"}')).toBe(1);
    expect(figure(text, 'answer_cache_total{outcome="hit"}')).toBe(2);
  });

  it('tell what runs at the moment, and of statements that failed', async () => {
    start();
    let release = () => {};
    const released = new Promise<void>((settle) => (release = settle));
    let reached = () => {};
    const running = new Promise<void>((settle) => (reached = settle));
    service.graph.onStatement = async () => {
      reached();
      await released;
      throw new Error('the graph broke');
    };
    const asking = ask(service.app, '{ place(id: "cn") { id } }');
    await running;
    const during = (await read()).text;
    expect(figure(during, 'http_requests_running')).toBe(1);
    expect(figure(during, 'graph_calls_running')).toBe(1);
    release();
    await asking;
    const after = (await read()).text;
    expect(figure(after, 'http_requests_running')).toBe(0);
    expect(figure(after, 'graph_calls_running')).toBe(0);
    expect(figure(after, 'graph_statements_total{statement="places/place",outcome="FAILED"}')).toBe(1);
    expect(figure(after, 'errors_total{code="INTERNAL"}')).toBe(1);
  });

  it('tell of the process: memory, processor and event loop', async () => {
    start();
    const { text } = await read();
    for (const name of [
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_p99_seconds',
    ])
      expect(figure(text, name)).toBeGreaterThan(0);
    expect(figure(text, 'websocket_connections')).toBe(0);
  });

  it('take a WebSocket for a request that ended when it was made', async () => {
    start();
    const address = await service.app.listen({ host: '127.0.0.1', port: 0 });
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((opened) => socket.once('open', opened));
    const { text } = await read();
    expect(figure(text, 'websocket_connections')).toBe(1);
    expect(figure(text, 'http_requests_total{method="GET",route="/graphql",status="101"}')).toBe(1);
    socket.close();
    await new Promise((closed) => socket.once('close', closed));
    expect((await read()).text).not.toContain('aborted');
  });

  it('hold nothing that a caller wrote', async () => {
    start();
    await ask(service.app, 'query Confidential { place(id: "confidential") { id } }');
    await send(service.app, { url: '/confidential', headers: { 'user-agent': 'confidential' } });
    expect((await read()).text).not.toMatch(/confidential/i);
  });
});

describe('who reads them', () => {
  const production = { NODE_ENV: 'production', AUTH_SECRET: 'a secret that nobody but this test knows of' };
  const METRICS_TOKEN = 'of-prometheus-alone';

  it.each([
    ['in production', production],
    ['on a network', { HOST: '0.0.0.0', AUTH_SECRET: production.AUTH_SECRET }],
  ])('is nobody %s without a token', async (_where, environment) => {
    start(environment);
    expect((await read()).status).toBe(404);
  });

  it('is who has the token, which is no token of a person', async () => {
    start({ ...production, METRICS_TOKEN });
    for (const scheme of ['Bearer', 'bearer'])
      expect((await read({ authorization: `${scheme} ${METRICS_TOKEN}` })).status).toBe(200);
    for (const authorization of [
      '',
      'Bearer',
      `Bearer ${METRICS_TOKEN}.`,
      `Basic ${METRICS_TOKEN}`,
      METRICS_TOKEN,
    ]) {
      const { status, text } = await read({ authorization });
      expect([status, text]).toEqual([401, expect.stringContaining('UNAUTHENTICATED')]);
    }
    const { status } = await send(service.app, {
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${METRICS_TOKEN}` },
      payload: { query: '{ __typename }' },
    });
    expect(status).toBe(401);
  });

  it.each(['short', 'with a space in it, long'])('no token is %s', (token) => {
    start();
    expect(() => readConfig({ METRICS_TOKEN: token })).toThrow(/\n {2}METRICS_TOKEN: /);
  });
});
