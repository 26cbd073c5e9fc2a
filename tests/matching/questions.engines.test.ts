/** Peers, similar places and paths as they are asked, with the same answers on every engine. */
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

  const ask = async (query: string) => {
    const { body, sent } = await service.ask(query);
    expect(body.errors).toBeUndefined();
    return { data: body.data, sent };
  };

  test('peers of Shuozhou are the other cities of Shanxi, coal and Buddhist ones first', async () => {
    const { data, sent } = await ask(
      `{ peers(of: "cn/shanxi/shuozhou") {
          place { nameZh level } similarity confidence rank
          factors { name value weight contribution explanationZh explanationEn }
          formalAgreements cooperationAgreements countries recentExchanges
          place { agreements(first: 1) { partner { country { nameZh } } } }
      } }`,
    );
    expect(sent).toEqual(['matching/peer-facts', 'matching/peers']);
    expect(data.peers.slice(0, 3).map((peer: any) => peer.place.nameZh)).toEqual([
      '忻州市',
      '大同市',
      '临汾市',
    ]);
    expect(data.peers).toHaveLength(11);
    expect(data.peers.at(-1).place).toMatchObject({ nameZh: '稷山县', level: 'COUNTY' });
    const taiyuan = data.peers.find((peer: any) => peer.place.nameZh === '太原市');
    expect(taiyuan).toMatchObject({
      formalAgreements: 10,
      cooperationAgreements: 1,
      countries: 11,
      recentExchanges: 0,
      rank: 1,
    });
    for (const { similarity, confidence, factors } of data.peers) {
      const sum = factors.reduce(
        (total: number, { contribution }: { contribution: number }) => total + contribution,
        0,
      );
      expect(Math.abs(sum - similarity)).toBeLessThan(1e-9);
      expect(confidence === 1).toBe(factors.every((factor: any) => factor.value !== null));
    }
  });

  test('the country as scope has more peers, none of them the city itself or its counties', async () => {
    const { data } = await ask(
      '{ peers(of: "cn/hunan/zhuzhou", scope: COUNTRY, first: 100) { place { id } similarity } }',
    );
    const ids = data.peers.map((peer: any) => peer.place.id);
    expect(ids).toHaveLength(37);
    expect(ids).not.toContain('cn/hunan/zhuzhou');
    expect(ids).not.toContain('cn/hunan/zhuzhou/liling');
  });

  test('asOf counts the ties signed by then', async () => {
    const { data } = await ask(
      `{ now: standing(of: "cn/shanxi/datong") { formalAgreements countries rank ranked place { nameZh } province { nameZh } }
         then: standing(of: "cn/shanxi/datong", asOf: "2002") { formalAgreements countries rank ranked } }`,
    );
    expect(data).toEqual({
      now: {
        formalAgreements: 2,
        countries: 2,
        rank: 3,
        ranked: 11,
        place: { nameZh: '大同市' },
        province: { nameZh: '山西省' },
      },
      then: { formalAgreements: 1, countries: 1, rank: 2, ranked: 11 },
    });
  });

  test('recent exchanges are those of the five years before the date', async () => {
    await graph.write((transaction) =>
      transaction.run({
        name: 'test',
        text: `UNWIND [{id: 'x-2018', on: '2018-01-02'}, {id: 'x-2015', on: '2015-06'}, {id: 'x-2013', on: '2013'},
            {id: 'x-plan', state: 'PLANNED'}, {id: 'x-example', on: '2018-01-02', confidence: 'HYPOTHETICAL'}] AS row
          MATCH (tie:Agreement {id: 'datong-omuta-formal'})
          CREATE (exchange:Exchange {id: row.id, happenedOn: row.on, plannedOn: '2018',
            state: coalesce(row.state, 'HELD'), confidence: coalesce(row.confidence, 'DOCUMENTED')})
          CREATE (exchange)-[:ABOUT]->(tie)`,
      }),
    );
    const { data } = await ask(
      `{ a: standing(of: "cn/shanxi/datong", asOf: "2018") { recentExchanges }
         b: standing(of: "cn/shanxi/datong", asOf: "2018-01-01") { recentExchanges }
         c: standing(of: "cn/shanxi/datong", asOf: "2023-01-02") { recentExchanges }
         d: standing(of: "cn/shanxi/datong", asOf: "2022-12-31") { recentExchanges } }`,
    );
    expect(Object.values(data).map((each: any) => each.recentExchanges)).toEqual([2, 1, 0, 1]);
  });

  test('similar places share a theme, and untied ones have no formal tie', async () => {
    const { data, sent } = await ask(
      `{ similarPlaces(to: "kr/jeollanam-do/suncheon", untied: true) {
          place { nameZh country { id } } similarity confidence formalAgreements cooperationAgreements
          factors { name contribution }
      } }`,
    );
    expect(sent).toEqual(['matching/similar-facts', 'matching/similar-places']);
    expect(data.similarPlaces[0].place.nameZh).toBe('大津市');
    expect(data.similarPlaces).toHaveLength(10);
    for (const { formalAgreements, factors } of data.similarPlaces) {
      expect(formalAgreements).toBe(0);
      expect(factors.find((factor: any) => factor.name === 'culture').contribution).toBeGreaterThan(0);
    }
    const japanese = await ask(
      '{ similarPlaces(to: "kr/jeollanam-do/suncheon", country: "jp", first: 100) { place { country { id } } } }',
    );
    expect(new Set(japanese.data.similarPlaces.map((found: any) => found.place.country.id))).toEqual(
      new Set(['jp']),
    );
  });

  test('paths are explained step by step, each with its sources', async () => {
    const { data, sent } = await ask(
      `{ paths(from: "cn/shanxi/shuozhou", to: "jp/saitama/chichibu") {
          hops explanationZh explanationEn
          steps { by from { id } to { id } sources { id } agreement { id } channel { id } alliance { id } }
      } }`,
    );
    expect(sent).toEqual(['reach/path-facts', 'reach/paths']);
    expect(data.paths.map((path: any) => path.steps.map((step: any) => `${step.by} ${step.to.id}`))).toEqual([
      ['ALLIANCE cn/shanxi/linfen', 'AGREEMENT jp/saitama/chichibu'],
      ['PART_OF cn/shanxi', 'PART_OF cn/shanxi/linfen', 'AGREEMENT jp/saitama/chichibu'],
      ['PART_OF cn/shanxi', 'AGREEMENT jp/saitama', 'PART_OF jp/saitama/chichibu'],
    ]);
    expect(data.paths[2].explanationZh).toBe(
      '朔州市位于山西省；山西省与埼玉县结有正式友好关系（1982年10月27日）；埼玉县境内有秩父市',
    );
    for (const { hops, steps } of data.paths) {
      expect(steps).toHaveLength(hops);
      for (const step of steps) expect(step.sources.length).toBeGreaterThan(0);
    }
    expect(data.paths[0].steps.map(({ alliance, agreement }: any) => [alliance?.id, agreement?.id])).toEqual([
      ['shanxi-city-offices', undefined],
      [undefined, 'linfen-chichibu-formal'],
    ]);
  });

  test('a path is of ties signed by the date asked for, and there may be none', async () => {
    const { data } = await ask(
      `{ before: paths(from: "cn/shanxi", to: "jp/saitama", first: 1, asOf: "1981") { steps { by } }
         after: paths(from: "cn/shanxi", to: "jp/saitama", first: 1, asOf: "1982") { steps { by } }
         none: paths(from: "af/bamyan/bamyan", to: "id/central-java/magelang") { hops } }`,
    );
    expect(data).toEqual({
      before: [{ steps: [{ by: 'CHANNEL' }] }],
      after: [{ steps: [{ by: 'AGREEMENT' }] }],
      none: [],
    });
  });

  test('a path takes channels and alliances that were there by the date asked for', async () => {
    const path = (from: string, to: string, asOf: string) =>
      `paths(from: "${from}", to: "${to}", first: 1, asOf: "${asOf}") { steps { by } }`;
    const { data } = await ask(
      `{ trainBefore: ${path('cn/shanxi/linfen', 'de/bavaria/munich', '2017-07-27')}
         train: ${path('cn/shanxi/linfen', 'de/bavaria/munich', '2017-07-28')}
         allianceBefore: ${path('cn/hunan', 'cn/hubei', '2021-10-10')}
         alliance: ${path('cn/hunan', 'cn/hubei', '2021-10')}
         undatedAlliance: ${path('cn/shanxi', 'cn/zhejiang', '2026')} }`,
    );
    expect(data.trainBefore[0]?.steps).not.toEqual([{ by: 'CHANNEL' }]);
    expect(data).toMatchObject({
      train: [{ steps: [{ by: 'CHANNEL' }] }],
      allianceBefore: [{ steps: [{ by: 'PART_OF' }, { by: 'PART_OF' }] }],
      alliance: [{ steps: [{ by: 'ALLIANCE' }] }],
      undatedAlliance: [{ steps: [{ by: 'PART_OF' }, { by: 'PART_OF' }] }],
    });
  });

  test('no place is untied at a date that has an undated formal tie', async () => {
    const found = (more: string) => `similarPlaces(to: "jp/nara/nara", first: 100${more}) {
      formalAgreements place { agreements(first: 10) { kind status signedOn } }
    }`;
    const { data } = await ask(
      `{ all: ${found(', asOf: "2026"')} untied: ${found(', asOf: "2026", untied: true')} }`,
    );
    const hasUndated = ({ place }: any) =>
      place.agreements.some(
        ({ kind, status, signedOn }: any) =>
          kind === 'FORMAL' && !['EXPIRED', 'TERMINATED'].includes(status) && signedOn === null,
      );
    const undated = data.all.filter(hasUndated);
    expect(undated.length).toBeGreaterThan(0);
    expect(undated.some((each: any) => each.formalAgreements === 0)).toBe(true);
    expect(data.untied.length).toBeGreaterThan(0);
    expect(data.untied.filter(hasUndated)).toEqual([]);
  });

  test.each([
    ['of', 'BAD_USER_INPUT', 'peers(of: "jp/saitama/chichibu") { rank }'],
    ['of', 'BAD_USER_INPUT', 'peers(of: "cn/shanxi") { rank }'],
    ['of', 'NOT_FOUND', 'peers(of: "cn/nowhere") { rank }'],
    ['asOf', 'BAD_USER_INPUT', 'peers(of: "cn/shanxi/shuozhou", asOf: "soon") { rank }'],
    ['first', 'BAD_USER_INPUT', 'peers(of: "cn/shanxi/shuozhou", first: 0) { rank }'],
    ['of', 'BAD_USER_INPUT', 'standing(of: "jp") { rank }'],
    ['of', 'NOT_FOUND', 'standing(of: "") { rank }'],
    ['asOf', 'BAD_USER_INPUT', 'standing(of: "cn/shanxi/shuozhou", asOf: "2003-02-30") { rank }'],
    ['to', 'BAD_USER_INPUT', 'similarPlaces(to: "cn/shanxi/shuozhou") { similarity }'],
    ['to', 'BAD_USER_INPUT', 'similarPlaces(to: "jp") { similarity }'],
    ['to', 'NOT_FOUND', 'similarPlaces(to: "jp/nowhere") { similarity }'],
    [
      'country',
      'BAD_USER_INPUT',
      'similarPlaces(to: "jp/saitama/chichibu", country: "jp/nara/nara") { similarity }',
    ],
    ['country', 'BAD_USER_INPUT', 'similarPlaces(to: "jp/saitama/chichibu", country: "cn") { similarity }'],
    ['country', 'NOT_FOUND', 'similarPlaces(to: "jp/saitama/chichibu", country: "xx") { similarity }'],
    ['first', 'BAD_USER_INPUT', 'similarPlaces(to: "jp/saitama/chichibu", first: 101) { similarity }'],
    ['asOf', 'BAD_USER_INPUT', 'similarPlaces(to: "jp/saitama/chichibu", asOf: "") { similarity }'],
    ['to', 'BAD_USER_INPUT', 'paths(from: "jp", to: "jp") { hops }'],
    ['to', 'NOT_FOUND', 'paths(from: "jp", to: "nowhere") { hops }'],
    ['from', 'NOT_FOUND', 'paths(from: "nowhere", to: "jp") { hops }'],
    ['asOf', 'BAD_USER_INPUT', 'paths(from: "jp", to: "cn", asOf: "1") { hops }'],
    ['first', 'BAD_USER_INPUT', 'paths(from: "jp", to: "cn", first: -1) { hops }'],
  ])('a wrong %s is refused by name with %s: %s', async (argument, code, field) => {
    const { body } = await service.ask(`{ ${field} }`);
    expect(body.errors).toHaveLength(1);
    expect(body.errors![0]!.extensions['code']).toBe(code);
    expect(body.errors![0]!.message).toContain(argument);
  });
});
