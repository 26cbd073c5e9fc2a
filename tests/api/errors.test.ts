import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { ask, fixture } from './fixture.js';

const { app, graph, log } = fixture();
afterAll(() => app.close());
afterEach(() => {
  log.length = 0;
  graph.statements = 0;
});

describe('a document that cannot run', () => {
  it.each([
    ['a syntax error', '{ place(', {}, 'GRAPHQL_PARSE_FAILED'],
    ['a syntax tree in place of a text', '{"kind":"Document","definitions":[]}', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an empty JSON object, which mercurius would take for a tree', '{}', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an empty text', '', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nowhere }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a fragment that holds itself',
      '{ place(id: 1) { ...A } } fragment A on Place { ...A }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a variable of the wrong type',
      'query ($id: ID!) { place(id: $id) { id } }',
      { id: [1] },
      'BAD_USER_INPUT',
    ],
    ['a variable left out', 'query ($id: ID!) { place(id: $id) { id } }', {}, 'BAD_USER_INPUT'],
    ['two operations and no name', 'query A { __typename } query B { __typename }', {}, 'BAD_REQUEST'],
    ['fragments alone', 'fragment A on Place { id }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a kind of operation that the schema has not', 'subscription { x }', {}, 'BAD_REQUEST'],
  ])('%s is refused with 400 and without data or statements', async (_name, query, variables, code) => {
    const answer = await ask(app, query, variables);
    expect(answer.status).toBe(400);
    expect(new Set(answer.codes)).toEqual(new Set([code]));
    expect(answer.body).not.toHaveProperty('data');
    expect(graph.statements).toBe(0);
    expect(log.map(({ level }) => level)).toEqual([30]);
  });

  it('is answered with 200 under application/json', async () => {
    const answer = await ask(app, '{ nowhere }', {}, 'application/json');
    expect([answer.status, answer.codes]).toEqual([200, ['GRAPHQL_VALIDATION_FAILED']]);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('is refused alike when the same text is sent again', async () => {
    expect((await ask(app, '{ nowhere }')).errors).toEqual((await ask(app, '{ nowhere }')).errors);
  });

  it('is explained in both languages, with the words and the places of graphql-js', async () => {
    const { errors } = await ask(app, '{\n  nowhere\n}');
    expect(errors).toEqual([
      {
        message: '查询不符合接口模式，详见英文说明 / Cannot query field "nowhere" on type "Query".',
        locations: [{ line: 2, column: 3 }],
        extensions: {
          code: 'GRAPHQL_VALIDATION_FAILED',
          zh: '查询不符合接口模式，详见英文说明',
          en: 'Cannot query field "nowhere" on type "Query".',
        },
      },
    ]);
  });
});

describe('a field that fails', () => {
  it('shows a refusal with its own code and texts, at its path', async () => {
    const { status, data, errors } = await ask(app, '{ other: fails(how: "refusal") }');
    expect([status, data]).toEqual([200, { other: null }]);
    expect(errors).toEqual([
      {
        message: '没有这个地方 / There is no such place',
        locations: [{ line: 1, column: 3 }],
        path: ['other'],
        extensions: { code: 'NOT_FOUND', zh: '没有这个地方', en: 'There is no such place' },
      },
    ]);
  });

  it.each([
    ['unavailable', 'UNAVAILABLE', [40, 30]],
    ['timeout', 'TIMEOUT', [40, 30]],
    ['conflict', 'CONFLICT', [30]],
    ['failed', 'INTERNAL', [50, 30]],
    ['bug', 'INTERNAL', [50, 30]],
  ])('hides what the graph or the code says of: %s', async (how, code, levels) => {
    const answer = await ask(app, `{ fails(how: "${how}") }`);
    expect(answer.codes).toEqual([code]);
    expect(answer.text).not.toMatch(/secret|hunter2|bolt|Neo\.|TypeError|at .*\.[jt]s/);
    expect(log.map(({ level }) => level)).toEqual(levels);
  });

  it('names the request under which a fault is logged once, with its stack', async () => {
    const answer = await ask(app, '{ a: fails(how: "bug") }');
    const id = answer.headers['x-request-id'] as string;
    expect(answer.errors[0]?.message).toBe(`服务内部出错，请求编号 ${id} / Internal error, request ${id}`);
    const faults = log.filter(({ level }) => level === 50);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      request: id,
      err: { message: expect.stringMatching('hunter2'), stack: expect.stringMatching('fixture') },
    });
  });

  it('does not quote what a resolver wrongly returned', async () => {
    const answer = await ask(app, '{ brokenPromise }');
    expect([answer.codes, answer.text.includes('secret')]).toEqual([['INTERNAL'], false]);
  });

  it('blames the caller for an argument that turns out null', async () => {
    const answer = await ask(app, 'query ($size: Int = 3) { takes(size: $size) }', { size: null });
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('leaves the next request as it was', async () => {
    await ask(app, '{ fails(how: "bug") }');
    const answer = await ask(app, '{ place(id: "cn/shanxi") { id } }');
    expect([answer.status, answer.data]).toEqual([200, { place: { id: 'cn/shanxi' } }]);
  });
});
