/** Scorecards through the API: what is counted, for whom, and what is refused. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import {
  admin,
  analyst,
  cityOfficer,
  otherCityOfficer,
  otherProvinceOfficer,
  provinceOfficer,
} from '../support/offices.js';
import { NOTHING_KEPT, serve, type Service } from '../support/service.js';
import { clearWork, writeExchange, writeProposal } from './work.js';

const SHUOZHOU = 'cn/shanxi/shuozhou';
const JINCHENG = 'cn/shanxi/jincheng';

const CARD = `scorecard(of: $of, year: $year) {
  indicators { name value previous peerMedian weight contribution explanationZh explanationEn evidence { kind id nameZh on counts } }
  total previousTotal confidence rank ranked explanationZh explanationEn
  peers { place { id } total confidence rank }
}`;

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { timeoutMs: 60_000, settings: NOTHING_KEPT });
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });
  beforeEach(() => clearWork(graph));

  const cardOf = async (of: string, as?: Identity, year = 2025) => {
    const { body, sent } = await service.ask(`query ($of: ID!, $year: Int!) { ${CARD} }`, { of, year }, as);
    expect(body.errors).toBeUndefined();
    expect(sent).toEqual(['evaluation/scorecard-facts', 'evaluation/scorecard']);
    return body.data.scorecard;
  };
  const indicator = (card: any, name: string) => card.indicators.find((each: any) => each.name === name);

  test.each([
    ['of: "jp/nara", year: 2025', 'BAD_USER_INPUT', 'of'],
    ['of: "cn", year: 2025', 'BAD_USER_INPUT', 'of'],
    ['of: "cn/nowhere", year: 2025', 'NOT_FOUND', 'of'],
    ['of: "cn/shanxi", year: 1948', 'BAD_USER_INPUT', 'year'],
    ['of: "cn/shanxi", year: 2999', 'BAD_USER_INPUT', 'year'],
    ['of: "cn/shanxi", year: 2025, weights: {plansMet: -1}', 'BAD_USER_INPUT', 'weights.plansMet'],
    [
      'of: "cn/shanxi", year: 2025, weights: {tiesKeptAlive: 0, exchangesHeld: 0, fieldsCovered: 0, channelsWidened: 0, proposalsFinished: 0, plansMet: 0}',
      'BAD_USER_INPUT',
      'weights',
    ],
  ])('scorecard(%s) is refused as %s of %s', async (given, code, argument) => {
    const { body } = await service.ask(`{ scorecard(${given}) { total } }`);
    expect(body.errors).toHaveLength(1);
    expect(body.errors![0]!.extensions['code']).toBe(code);
    expect(body.errors![0]!.extensions['zh']).toContain(argument);
    expect(body.errors![0]!.extensions['en']).toContain(argument);
  });

  test('counts what was held in the year, and names it', async () => {
    await writeExchange(graph, {
      id: 'x1',
      home: SHUOZHOU,
      happenedOn: '2025-05-03',
      agreement: 'shuozhou-udon-thani-cooperation',
      through: ['yingxian-ceramics-th', 'shuozhou-fao'],
      fields: ['CULTURE', 'ECONOMY'],
    });
    await writeExchange(graph, { id: 'x2', home: SHUOZHOU, happenedOn: '2024', fields: ['YOUTH'] });
    // None of these counts.
    await writeExchange(graph, { id: 'p', home: SHUOZHOU, happenedOn: '2025-06', state: 'PLANNED' });
    await writeExchange(graph, { id: 'c', home: SHUOZHOU, happenedOn: '2025-06', state: 'CANCELLED' });
    await writeExchange(graph, {
      id: 'h',
      home: SHUOZHOU,
      happenedOn: '2025-06',
      confidence: 'HYPOTHETICAL',
    });
    await writeExchange(graph, { id: 'o', home: 'cn/shanxi', happenedOn: '2025-06' });
    await writeExchange(graph, { id: 'y', home: SHUOZHOU, happenedOn: '2026-01-01' });

    const card = await cardOf(SHUOZHOU);
    expect(indicator(card, 'EXCHANGES_HELD')).toMatchObject({ value: 0.2, previous: 0.2, peerMedian: null });
    expect(indicator(card, 'FIELDS_COVERED').value).toBeCloseTo(2 / 12, 12);
    expect(indicator(card, 'FIELDS_COVERED').previous).toBeCloseTo(1 / 12, 12);
    expect(indicator(card, 'CHANNELS_WIDENED').evidence).toEqual([
      {
        kind: 'CHANNEL',
        id: 'yingxian-ceramics-th',
        nameZh: '应县陶瓷企业泰国海外仓',
        on: '2025-05-03',
        counts: true,
      },
    ]);
    const { evidence, value, explanationZh } = indicator(card, 'TIES_KEPT_ALIVE');
    expect(evidence.filter((each: any) => each.counts)).toMatchObject([
      { kind: 'AGREEMENT', id: 'shuozhou-udon-thani-cooperation', on: '2025-05-03' },
    ]);
    expect(value).toBeCloseTo(1 / evidence.length, 12);
    expect(explanationZh).toContain('2025年5月3日');
    expect([card.rank, card.ranked]).toEqual([1, 1]);
    expect(card.total).toBeGreaterThan(0);
  });

  test('ranks a place among those of its level in its province', async () => {
    await writeExchange(graph, { id: 'x1', home: SHUOZHOU, happenedOn: '2025-05-03' });
    for (const number of [1, 2, 3])
      await writeExchange(graph, { id: `j${number}`, home: JINCHENG, happenedOn: '2025-05-03' });
    const [card, theirs] = [await cardOf(SHUOZHOU), await cardOf(JINCHENG)];
    expect([card.rank, card.ranked, theirs.rank]).toEqual([2, 2, 1]);
    expect(card.peers[0]).toMatchObject({ place: { id: JINCHENG }, total: theirs.total, rank: 1 });
    expect(card.peers.slice(1).every(({ rank }: any) => rank === null)).toBe(true);
    expect(indicator(card, 'EXCHANGES_HELD').peerMedian).toBeCloseTo(3 / 7, 12);
    // A county is compared with counties, a province with provinces.
    const levels = async (of: string) =>
      (await cardOf(of)).peers.map(({ place }: any) => place.id.split('/').length);
    expect(new Set(await levels('cn/shanxi'))).toEqual(new Set([2]));
    expect(await levels('cn/shanxi/yuncheng/jishan')).toEqual([]);
    expect(new Set(await levels(SHUOZHOU))).toEqual(new Set([3]));
    const { body } = await service.ask(
      `{ scorecard(of: "${SHUOZHOU}", year: 2025, peers: COUNTRY) { peers { place { id } } } }`,
    );
    const compared = body.data.scorecard.peers.map(({ place }: any) => place.id);
    expect(compared).toContain('cn/hunan/changsha');
    expect(compared).not.toContain(SHUOZHOU);
  });

  test('what other provinces do changes nothing', async () => {
    await writeExchange(graph, { id: 'x1', home: SHUOZHOU, happenedOn: '2025-05-03', fields: ['YOUTH'] });
    const before = await cardOf(SHUOZHOU, admin);
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('cn/hunan', 'cn/hunan/changsha', 'cn/hunan/yueyang', 'cn/shaanxi/xian'),
        fc.constantFrom('2024', '2025-01', '2025-12-31'),
        async (home, happenedOn) => {
          number += 1;
          await writeExchange(graph, { id: `h${number}`, home, happenedOn, fields: ['CULTURE'] });
          await writeProposal(graph, {
            id: `hp${number}`,
            office: 'cn/hunan/fao',
            state: 'SUBMITTED',
            submittedOn: '2025-01-01',
          });
          expect(await cardOf(SHUOZHOU, admin)).toEqual(before);
        },
      ),
      { numRuns: 4 },
    );
    expect((await cardOf('cn/hunan', admin)).total).not.toBeNull();
  });

  test('an upgraded tie stands since it was first signed, a terminated one until it ended', async () => {
    const source = { title: '卷宗', confidence: 'DOCUMENTED' };
    const done = async (name: string, input: object) => {
      const { record, message } = await mutate(service, name, input, cityOfficer);
      expect(message).toBeUndefined();
      return record;
    };
    const sides = { home: SHUOZHOU, partner: 'kr/gwangju', kind: 'INTENT', signedOn: '2011-04' };
    const upgraded = await done('registerAgreement', { ...sides, source });
    await done('upgradeAgreement', { ...upgraded, kind: 'COOPERATION', on: '2025-03-01', source });
    const ended = await done('registerAgreement', { ...sides, partner: 'jp/saitama/chichibu', source });
    await done('terminateAgreement', { ...ended, on: '2026-02', source });
    await writeExchange(graph, { id: 'x', home: SHUOZHOU, happenedOn: '2025' });
    const names = async (year: number) =>
      indicator(await cardOf(SHUOZHOU, undefined, year), 'TIES_KEPT_ALIVE').evidence.map(({ id }: any) => id);
    expect(await names(2025)).toEqual(expect.arrayContaining([upgraded.id, ended.id]));
    expect(await names(2026)).toContain(upgraded.id);
    expect(await names(2026)).not.toContain(ended.id);
  });

  test('proposals and plans count for who may see those of all compared, and are hidden from others', async () => {
    await writeExchange(graph, { id: 'x1', home: SHUOZHOU, happenedOn: '2025-05-03' });
    await writeExchange(graph, { id: 'x2', home: JINCHENG, happenedOn: '2025-05-03' });
    const readers = { nobody: undefined, analyst, cityOfficer, otherCityOfficer, otherProvinceOfficer };
    const before: Record<string, any> = {};
    for (const [name, as] of Object.entries(readers)) before[name] = await cardOf(SHUOZHOU, as);
    const proposal = {
      state: 'SIGNED',
      submittedOn: '2025-01-05',
      decidedOn: '2025-02',
      closedOn: '2025-03',
    };
    await writeProposal(graph, { id: 'p1', office: 'cn/shanxi/shuozhou/fao', ...proposal });
    await writeProposal(graph, {
      id: 'p2',
      office: 'cn/shanxi/jincheng/fao',
      state: 'SUBMITTED',
      submittedOn: '2025-06-01',
    });
    const items = [{ titleZh: '举办往来', goal: 'EXCHANGES', target: 1 }];
    for (const as of [cityOfficer, otherCityOfficer])
      expect((await mutate(service, 'savePlan', { year: 2025, items }, as)).message).toBeUndefined();

    const hidden = ['nobody', 'otherCityOfficer', 'otherProvinceOfficer'] as const;
    for (const name of hidden) expect(await cardOf(SHUOZHOU, readers[name])).toEqual(before[name]);

    // The office itself sees its own, but total and rank stay those of everybody.
    const own = await cardOf(SHUOZHOU, cityOfficer);
    expect(indicator(own, 'PROPOSALS_FINISHED')).toMatchObject({ value: 1, weight: 0, peerMedian: null });
    expect(indicator(own, 'PLANS_MET')).toMatchObject({ value: 1, weight: 0, peerMedian: null });
    expect([own.total, own.rank, own.peers]).toEqual([
      before['nobody'].total,
      before['nobody'].rank,
      before['nobody'].peers,
    ]);
    expect(await cardOf(SHUOZHOU, analyst)).toEqual(own);

    // Who may see those of all cities has them compared.
    for (const as of [provinceOfficer, admin]) {
      const whole = await cardOf(SHUOZHOU, as);
      expect(indicator(whole, 'PROPOSALS_FINISHED')).toMatchObject({ value: 1, peerMedian: 0 });
      expect(indicator(whole, 'PROPOSALS_FINISHED').weight).toBeGreaterThan(0);
      expect(indicator(whole, 'PROPOSALS_FINISHED').evidence).toEqual([
        { kind: 'PROPOSAL', id: 'p1', nameZh: '请示p1', on: '2025-03', counts: true },
      ]);
      expect(indicator(whole, 'PLANS_MET').peerMedian).toBe(1);
      expect([whole.rank, whole.ranked]).toEqual([1, 2]);
    }
  });
});
