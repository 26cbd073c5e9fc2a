/** The questions through the API: what they refuse, and selections that go deeper than the analysts' own. */
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

  test.each([
    ['channelMix(of: "jp/nara") { total }', 'BAD_USER_INPUT', 'of'],
    ['channelMix(of: "cn") { total }', 'BAD_USER_INPUT', 'of'],
    ['channelMix(of: "cn/nowhere") { total }', 'NOT_FOUND', 'of'],
    ['channelMix(of: "cn/shanxi", asOf: "2003-13") { total }', 'BAD_USER_INPUT', 'asOf'],
    ['contention(country: "cn/shanxi") { totalCount }', 'BAD_USER_INPUT', 'country'],
    ['contention(country: "cn") { totalCount }', 'BAD_USER_INPUT', 'country'],
    ['contention(country: "xx") { totalCount }', 'NOT_FOUND', 'country'],
    ['contention(within: "jp") { totalCount }', 'BAD_USER_INPUT', 'within'],
    ['contention(first: 101) { totalCount }', 'BAD_USER_INPUT', 'first'],
    ['contention(asOf: "yesterday") { totalCount }', 'BAD_USER_INPUT', 'asOf'],
    ['coverage(of: "jp") { partners }', 'BAD_USER_INPUT', 'of'],
    ['coverage(of: "cn/nowhere") { partners }', 'NOT_FOUND', 'of'],
    ['coverage(of: "cn", asOf: "2003-02-30") { partners }', 'BAD_USER_INPUT', 'asOf'],
  ])('%s is refused as %s of %s', async (question, code, argument) => {
    const { body } = await service.ask(`{ ${question} }`);
    expect(body.data).toBeNull();
    expect(body.errors).toHaveLength(1);
    expect(body.errors![0]!.extensions['code']).toBe(code);
    expect(body.errors![0]!.extensions['zh']).toMatch(new RegExp(`\\b${argument}\\b`));
    expect(body.errors![0]!.extensions['en']).toMatch(new RegExp(`\\b${argument}\\b`));
  });

  test('advice shows its rule with the source, and places to look at instead', async () => {
    const { body, sent } = await service.ask(`{
      contention(country: "jp") {
        totalCount
        nodes { advice { kind rule { id article confidence sources { kind } } similar { id country { id } } } }
      }
    }`);
    expect(sent).toEqual(['evaluation/contention-facts', 'evaluation/contention']);
    expect(body.data.contention).toEqual({
      totalCount: 1,
      nodes: [
        {
          advice: [
            {
              kind: 'TAKE_COOPERATION',
              rule: {
                id: 'qd-one',
                article: '第十条',
                confidence: 'DOCUMENTED',
                sources: [{ kind: 'COPY' }],
              },
              similar: [],
            },
            {
              kind: 'CHOOSE_SIMILAR',
              rule: null,
              similar: [
                { id: 'jp/shiga/otsu', country: { id: 'jp' } },
                { id: 'kr/gyeongsangbuk-do/andong', country: { id: 'kr' } },
                { id: 'kr/gyeongsangbuk-do/yeongju', country: { id: 'kr' } },
              ],
            },
          ],
        },
      ],
    });
  });

  test('before anybody had a formal tie, the provinces should have agreed', async () => {
    const { body } = await service.ask(
      '{ contention(within: "cn/shanxi", country: "kr", asOf: "2010") { nodes { partner { id } explanationZh advice { kind } } } }',
    );
    expect(body.data.contention.nodes).toEqual([
      {
        partner: { id: 'kr/jeollanam-do' },
        explanationZh: '有日期的关系中，江西省（2004年，友好合作）最早，其后为山西省（2007年，友好合作）。',
        advice: [{ kind: 'COORDINATE' }, { kind: 'CHOOSE_SIMILAR' }],
      },
    ]);
  });

  test('a city’s idle trains and its even mix are told apart', async () => {
    const { body } = await service.ask(
      '{ channelMix(of: "cn/hunan/changsha") { total diversity shares { kind count } unused { subtype } soleRoutes { partner { id } channel { id } } } }',
    );
    const { unused, ...mix } = body.data.channelMix;
    expect(new Set(unused.map(({ subtype }: { subtype: string }) => subtype))).toEqual(
      new Set(['RAIL_CORRIDOR']),
    );
    expect(unused).toHaveLength(7);
    expect(mix).toEqual({
      total: 3,
      diversity: expect.closeTo(0.57938, 5),
      shares: [
        { kind: 'OFFICIAL', count: 1 },
        { kind: 'CIVIL', count: 2 },
        { kind: 'ENTERPRISE', count: 0 },
      ],
      soleRoutes: [
        { partner: { id: 'jp/shiga' }, channel: { id: 'shiga-changsha-office' } },
        { partner: { id: 'kr/gyeongsangbuk-do/gumi' }, channel: { id: 'hnu-honam-ci' } },
        { partner: { id: 'us/minnesota/saint-paul' }, channel: { id: 'uscpfa-mn' } },
      ],
    });
  });

  test('what is without a tie is so whatever kinds and dates are counted', async () => {
    const lists = 'corridorCountries { country { id } } themesWithoutPartner { theme { id } }';
    const { body } = await service.ask(`{
      all: coverage(of: "cn/shanxi") { agreements ${lists} }
      intents: coverage(of: "cn/shanxi", kind: [INTENT]) { agreements ${lists} }
      none: coverage(of: "cn/shanxi/jinzhong", asOf: "2026") { agreements undated byCountry { country { id } } ${lists} }
      some: coverage(of: "cn/shanxi/jinzhong") { undated ${lists} }
    }`);
    const { all, intents, none, some } = body.data;
    expect(intents.agreements).toBeLessThan(all.agreements);
    expect({ ...intents, agreements: 0 }).toEqual({ ...all, agreements: 0 });
    expect(some.undated).toBeGreaterThan(none.undated);
    expect(none.undated).toBe(0);
    expect([none.corridorCountries, none.themesWithoutPartner]).toEqual([
      some.corridorCountries,
      some.themesWithoutPartner,
    ]);
  });

  test('a place with an undated agreement is no similar one at any date', async () => {
    const { body } = await service.ask(`{
      contention(asOf: "2026", first: 100) { nodes { advice { similar { id agreements(first: 10) { id status } } } } }
    }`);
    const similar = body.data.contention.nodes.flatMap(({ advice }: any) =>
      advice.flatMap((piece: any) => piece.similar),
    );
    expect(similar.length).toBeGreaterThan(0);
    for (const { agreements } of similar)
      expect(agreements.filter(({ status }: any) => !['EXPIRED', 'TERMINATED'].includes(status))).toEqual([]);
  });

  test('coverage composes to any depth in one statement', async () => {
    const { body, sent } = await service.ask(`{
      coverage(of: "cn/shanxi") {
        place { nameZh }
        corridorCountries { country { nameZh } corridors { heldBy { nameZh } passesThrough { nameZh } } }
        byRegion { region { __typename country { id } } }
      }
    }`);
    expect(sent).toEqual(['evaluation/coverage']);
    const { corridorCountries, byRegion } = body.data.coverage;
    expect(corridorCountries.map((each: any) => each.country.nameZh)).toEqual([
      '阿塞拜疆',
      '白俄罗斯',
      '哈萨克斯坦',
      '波兰',
      '乌兹别克斯坦',
    ]);
    expect(corridorCountries[0].corridors).toEqual([
      { heldBy: { nameZh: '晋中市' }, passesThrough: [{ nameZh: '哈萨克斯坦' }] },
    ]);
    expect(byRegion[0].region).toEqual({ __typename: 'PartnerRegion', country: { id: 'gb' } });
  });

  test('a city that contends beside its province is sent through it', async () => {
    await graph.write((transaction) =>
      transaction.run({
        name: 'test',
        text: `MATCH (city:Place {id: 'cn/shanxi/taiyuan'})
          MATCH (partner:Place {id: 'jp/saitama'})
          CREATE (tie:Agreement {id: 'x-talks', kind: 'NEGOTIATION', status: 'UNKNOWN', confidence: 'DOCUMENTED'})
          CREATE (city)-[:PARTY_TO {role: 'HOME'}]->(tie)
          CREATE (partner)-[:PARTY_TO {role: 'PARTNER'}]->(tie)`,
      }),
    );
    const { body } = await service.ask(
      '{ contention(within: "cn/shanxi/taiyuan", country: "jp") { nodes { partner { id } advice { kind explanationZh } } } }',
    );
    const [saitama] = body.data.contention.nodes.filter(({ partner }: any) => partner.id === 'jp/saitama');
    const [through] = saitama.advice.filter(({ kind }: any) => kind === 'GO_THROUGH_PROVINCE');
    expect(through.explanationZh).toMatch(/^山西省自身与埼玉县有友好关系。省内市、县宜经本省外事办公室/);
  });
});
