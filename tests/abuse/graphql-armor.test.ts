/** Bounds on one operation, with the defaults of GraphQL Armor (https://escape.tech/graphql-armor/) but for the cost, which counts otherwise. */
import { getIntrospectionQuery } from 'graphql';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { ask, fixture, preflight, send } from '../api/fixture.js';

const strict = fixture();
const loose = fixture({ limits: { tokens: 20_000, characters: 200_000, repeats: 1_000 } });
afterAll(() => Promise.all([strict.app.close(), loose.app.close()]));

afterEach(async () => {
  for (const { app, graph } of [strict, loose]) {
    expect(graph.statements).toBe(0);
    expect((await ask(app, '{ place(id: "cn") { id } }')).data).toEqual({ place: { id: 'cn' } });
    graph.statements = 0;
  }
});

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (levels: number) =>
  `{ place(id: 1) ${'{ parent '.repeat(levels - 2)}{ id }${' }'.repeat(levels - 1)}`;
/** Fragments of which each spreads the next one: what is spread doubles with every one of them. */
const spreading = (count: number, selection: string) =>
  `{ place(id: 1) { ...F0 } } ${repeat(count, (i) => `fragment F${String(i)} on Place { ${selection.replaceAll('NEXT', `F${String(i + 1)}`)} }`)} fragment F${String(count)} on Place { id }`;

describe('GraphQL Armor', () => {
  it.each([
    ['characters', strict, `{ __typename } #${'x'.repeat(15_000)}`, 15_000, 15_016],
    ['tokens', strict, `{ ${'__typename '.repeat(1_000)} }`, 1_000, undefined],
    ['depth', strict, nested(50), 12, 50],
    ['depth', strict, nested(13), 12, 13],
    [
      'depth',
      strict,
      `{ ...A } fragment A on Query { place(id: 1) { ...B } } fragment B on Place ${'{ parent '.repeat(11)} { id } ${'}'.repeat(11)}`,
      12,
      13,
    ],
    ['aliases', strict, `{ ${repeat(16, (i) => `a${String(i)}: __typename`)} }`, 15, 16],
    ['directives', loose, `{ ${'... @include(if: true) { __typename } '.repeat(51)} }`, 50, 51],
    ['repeats', strict, `{ ${'__typename '.repeat(21)} }`, 20, 21],
    [
      'repeats',
      strict,
      `{ ${'...A '.repeat(6)} } fragment A on Query { ${'... { __typename } '.repeat(4)} }`,
      20,
      24,
    ],
    ['aliases', loose, `{ ${repeat(1_000, (i) => `a${String(i)}: place(id: 1) { id }`)} }`, 15, 1_000],
    ['cost', strict, '{ places(first: 60000) { nodes { id } } }', 50_000, 60_002],
    [
      'cost',
      strict,
      '{ peers(first: 100) { agreements { agreements { agreements { id } } } } }',
      50_000,
      111_101,
    ],
  ])('an operation beyond the limit of %s sends no statement', async (name, { app }, query, most, found) => {
    const { status, errors, body } = await ask(app, query);
    expect(status).toBe(400);
    expect(body).not.toHaveProperty('data');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      limit: { name, most, ...(found !== undefined && { found }) },
    });
    expect(errors[0]?.message).toBe(`${errors[0]?.extensions.zh ?? ''} / ${errors[0]?.extensions.en ?? ''}`);
  });

  it('the cost follows the values of variables, defaults included', async () => {
    const query = 'query ($first: Int = 60000) { places(first: $first) { nodes { id } } }';
    const few = await ask(strict.app, query, { first: 5 });
    expect([few.codes, strict.graph.statements]).toEqual([[], 1]);
    strict.graph.statements = 0;
    expect((await ask(strict.app, query)).codes).toEqual(['QUERY_TOO_COMPLEX']);
    expect((await ask(strict.app, query, { first: 70_000 })).codes).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it.each([
    ['spread twice', spreading(60, '...NEXT ...NEXT')],
    ['spread under two aliases', spreading(60, 'a: parent { ...NEXT } b: parent { ...NEXT }')],
  ])('fragments that multiply one another by being %s are refused at once', async (_name, query) => {
    const start = performance.now();
    const { codes } = await ask(loose.app, query);
    expect(new Set(codes)).toEqual(new Set(['QUERY_TOO_COMPLEX']));
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('fragments that spread one another in a circle are refused at once', async () => {
    const query =
      '{ place(id: 1) { ...A } } fragment A on Place { parent { ...B } } fragment B on Place { parent { ...A } }';
    expect((await ask(strict.app, query)).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('a body of two megabytes is refused before it is read', async () => {
    const { status, codes } = await ask(strict.app, 'x'.repeat(2_000_000));
    expect([status, codes]).toEqual([413, ['PAYLOAD_TOO_LARGE']]);
  });

  it('a query of the greatest length fits into a body beside its variables', async () => {
    const query = `query ($a: String!) { fails(how: $a) } #${'中'.repeat(14_900)}`;
    expect((await ask(strict.app, query, { a: 'x'.repeat(60_000) })).status).toBe(200);
  });

  it('the standard introspection query passes', async () => {
    const { status, codes } = await ask(strict.app, getIntrospectionQuery());
    expect([status, codes]).toEqual([200, []]);
  });

  it.each([
    ['under aliases', 'a: __schema { ...S } b: __schema { ...S } c: __schema { ...S }'],
    ['for every field again', '__schema { types { fields { type { fields { type { ...FullType } } } } } }'],
  ])('the schema is not described many times over, %s', async (_name, selection) => {
    const standard = getIntrospectionQuery();
    const fragments = standard.slice(standard.indexOf('fragment'));
    const query = `{ ${selection} } fragment S on __Schema { types { ...FullType } } ${fragments}`;
    expect(new Set((await ask(loose.app, query)).codes)).toContain('QUERY_TOO_COMPLEX');
  });

  it('the limits hold for GET too', async () => {
    const query = encodeURIComponent(nested(13));
    const { codes } = await send(strict.app, { url: `/graphql?query=${query}`, headers: preflight });
    expect(codes).toEqual(['QUERY_TOO_COMPLEX']);
  });
});
