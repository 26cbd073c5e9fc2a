/** Suggestions as they are asked, with the same answers on every engine. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/config.js';
import type { Graph } from '../../src/graph/graph.js';
import { readDataSet } from '../../src/transfer/dataset.js';
import { loadDataSet } from '../../src/transfer/load.js';
import { engines, statements } from '../support/engines.js';
import { NOTHING_KEPT, serve, type Service } from '../support/service.js';

const SUGGESTIONS = `query ($for: ID! = "cn/shanxi/shuozhou", $themes: [ID!], $country: ID, $asOf: String, $first: Int, $weights: SuggestionWeights, $untied: Boolean = false, $level: PartnerLevel, $orderBy: SuggestionOrder = SCORE_DESC) {
  suggestPartners(for: $for, themes: $themes, country: $country, asOf: $asOf, first: $first, weights: $weights, untied: $untied, level: $level, orderBy: $orderBy) {
    totalCount
    nodes {
      partner { id nameZh country { id } }
      score confidence
      factors { name value weight contribution explanationZh explanationEn }
      eligibility { verdict findings { rule { id } verdict } }
      routes { kind steps { to { nameZh } by } }
      contenders { place { id } agreement { signedOn } }
    }
  }
}`;

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  const sample = readDataSet(join(projectFolder, 'data'));
  beforeAll(async () => {
    graph = await engine.open();
    await loadDataSet(graph, statements, sample);
    service = serve(graph, { settings: NOTHING_KEPT });
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  const ask = async (variables: Record<string, unknown> = {}) => {
    const { body, sent } = await service.ask(SUGGESTIONS, variables);
    expect(body.errors).toBeUndefined();
    expect(sent).toHaveLength(3);
    return body.data.suggestPartners;
  };
  const refused = async (variables: Record<string, unknown>) => {
    const { body } = await service.ask(SUGGESTIONS, variables);
    return { code: body.errors![0]!.extensions['code'], message: body.errors![0]!.message };
  };

  test('a Buddhist city of Sri Lanka and one of Japan are proposed, with the route and the reason', async () => {
    for (const country of ['lk', 'jp']) {
      const { nodes } = await ask({ themes: ['buddhism'], country, first: 3 });
      expect(nodes.length).toBeGreaterThan(0);
      for (const node of nodes) {
        expect(node.partner.country.id).toBe(country);
        expect(node.routes[0].steps.at(-1).to.nameZh).toBe(node.partner.nameZh);
        expect(node.factors.find(({ name }: { name: string }) => name === 'culture').explanationZh).toContain(
          '共有',
        );
      }
    }
  });

  test('the partner of coal heritage is reached by way of 大同', async () => {
    const { nodes } = await ask({ themes: ['coal_mining_heritage'], country: 'jp', first: 1 });
    expect(nodes[0].partner.nameZh).toBe('大牟田市');
    expect(nodes[0].routes[0].steps.map(({ to }: any) => to.nameZh)).toEqual([
      '山西省',
      '大同市',
      '大牟田市',
    ]);
    expect(nodes[0].contenders[0].place.id).toBe('cn/shanxi/datong');
  });

  test('what is discouraged names the rule: 奈良 has sister cities in China already', async () => {
    const { nodes } = await ask({ themes: ['buddhism'], country: 'jp', first: 100 });
    const nara = nodes.find(({ partner }: any) => partner.nameZh === '奈良市');
    expect(nara.eligibility.verdict).toBe('DISCOURAGED');
    expect(nara.eligibility.findings[0]).toEqual({ rule: { id: 'qd-one' }, verdict: 'DISCOURAGED' });
    expect(nara.contenders.map(({ place }: any) => place.id)).toEqual([
      'cn/shaanxi/xian',
      'cn/jiangsu/yangzhou',
      'cn/jiangsu/yangzhou',
    ]);
  });

  test('as of 1990 later ties are not there yet', async () => {
    const { nodes } = await ask({ themes: ['buddhism'], country: 'jp', first: 100, asOf: '1990' });
    const nara = nodes.find(({ partner }: any) => partner.nameZh === '奈良市');
    expect(nara.contenders.map(({ agreement }: any) => agreement.signedOn)).toEqual(['1974-02-01']);
    const kathmandu = (
      await ask({ themes: ['buddhism'], country: 'np', first: 100, asOf: '1960' })
    ).nodes.find(({ partner }: any) => partner.nameZh === '加德满都市');
    expect(kathmandu.eligibility.findings.find(({ rule }: any) => rule.id === 'qd-one').verdict).toBe(
      'ALLOWED',
    );
  });

  test('weights of the request replace those of the file', async () => {
    const { nodes } = await ask({
      first: 1,
      weights: { culture: 0, industry: 0, level: 0, population: 0, reach: 0, corridor: 0, diversity: 0 },
    });
    const [{ score, factors }] = nodes;
    expect(score).toBe(1);
    expect(factors.find(({ name }: any) => name === 'contention')).toMatchObject({ value: 1, weight: 1 });
  });

  test.each([
    ['a negative weight', { weights: { reach: -1 } }, 'BAD_USER_INPUT', 'weights.reach'],
    ['an unknown weight', { weights: { luck: 1 } }, 'BAD_USER_INPUT', 'luck'],
    ['a date that is none', { asOf: 'yesterday' }, 'BAD_USER_INPUT', 'asOf'],
    ['a city for a country', { country: 'cn/shanxi/taiyuan' }, 'BAD_USER_INPUT', 'country'],
    ['our own country', { country: 'cn' }, 'BAD_USER_INPUT', 'country'],
    ['a country that does not exist', { country: 'xx' }, 'NOT_FOUND', 'country'],
    ['a province that asks', { for: 'cn/shanxi' }, 'BAD_USER_INPUT', 'for'],
    ['no theme at all', { themes: [] }, 'BAD_USER_INPUT', 'themes'],
    ['a weight beyond measure', { weights: { culture: 1e308 } }, 'BAD_USER_INPUT', 'weights.culture'],
    ['a theme that does not exist', { themes: ['buddhism', 'nothing'] }, 'NOT_FOUND', 'themes'],
  ])('%s is refused by the name of its argument', async (_what, variables, code, named) => {
    const refusal = await refused(variables);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(named);
  });

  test('our own trains and ties count: 长沙 to Minsk, 稷山 to Sri Lanka', async () => {
    const factor = async (city: string, country: string, name: string) => {
      const { nodes } = await ask({ for: city, country, first: 1 });
      return nodes[0].factors.find((each: any) => each.name === name);
    };
    expect(await factor('cn/hunan/changsha', 'by', 'corridor')).toMatchObject({ value: 1 });
    expect((await factor('cn/hunan/changsha', 'by', 'corridor')).explanationZh).toContain('本市');
    expect((await factor('cn/shanxi/yuncheng/jishan', 'lk', 'diversity')).explanationZh).toContain(
      '已有1个对象',
    );
  });

  test('a train that began in 2025 does not join us as of 1980', async () => {
    const corridor = async (asOf?: string) => {
      const { nodes } = await ask({ for: 'cn/shanxi/taiyuan', country: 'az', first: 1, asOf });
      return nodes[0].factors.find(({ name }: any) => name === 'corridor').value;
    };
    // Without it only the train of Shuozhou is left, whose destination is not recorded.
    expect([await corridor(), await corridor('1980')]).toEqual([0.75, null]);
  });

  test('candidates are narrowed and ordered as asked, and keep their scores', async () => {
    const all = await ask({ themes: ['buddhism'], first: 100 });
    const scores = new Map(all.nodes.map(({ partner, score }: any) => [partner.id, score]));
    const free = await ask({ themes: ['buddhism'], first: 100, untied: true });
    expect(free.totalCount).toBeLessThan(all.totalCount);
    const first = await ask({ themes: ['buddhism'], first: 100, level: 'FIRST' });
    expect(first.nodes.map(({ partner }: any) => partner.nameZh)).toEqual(['光州广域市']);
    for (const { partner, score, contenders } of free.nodes) {
      expect(contenders).toEqual([]);
      expect(score).toBe(scores.get(partner.id));
    }
    const reach = (await ask({ themes: ['buddhism'], first: 100, orderBy: 'REACH_DESC' })).nodes.map(
      ({ factors }: any) => factors.find(({ name }: any) => name === 'reach').value,
    );
    expect(reach).toEqual([...reach].sort((one, other) => other - one));
    const ids = (await ask({ themes: ['buddhism'], first: 100, orderBy: 'ID_ASC' })).nodes.map(
      ({ partner }: any) => partner.id,
    );
    expect(ids).toEqual([...ids].sort());
  });

  test('peers of one level, and eligibility as of a date, are those asked for', async () => {
    const { body } = await service.ask(`{
      peers(of: "cn/shanxi/shuozhou", level: COUNTY) { place { nameZh } }
      largest: peers(of: "cn/shanxi/shuozhou", orderBy: POPULATION_DESC, first: 1) { place { nameZh } }
      now: eligibility(home: "cn/shanxi/shuozhou", partner: "np/bagmati/kathmandu", kind: FORMAL) { verdict }
      then: eligibility(home: "cn/shanxi/shuozhou", partner: "np/bagmati/kathmandu", kind: FORMAL, asOf: "1990") {
        findings { verdict rule { id } }
      }
    }`);
    expect(body.errors).toBeUndefined();
    expect(body.data.peers).toEqual([{ place: { nameZh: '稷山县' } }]);
    expect(body.data.largest).toEqual([{ place: { nameZh: '太原市' } }]);
    expect(body.data.now.verdict).toBe('DISCOURAGED');
    expect(body.data.then.findings).toContainEqual({ verdict: 'ALLOWED', rule: { id: 'qd-one' } });
    const refusal = await service.ask(
      '{ eligibility(home: "cn/shanxi", partner: "jp/saitama", kind: FORMAL, asOf: "soon") { verdict } }',
    );
    expect(refusal.body.errors![0]!.message).toContain('asOf');
  });

  test('adding an unrelated province changes no suggestion', async () => {
    const before = await ask({ first: 100 });
    const [shanxi, taiyuan] = ['cn/shanxi', 'cn/shanxi/taiyuan'].map((id) =>
      sample.places.find((place) => place.id === id)!,
    );
    await loadDataSet(graph, statements, {
      ...sample,
      places: [
        ...sample.places,
        { ...shanxi!, id: 'cn/elsewhere', name_zh: '别省', name_en: 'Elsewhere' },
        { ...taiyuan!, id: 'cn/elsewhere/city', part_of: 'cn/elsewhere', name_zh: '别市', name_en: 'Other' },
      ],
    });
    expect(await ask({ first: 100 })).toEqual(before);
  });
});
