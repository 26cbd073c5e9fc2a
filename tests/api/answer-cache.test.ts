/** Which answers are kept, for whom and how long, and how they are sent. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { InjectOptions } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { readConfig } from '../../src/config.js';
import { GraphError } from '../../src/graph/graph.js';
import { claimsOf, secretToken } from '../support/tokens.js';
import { fixture, preflight, type Fixture } from './fixture.js';

const SECRET = 'a secret that is long enough, 32 or more';
const person = (actor: string, more: Partial<Identity> = {}): Identity => ({
  actor,
  office: 'cn/shanxi/fao',
  role: 'ANALYST',
  ...more,
});

const place = 'query One($id: ID!) { place(id: $id) { id } }';
/** An answer long enough to be packed. */
const long = { query: place, variables: { id: '朔州'.repeat(1_000) } };

let service: Fixture;
let version: string;

const start = (environment: Record<string, string> = {}) => {
  service = fixture({ environment: { AUTH_SECRET: SECRET, ANONYMOUS_READING: 'true', ...environment } });
  version = 'first';
  service.graph.onVersion = async () => version;
};
beforeEach(() => start());
afterEach(async () => {
  vi.useRealTimers();
  await service.app.close();
});

interface Question {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string;
}

/** Sends a request, and tells whether its answer was there already and how many statements were sent. */
async function send(request: InjectOptions, as?: Identity) {
  const before = service.graph.statements;
  const response = await service.app.inject({
    ...request,
    headers: {
      ...(as && { authorization: `Bearer ${secretToken(SECRET, claimsOf(as))}` }),
      ...request.headers,
    },
  });
  return {
    response,
    cache: /cache;desc=(\w+)/.exec(String(response.headers['server-timing']))?.[1],
    statements: service.graph.statements - before,
  };
}

const ask = (question: Question | string, as?: Identity, headers: Record<string, string> = {}) =>
  send(
    {
      method: 'POST',
      url: '/graphql',
      payload: typeof question === 'string' ? { query: question } : { ...question },
      headers,
    },
    as,
  );

const get = (question: Question, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') => {
  const parameters = new URLSearchParams({ query: question.query });
  if (question.variables !== undefined) parameters.set('variables', JSON.stringify(question.variables));
  return send({ method, url: `/graphql?${parameters.toString()}`, headers: { ...preflight, ...headers } });
};

const both = async (first: () => ReturnType<typeof ask>, second = first) => {
  const one = await first();
  const other = await second();
  return { one, other, outcome: [one.cache, other.cache] };
};

const one = { query: place, variables: { id: 'cn' } };

describe('an answer is kept', () => {
  it('for the same question, which then sends no statement and is answered to the byte', async () => {
    const { one: first, other } = await both(() => ask(one));
    expect([first.cache, first.statements, other.cache, other.statements]).toEqual(['miss', 1, 'hit', 0]);
    expect(other.response.body).toBe(first.response.body);
    expect(service.log.at(-1)).toMatchObject({
      kind: 'query',
      operation: 'One',
      statements: 0,
      cache: 'hit',
    });
  });

  it('whichever of GET and POST asks, and whichever type is accepted', async () => {
    await ask(one);
    const { cache, response } = await get(one, { accept: 'application/graphql-response+json' });
    expect([cache, response.headers['content-type']]).toEqual([
      'hit',
      'application/graphql-response+json; charset=utf-8',
    ]);
  });

  it('for people of one office and role, whoever they are', async () => {
    const { outcome } = await both(
      () => ask(one, person('li')),
      () => ask(one, person('wang')),
    );
    expect(outcome).toEqual(['miss', 'hit']);
  });

  it('for those who ask while it is on its way, after it was kept once', async () => {
    await ask(one);
    version = 'second';
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(one)));
    expect(answers.map(({ cache }) => cache).sort()).toEqual(['hit', 'hit', 'hit', 'hit', 'miss']);
    expect(service.graph.statements).toBe(2);
  });
});

describe('an answer is not given to', () => {
  it.each<[string, Question | string, Question | string]>([
    ['another text', '{ place(id: "cn") { id } }', '{ place(id: "cn") { id  } }'],
    ['other variables', one, { query: place, variables: { id: 'jp' } }],
    [
      'another operation of the document',
      { query: 'query A { place(id: "a") { id } } query B { place(id: "b") { id } }', operationName: 'A' },
      { query: 'query A { place(id: "a") { id } } query B { place(id: "b") { id } }', operationName: 'B' },
    ],
  ])('%s', async (_name, first, second) => {
    const { outcome } = await both(
      () => ask(first),
      () => ask(second),
    );
    expect(outcome).toEqual(['miss', 'miss']);
  });

  it('a variable that JSON writes as null, but is none', async () => {
    const query = 'query ($n: Int) { peers(first: $n) { id } }';
    await ask({ query, variables: { n: null } });
    const { response, statements } = await send({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: `{"query": ${JSON.stringify(query)}, "variables": {"n": 1e999}}`,
    });
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(statements).toBe(0);
  });

  it.each([
    ['another office', person('li'), person('li', { office: 'cn/hunan/fao' })],
    ['another role', person('li'), person('li', { role: 'ADMIN' })],
    ['an anonymous reader', person('li'), undefined],
    ['who signed in, as to an anonymous reader', undefined, person('li')],
  ])('%s', async (_name, first, second) => {
    const { outcome } = await both(
      () => ask(one, first),
      () => ask(one, second),
    );
    expect(outcome).toEqual(['miss', 'miss']);
  });

  it('a colleague, where it names the person', async () => {
    const asker = 'query { asker place(id: "cn") { id } }';
    const {
      one: first,
      other,
      outcome,
    } = await both(
      () => ask(asker, person('li')),
      () => ask(asker, person('wang')),
    );
    expect(outcome).toEqual(['miss', 'miss']);
    expect(first.response.body).toContain('li, ANALYST');
    expect(other.response.body).toContain('wang, ANALYST');
  });

  it('anybody after a write, whoever made it', async () => {
    const { outcome } = await both(
      () => ask(one),
      () => {
        version = 'second';
        return ask(one);
      },
    );
    expect(outcome).toEqual(['miss', 'miss']);
  });

  it('anybody after a write that was made while its statements ran', async () => {
    service.graph.onStatement = async () => {
      version = 'second';
    };
    const { outcome } = await both(() => ask(one));
    expect(outcome).toEqual(['miss', 'miss']);
  });

  it('anybody the next day, by the calendar of China', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-01T15:59:59Z') });
    const { outcome } = await both(
      () => ask(one),
      () => {
        vi.setSystemTime(Date.parse('2026-03-01T16:00:00Z'));
        return ask(one);
      },
    );
    expect(outcome).toEqual(['miss', 'miss']);
  });

  it('anybody after a minute', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    await ask(one);
    vi.advanceTimersByTime(59_000);
    expect((await ask(one)).cache).toBe('hit');
    vi.advanceTimersByTime(2_000);
    expect((await ask(one)).cache).toBe('miss');
  });
});

describe('never kept', () => {
  it.each([
    ['an error of a field', '{ fails(how: "unavailable") place(id: "cn") { id } }'],
    ['a refusal', '{ fails(how: "refusal") }'],
    ['a text that is no GraphQL', '{'],
    ['a text that is not valid', '{ nothing }'],
    ['a question that costs too much', '{ a: places(first: 100000) { nodes { id } } }'],
  ])('%s', async (_name, query) => {
    const { one: first, other } = await both(() => ask(query));
    expect([first.cache, other.cache]).not.toContain('hit');
    expect(other.response.json()).toEqual(first.response.json());
    expect(other.response.json()).toHaveProperty('errors');
  });

  it('a mutation: each of two that are equal and at once writes', async () => {
    const rename = 'mutation { rename(id: 1) { id } }';
    const answers = await Promise.all([ask(rename), ask(rename), ask(rename)]);
    expect(answers.map(({ cache }) => cache)).toEqual([undefined, undefined, undefined]);
    expect(service.graph.statements).toBe(3);
  });

  it('a question whose variables are nested too deep: it is answered as it was before', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const question = () =>
      send({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json' },
        payload: `{"query": "{ place(id: \\"cn\\") { id } }", "variables": {"unused": ${deep}}}`,
      });
    const { one: first, other } = await both(question);
    expect(other.response.json()).toEqual({ data: { place: { id: 'cn' } } });
    expect([first.statements, other.statements]).toEqual([1, 1]);
  });

  it('an answer too large for its part of the room', async () => {
    await service.app.close();
    start({ ANSWER_CACHE: '1' });
    const question = (length: number) => ({ query: place, variables: { id: 'x'.repeat(length) } });
    expect((await both(() => ask(question(1_000)))).outcome).toEqual(['miss', 'hit']);
    expect((await both(() => ask(question(600_000)))).outcome).toEqual(['miss', 'miss']);
  });

  it.each(['-1', '1.5', 'some', '4097'])(
    'under a setting ANSWER_CACHE=%s: it ends the start',
    (megabytes) => {
      expect(() => readConfig({ ANSWER_CACHE: megabytes })).toThrow(/配置有误 .*\n {2}ANSWER_CACHE: /);
    },
  );

  it('anything where ANSWER_CACHE is 0, and the version is not asked for', async () => {
    await service.app.close();
    start({ ANSWER_CACHE: '0' });
    const asked = vi.fn(async () => 'same');
    service.graph.onVersion = asked;
    const { one: first, other } = await both(() => ask(one));
    expect([first.statements, other.statements, other.cache]).toEqual([1, 1, undefined]);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('while the version cannot be read', () => {
  it('nothing that is kept is given: the statements tell what is wrong', async () => {
    await ask(one);
    service.graph.onVersion = () => Promise.reject(new GraphError('UNAVAILABLE', 'away'));
    service.graph.onStatement = () => Promise.reject(new GraphError('UNAVAILABLE', 'away'));
    const { response } = await ask(one);
    expect(response.json()).toMatchObject({
      data: { place: null },
      errors: [{ extensions: { code: 'UNAVAILABLE' } }],
    });
  });

  it('a question that the graph answers all the same is answered, and not kept', async () => {
    service.graph.onVersion = () => Promise.reject(new GraphError('TIMEOUT', 'slow'));
    const { one: first, other } = await both(() => ask(one));
    expect([first.statements, other.statements]).toEqual([1, 1]);
    expect(other.response.json()).toEqual({ data: { place: { id: 'cn' } } });
  });

  it('who waits for the answer of another is answered when that one fails', async () => {
    await ask(one);
    version = 'second';
    let fails = true;
    service.graph.onStatement = async () => {
      if (!fails) return;
      fails = false;
      throw new GraphError('UNAVAILABLE', 'away');
    };
    const answers = await Promise.all([ask(one), ask(one)]);
    expect(answers.map(({ response }) => 'errors' in response.json()).sort()).toEqual([false, true]);
  });
});

describe('a GET', () => {
  it('is not sent again to who has it, however it is packed', async () => {
    const { response } = await get(long, { 'accept-encoding': 'gzip' });
    const tag = String(response.headers['etag']);
    expect(tag).toMatch(/^W\/"[\w-]{43}"$/);
    for (const known of [tag, `"other", ${tag}`, tag.slice(2), '*']) {
      const again = await get(long, { 'if-none-match': known });
      expect([again.response.statusCode, again.response.body]).toEqual([304, '']);
      expect(again.response.headers).toMatchObject({
        etag: tag,
        'cache-control': 'private, no-cache',
        vary: 'accept, authorization, accept-encoding',
      });
    }
    expect((await get(long, { 'if-none-match': 'W/"other"' })).response.statusCode).toBe(200);
  });

  it('has the same tag after a write that does not concern it, and from another process', async () => {
    const first = (await get(one)).response.headers['etag'];
    version = 'second';
    expect((await get(one)).response.headers['etag']).toBe(first);
    await service.app.close();
    start({ ANSWER_CACHE: '0' });
    expect((await get(one)).response.headers['etag']).toBe(first);
  });

  it('has no tag where it has errors', async () => {
    const { response } = await get({ query: '{ fails(how: "unavailable") }' }, { 'if-none-match': '*' });
    expect([response.statusCode, response.headers['etag']]).toEqual([200, undefined]);
    expect(response.headers['cache-control']).toBe('private, no-cache');
  });

  it('by HEAD has the headers of the answer and no body', async () => {
    for (const headers of [{}, { 'accept-encoding': 'gzip' }]) {
      const { response: whole } = await get(long, headers);
      const { response: head } = await get(long, headers, 'HEAD');
      expect(head.body).toBe('');
      for (const name of ['etag', 'content-length', 'content-encoding', 'content-type', 'vary'])
        expect(head.headers[name]).toBe(whole.headers[name]);
    }
  });
});

describe('a large answer', () => {
  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('is packed with %s for who takes it, kept or not', async (coding, unpack) => {
    const plain = (await ask(long)).response;
    expect(plain.headers['content-encoding']).toBeUndefined();
    const { outcome, other } = await both(() => ask(long, undefined, { 'accept-encoding': coding }));
    expect(outcome).toEqual(['hit', 'hit']);
    expect(other.response.headers).toMatchObject({
      'content-encoding': coding,
      'content-length': String(other.response.rawPayload.length),
    });
    expect(unpack(other.response.rawPayload).toString()).toBe(plain.body);
  });

  it('is packed, a small one is not', async () => {
    const { response } = await ask(one, undefined, { 'accept-encoding': 'gzip' });
    expect(response.headers['content-encoding']).toBeUndefined();
  });
});

it('Server-Timing tells where the time went, in numbers alone', async () => {
  const number = String.raw`\d+\.\d`;
  const told = async () => String((await ask(one)).response.headers['server-timing']);
  expect(await told()).toMatch(
    new RegExp(
      `^cache;desc=miss, version;dur=${number}, graph;dur=${number};desc="statements: 1", total;dur=${number}$`,
    ),
  );
  expect(await told()).toMatch(
    new RegExp(
      `^cache;desc=hit, version;dur=${number}, graph;dur=0\\.0;desc="statements: 0", total;dur=${number}$`,
    ),
  );
});
