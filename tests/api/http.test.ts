import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { negotiate } from '../../src/api/negotiation.js';
import { ask, fixture, preflight, send } from './fixture.js';

const { app, graph, log } = fixture({ requestTimeoutMs: 400 });
beforeAll(() => app.listen({ port: 0, host: '127.0.0.1' }));
afterAll(() => app.close());

const json = { 'content-type': 'application/json' };
const url = '/graphql';
const query = '{ __typename }';
const headers = preflight;

describe('a request that is none of GraphQL over HTTP', () => {
  it.each([
    ['an unknown path', { url: '/secret?token=1' }, 404, 'NOT_FOUND'],
    [
      'an unknown path with a body of any type',
      { method: 'POST', url: '/x', payload: '<a/>' },
      404,
      'NOT_FOUND',
    ],
    ['a malformed path', { url: '/%zz' }, 400, 'BAD_REQUEST'],
    ['another method', { method: 'DELETE', url }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'a mutation by GET',
      { url: `${url}?query=mutation{rename(id:1){id}}`, headers },
      405,
      'METHOD_NOT_ALLOWED',
    ],
    [
      'a mutation by HEAD',
      { method: 'HEAD', url: `${url}?query=mutation{rename(id:1){id}}`, headers },
      405,
      undefined,
    ],
    ['a response type that there is not', { url, headers: { accept: 'text/html' } }, 406, 'NOT_ACCEPTABLE'],
    [
      'a form',
      {
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'query=x',
      },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a type that starts alike',
      { method: 'POST', url, headers: { 'content-type': 'application/jsonp' }, payload: '{}' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'another charset',
      {
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json; charset=gb18030' },
        payload: '{}',
      },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a compressed body',
      { method: 'POST', url, headers: { ...json, 'content-encoding': 'gzip' }, payload: 'x' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['no content type', { method: 'POST', url }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['no body', { method: 'POST', url, headers: json }, 400, 'BAD_REQUEST'],
    ['invalid JSON', { method: 'POST', url, headers: json, payload: '{"query":' }, 400, 'BAD_REQUEST'],
    [
      'a poisoned prototype',
      { method: 'POST', url, headers: json, payload: `{"query":"${query}","__proto__":{}}` },
      400,
      'BAD_REQUEST',
    ],
    ['a batch', { method: 'POST', url, headers: json, payload: [{ query }] }, 400, 'BAD_REQUEST'],
    ['no query', { url, headers }, 400, 'BAD_REQUEST'],
    ['two queries', { url: `${url}?query={a}&query={b}`, headers }, 400, 'BAD_REQUEST'],
    ['variables that are no JSON', { url: `${url}?query={a}&variables={`, headers }, 400, 'BAD_REQUEST'],
  ] as const)('%s is refused in the one form of errors', async (_name, request, status, code) => {
    const before = log.length;
    const answer = await send(app, request);
    expect(answer.status).toBe(status);
    expect(answer.codes).toEqual(code === undefined ? [] : [code]);
    for (const { message, extensions } of answer.errors)
      expect(message).toBe(`${extensions.zh} / ${extensions.en}`);
    expect(Object.keys(answer.body)).toEqual(code === undefined ? [] : ['errors']);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(log.slice(before)).toMatchObject([
      { status, request: answer.headers['x-request-id'], msg: 'request' },
    ]);
    expect(graph.statements).toBe(0);
  });

  it('is told which methods there are', async () => {
    expect((await send(app, { method: 'PUT', url })).headers['allow']).toBe('GET, HEAD, POST');
    expect((await send(app, { method: 'POST', url: '/health' })).headers['allow']).toBe('GET, HEAD');
    expect(
      (await send(app, { url: `${url}?query=mutation{rename(id:1){id}}`, headers })).headers['allow'],
    ).toBe('POST');
  });
});

describe('a GET', () => {
  it('runs a query with its variables and operation name', async () => {
    const parameters = new URLSearchParams({
      query: 'query A { __typename } query B($id: ID!) { place(id: $id) { id } }',
      operationName: 'B',
      variables: '{"id":"cn/山西"}',
      extensions: '',
    });
    const answer = await send(app, { url: `${url}?${parameters.toString()}`, headers });
    expect([answer.status, answer.data]).toEqual([200, { place: { id: 'cn/山西' } }]);
    graph.statements = 0;
  });
});

describe('the response type', () => {
  const modern = 'application/graphql-response+json';
  const old = 'application/json';
  it.each([
    [undefined, old],
    ['*/*', old],
    ['application/*', old],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', old],
    [modern, modern],
    [`${modern}; charset=utf-8`, modern],
    [`${modern}, application/json`, modern],
    [`application/json, ${modern}`, modern],
    [`application/json, ${modern};q=0.9`, old],
    ['application/json, */*', old],
    [`${modern}, */*`, modern],
    [`${modern};q=0, */*`, old],
    ['application/json;q=0, */*;q=0.1', modern],
    [`${modern}; charset=gb18030`, undefined],
    ['text/html', undefined],
    ['*/*;q=0', undefined],
  ])('for Accept: %s is %s', (accept, expected) => {
    expect(negotiate(accept)).toBe(expected);
  });
});

/** Sends bytes as they are and gives back all that comes until the connection ends. */
async function sendRaw(bytes: string): Promise<string> {
  const socket = connect((app.server.address() as { port: number }).port, '127.0.0.1');
  socket.write(bytes);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

describe('a connection', () => {
  it.each([
    ['that does not speak HTTP', 'HELLO\r\n\r\n', '400 Bad Request', 'BAD_REQUEST'],
    [
      'with a megabyte in the address',
      `GET /graphql?query=${'x'.repeat(1_000_000)} HTTP/1.1\r\n\r\n`,
      '431 ',
      'PAYLOAD_TOO_LARGE',
    ],
    ['that never ends its headers', 'GET /health HTTP/1.1\r\nhost: x\r\n', '408 Request Timeout', 'TIMEOUT'],
    [
      'that never ends its body',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{',
      '408 Request Timeout',
      'TIMEOUT',
    ],
  ])('%s is answered in the form of errors and ended', async (_name, bytes, status, code) => {
    const start = performance.now();
    const [head = '', body = ''] = (await sendRaw(bytes)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status}`);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('that was refused leaves the next request as it was', async () => {
    expect((await ask(app, query)).data).toEqual({ __typename: 'Query' });
  });
});
