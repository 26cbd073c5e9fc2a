/**
 * What graphql-cop (https://github.com/dolevf/graphql-cop) looks for in a service, asked of one in production as it asks. A check fails
 * there when the answer has what it names, so here it must not.
 */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, fixture, send } from '../api/fixture.js';

const { app, graph, log } = fixture({
  environment: {
    NODE_ENV: 'production',
    AUTH_SECRET: 'a secret that nobody but this test knows of',
    ANONYMOUS_READING: 'true',
  },
});
afterAll(() => app.close());
beforeEach(() => {
  graph.statements = 0;
  log.length = 0;
});

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** Refused, and neither a statement sent nor a fault of ours logged. */
function expectRefused({ status, codes, body }: Awaited<ReturnType<typeof send>>, code: string) {
  expect([status, new Set(codes)]).toEqual([400, new Set([code])]);
  expect(body).not.toHaveProperty('data');
}

describe('graphql-cop', () => {
  it.each([
    [
      'Alias Overloading: 101 aliases are refused',
      `query cop { ${times(101, (index) => `alias${String(index)}: place(id: "cn") { id }`)} }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'Field Duplication: a field written 500 times is refused',
      `query cop { ${times(500, () => '__typename')} }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'Field Duplication: so is one in fragments',
      `query cop { place(id: "cn") { ${times(30, () => '... { ...F }')} } } fragment F on Place { id }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'Circular Fragment: fragments that spread one another are refused',
      'query { ...A } fragment A on Query { __typename ...B } fragment B on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s', async (_check, query, code) => {
    const answer = await ask(app, query);
    expect(answer.codes).toContain(code);
    expect(answer.body).not.toHaveProperty('data');
    expect(graph.statements).toBe(0);
  });

  it('Directive Overloading: 60 directives are refused', async () => {
    const chain = (levels: number): string =>
      `id @include(if: true)${levels === 0 ? '' : ` parent @include(if: true) { ${chain(levels - 1)} }`}`;
    const query = `{ place(id: "cn") { ${chain(10)} } peers { ${chain(10)} } places { nodes { ${chain(9)} } } }`;
    const { errors } = await ask(app, query);
    expect(errors.map(({ extensions }) => extensions.limit)).toEqual([
      { name: 'directives', most: 50, found: 61 },
    ]);
    expect(graph.statements).toBe(0);
  });

  it('Directive Overloading: ten directives that there are not get no ten complaints', async () => {
    const { errors } = await ask(app, `query cop { __typename ${times(10, () => '@aa')} }`);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThan(10);
  });

  it('Array-based Query Batching: ten queries in one request are refused', async () => {
    const payload = Array.from({ length: 10 }, () => ({ query: 'query cop { place(id: "cn") { id } }' }));
    expectRefused(await send(app, { method: 'POST', url: '/graphql', payload }), 'BAD_REQUEST');
    expect(graph.statements).toBe(0);
  });

  it.each([
    ['Introspection', '{ __schema { types { name fields { name } } } }'],
    [
      'Introspection-based Circular Query',
      'query { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    ],
  ])('%s: the schema is not told', async (_check, query) => {
    const { status, codes } = await ask(app, query);
    expect(status).toBe(403);
    expect(codes).toContain('FORBIDDEN');
    expect(graph.statements).toBe(0);
  });

  it('Field Suggestions: no name is suggested', async () => {
    const { text, errors } = await ask(app, 'query cop { plaec { id } }');
    expect(errors).toHaveLength(1);
    expect(text).not.toContain('Did you mean');
  });

  it('GET Method Query Support: a link, an image or a form cannot ask', async () => {
    const request = { url: '/graphql?query=query cop {__typename}' };
    expectRefused(await send(app, request), 'BAD_REQUEST');
    const named = await send(app, { ...request, headers: { 'graphql-require-preflight': '1' } });
    expect(named.data).toEqual({ __typename: 'Query' });
  });

  it('Mutation is allowed over GET (possible CSRF): it is not, whatever headers come with it', async () => {
    const headers = { 'graphql-require-preflight': '1' };
    const request = { url: '/graphql?query=mutation cop {rename(id: 1) {id}}' };
    expect((await send(app, request)).codes).toEqual(['BAD_REQUEST']);
    expect((await send(app, { ...request, headers })).codes).toEqual(['METHOD_NOT_ALLOWED']);
    expect(graph.statements).toBe(0);
  });

  it('POST based url-encoded query (possible CSRF): a form is refused', async () => {
    const { status, codes } = await send(app, {
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'query=query cop {__typename}',
    });
    expect([status, codes]).toEqual([415, ['UNSUPPORTED_MEDIA_TYPE']]);
  });

  it('GraphQL IDE: none is served', async () => {
    for (const url of ['/graphiql', '/graphiql/', '/playground', '/console', '/graphql'])
      expect((await app.inject({ url, headers: { accept: 'text/html' } })).body).not.toMatch(
        /graphiql|playground/i,
      );
  });

  it('Trace Mode: the body of an answer holds no trace of resolvers', async () => {
    const { body } = await ask(app, 'query cop { __typename }');
    expect(Object.keys(body)).toEqual(['data']);
  });

  it('Unhandled Errors Detection: an error holds nothing of what went wrong inside', async () => {
    const { errors, codes } = await ask(app, 'qwerty cop { abc }');
    expect(codes).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(Object.keys(errors[0]?.extensions ?? {}).sort()).toEqual(['code', 'en', 'zh']);
    const { text } = await ask(app, '{ fails(how: "bug") }');
    expect(text).not.toMatch(/hunter2|TypeError|\.ts|at /);
  });
});
