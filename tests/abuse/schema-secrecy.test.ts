/** What a service in production tells of its schema: nothing, unless it is told to. */
import { getIntrospectionQuery } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { ask, fixture } from '../api/fixture.js';

const production = { NODE_ENV: 'production', AUTH_SECRET: 'a secret that nobody but this test knows of' };
const reader = { ANONYMOUS_READING: 'true' };
const closed = fixture({ environment: { ...production, ...reader } });
const opened = fixture({ environment: { ...production, ...reader, INTROSPECTION: 'true' } });
const tried = fixture();
afterAll(() => Promise.all([closed, opened, tried].map(({ app }) => app.close())));

describe('OWASP, introspection in production', () => {
  it.each([
    ['the schema', getIntrospectionQuery()],
    ['one type', '{ __type(name: "Place") { name } }'],
    ['the schema, in a fragment', '{ ...F } fragment F on Query { __schema { queryType { name } } }'],
  ])('%s is not told, and no statement is sent', async (_what, query) => {
    const { status, codes } = await ask(closed.app, query);
    expect([status, codes]).toEqual([403, ['FORBIDDEN']]);
    expect(closed.graph.statements).toBe(0);
  });

  it('data may be asked for their type', async () => {
    const { data } = await ask(closed.app, '{ place(id: "cn") { __typename id } }');
    expect(data).toEqual({ place: { __typename: 'Place', id: 'cn' } });
    closed.graph.statements = 0;
  });

  it.each([
    ['a field', '{ plaec(id: 1) { id } }'],
    ['an argument', '{ place(idd: 1) { id } }'],
    ['a type', 'query ($id: Place) { place(id: 1) { id } } fragment F on Plase { id }'],
    ['a directive', '{ place(id: 1) @includ(if: true) { id } }'],
  ])('no name is suggested for %s that there is not', async (_what, query) => {
    const { text, errors } = await ask(closed.app, query);
    expect(errors.length).toBeGreaterThan(0);
    expect(text).not.toContain('Did you mean');
    expect((await ask(opened.app, query)).errors.length).toBe(errors.length);
  });

  it('INTROSPECTION=true opens it', async () => {
    const { data } = await ask(opened.app, '{ __schema { queryType { name } } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    expect((await ask(opened.app, '{ plaec(id: 1) { id } }')).text).toContain('Did you mean');
  });
});

describe('OWASP, introspection where the service is tried out', () => {
  it('the schema is told and names are suggested', async () => {
    expect((await ask(tried.app, '{ __type(name: "Place") { name } }')).data).toEqual({
      __type: { name: 'Place' },
    });
    expect((await ask(tried.app, '{ plaec(id: 1) { id } }')).text).toContain('Did you mean');
  });
});
