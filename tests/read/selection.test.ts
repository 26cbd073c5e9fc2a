/** Whatever shape a selection has, one statement answers it, and every field gets its own value. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { serve, type Service } from '../support/service.js';

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  const ask = async (query: string, variables?: Record<string, unknown>) => {
    const { body, sent } = await service.ask(query, variables);
    expect(body.errors).toBeUndefined();
    return { data: body.data, sent };
  };

  test('one document asked again answers other variables, another choice of @include, and its other operation', async () => {
    const document = `query One($city: ID!, $first: Int!, $names: Boolean!) { ...Place }
      query Other($city: ID!, $first: Int!, $names: Boolean!) { ...Place place(id: $city) { country { id } } }
      fragment Place on Query {
        place(id: $city) { id nameEn @include(if: $names) ... on City { agreements(first: $first) { id } } }
      }`;
    const of = async (operationName: string, city: string, first: number, names: boolean) => {
      const variables = JSON.stringify({ city: `cn/shanxi/${city}`, first, names });
      const asked = new URLSearchParams({ query: document, operationName, variables });
      const body = JSON.parse(
        (await service.get(`/graphql?${asked.toString()}`, { 'graphql-require-preflight': '1' })).text,
      );
      expect(body.errors).toBeUndefined();
      return body.data.place;
    };
    const one = await of('One', 'taiyuan', 1, true);
    expect(one).toEqual({
      id: 'cn/shanxi/taiyuan',
      nameEn: 'Taiyuan',
      agreements: [{ id: 'taiyuan-himeji-formal' }],
    });
    const { nameEn, ...unnamed } = one;
    expect(nameEn).toBe('Taiyuan');
    expect(await of('One', 'taiyuan', 1, false)).toEqual(unnamed);
    expect(await of('Other', 'taiyuan', 1, true)).toEqual({ ...one, country: { id: 'cn' } });
    expect(await of('One', 'taiyuan', 1, true)).toEqual(one);
    const more = await of('One', 'datong', 2, true);
    expect(more).toMatchObject({ id: 'cn/shanxi/datong', nameEn: 'Datong' });
    expect(more.agreements).toHaveLength(2);
  });

  test('aliases, fragments, variables and @skip mean what the specification says', async () => {
    const { data, sent } = await ask(
      `query ($few: Int!, $no: Boolean!, $kind: [AgreementKind!]) {
        city: place(id: "cn/shanxi/taiyuan") {
          ...Names
          ... on Place { country { nameZh } }
          country { id }
          one: agreements(first: $few) { id }
          formal: agreements(kind: $kind, first: 2) { id partner { ...Names ... on PartnerCity { level } } }
          parts @skip(if: $no) { id }
          ... on Province { cities { id } }
          ... on City { province { cities(first: 1) { id } } }
        }
      }
      fragment Names on Place { __typename id zh: nameZh }`,
      { few: 1, no: true, kind: ['INTENT'] },
    );
    expect(data.city).toEqual({
      __typename: 'City',
      id: 'cn/shanxi/taiyuan',
      zh: '太原市',
      country: { nameZh: '中国', id: 'cn' },
      one: [{ id: 'taiyuan-himeji-formal' }],
      formal: [
        {
          id: 'taiyuan-suncheon-intent',
          partner: { __typename: 'PartnerCity', id: 'kr/jeollanam-do/suncheon', zh: '顺天市', level: 'CITY' },
        },
      ],
      province: { cities: [{ id: 'cn/shanxi/changzhi' }] },
    });
    expect(sent).toEqual(['places/place']);
  });

  test('one response name may stand for different fields of different types', async () => {
    const { data } = await ask(
      `{ places(filter: { within: "kr/jeollanam-do" }, first: 3) { edges { node {
          ... on PartnerRegion { what: nameEn ties: agreements(kind: [FORMAL]) { id } }
          ... on PartnerCity { what: nameZh ties: agreements(kind: [INTENT]) { id } }
      } } } }`,
    );
    expect(data.places.edges.map((edge: any) => edge.node)).toEqual([
      {
        what: 'South Jeolla Province (Jeollanam-do)',
        ties: [
          { id: 'jiangxi-jeollanam-do-formal' },
          { id: 'shanxi-jeollanam-do-formal' },
          { id: 'zhejiang-jeollanam-do-formal' },
        ],
      },
      { what: '海南郡', ties: [] },
      { what: '顺天市', ties: [{ id: 'taiyuan-suncheon-intent' }] },
    ]);
  });

  test('each root field is one statement, however deep its selection', async () => {
    const { data, sent } = await ask(
      `{ a: place(id: "cn/shanxi") { parts(first: 11) { agreements(first: 5) { partner { country { nameZh } assets(first: 5) { themes { broader { nameZh } } } } sources { title } } } }
         b: theme(id: "buddhism") { narrower { id } } }`,
    );
    expect([...sent].sort()).toEqual(['culture/theme', 'places/place']);
    expect(data.b.narrower).toContainEqual({ id: 'stupa_pagoda' });
    const himeji = data.a.parts
      .flatMap((part: any) => part.agreements)
      .map((agreement: any) => agreement.partner.assets)
      .flat()
      .flatMap((asset: any) => asset.themes);
    expect(himeji).toContainEqual({ broader: { nameZh: '佛教文化' } });
  });

  test('any name of GraphQL may be an alias', async () => {
    const names = [
      'in',
      'match',
      'null',
      'return',
      '_id',
      '__typename',
      '__proto__',
      'k0',
      't',
      'constructor',
    ];
    const { data } = await ask(`{ place(id: "cn") { ${names.map((name) => `${name}: id`).join(' ')} } }`);
    expect(Object.entries(data.place)).toEqual(names.map((name) => [name, 'cn']));
  });

  test('selections that multiply by the types of an interface are refused before the graph is asked', async () => {
    const types = ['Country', 'Province', 'City', 'PartnerRegion', 'PartnerCity'];
    const level = (depth: number) =>
      `fragment A${depth} on Place { ${types.map((type) => `... on ${type} { partOf { ...A${depth - 1} } }`).join(' ')} }`;
    const { body, sent } = await service.ask(
      `{ place(id: "cn/shanxi/taiyuan") { ...A5 } } ${[5, 4, 3, 2, 1].map(level).join(' ')} fragment A0 on Place { id }`,
    );
    expect(body.errors![0]!.extensions['code']).toBe('QUERY_TOO_COMPLEX');
    expect(sent).toEqual([]);
  });

  test('a field that a place does not have is null, and a list that it does not have is empty', async () => {
    const { data } = await ask(
      '{ place(id: "za/unresolved-zanzaribani") { latitude partOf { id } channels { id } knownFor { theme { id } } ... on PartnerCity { region { id } } } }',
    );
    expect(data.place).toEqual({
      latitude: null,
      partOf: { id: 'za' },
      channels: [],
      knownFor: [],
      region: null,
    });
  });

  test.each([
    ['an unknown place', '{ place(id: "cn/nowhere") { id } }', 'NOT_FOUND'],
    ['an unknown channel', '{ channel(id: "no") { id } }', 'NOT_FOUND'],
    [
      'an unknown place in a filter',
      '{ agreements(filter: { within: "cn/nowhere" }) { totalCount } }',
      'NOT_FOUND',
    ],
    [
      'a city that does not exist',
      '{ reachablePartners(from: "cn/x", theme: "buddhism") { totalCount } }',
      'NOT_FOUND',
    ],
    [
      'a province for a city',
      '{ reachablePartners(from: "cn/shanxi", theme: "buddhism") { totalCount } }',
      'BAD_USER_INPUT',
    ],
    [
      'an unknown theme',
      '{ reachablePartners(from: "cn/shanxi/shuozhou", theme: "x") { totalCount } }',
      'NOT_FOUND',
    ],
  ])('%s is refused by name', async (_what, query, code) => {
    const { body } = await service.ask(query);
    expect(body.errors).toHaveLength(1);
    expect(body.errors![0]!.extensions['code']).toBe(code);
  });

  test.each([
    ['a page of none', '{ agreements(first: 0) { totalCount } }'],
    ['a page too long', '{ agreements(first: 100000) { totalCount } }'],
    ['a nested list too long', '{ place(id: "cn") { parts(first: 101) { id } } }'],
    [
      'no kind of route',
      '{ reachablePartners(from: "cn/shanxi/shuozhou", theme: "buddhism", via: []) { totalCount } }',
    ],
    ['an empty search', '{ search(text: "  ") { __typename } }'],
    ['a date that is none', '{ agreements(filter: { signedFrom: "2003-13" }) { totalCount } }'],
    ['a cursor that is none', '{ agreements(after: "abc") { totalCount } }'],
  ])('%s is refused before the graph is asked', async (_what, query) => {
    const { body, sent } = await service.ask(query);
    expect(body.errors![0]!.extensions['code']).toMatch(/^(BAD_USER_INPUT|QUERY_TOO_COMPLEX)$/);
    expect(sent).toEqual([]);
  });

  test('a cursor of another list or order is refused', async () => {
    const { data } = await ask('{ channels(first: 1) { pageInfo { endCursor } } }');
    const after = data.channels.pageInfo.endCursor;
    for (const query of [
      'query ($after: String) { agreements(after: $after) { totalCount } }',
      'query ($after: String) { channels(after: $after, orderBy: NAME_EN_ASC) { totalCount } }',
    ]) {
      const { body, sent } = await service.ask(query, { after });
      expect(body.errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
      expect(sent).toEqual([]);
    }
  });

  test('what is asked for cannot change the statement', async () => {
    const { body } = await service.ask('query ($id: ID!) { place(id: $id) { id } }', {
      id: "x'}) DETACH DELETE (n) //",
    });
    expect(body.errors![0]!.extensions['code']).toBe('NOT_FOUND');
    const { data } = await ask('{ places(first: 1) { totalCount } }');
    expect(data.places.totalCount).toBeGreaterThan(200);
  });
});
