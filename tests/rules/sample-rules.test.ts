/**
 * Every rule of the sample that judges: facts that pass it, facts that fail it, and facts that leave it open. A rule
 * that only asks for somebody's approval cannot fail; instead it is silent where it does not apply.
 */
import { describe, expect, it, test } from 'vitest';
import type { EligibilityFacts } from '../../src/rules/facts.js';
import { judge } from '../../src/rules/judge.js';
import type { Verdict } from '../../src/rules/verdict.js';
import {
  chichibu,
  cityOf,
  facts,
  jishan,
  kandy,
  linfen,
  qingdao,
  ruleOf,
  sampleRules,
  shanxiProvince,
  shuozhou,
  tie,
  withTies,
} from './facts.js';

type Expected = readonly [facts: EligibilityFacts, verdict: Verdict | 'SILENT', says?: RegExp];

const nowhere = { ...shuozhou, within: [{ ...shuozhou, isProvince: false }] };
const lost = (home: typeof shuozhou) => ({
  ...home,
  within: home.within.map((place) => ({ ...place, isProvince: false })),
});
const unknownLevel = { ...chichibu, level: null };
const relations = (diplomaticRelations: 'NONE' | null) => ({
  partner: {
    ...chichibu,
    country: { ...chichibu.country!, diplomaticRelations, diplomaticRelationsSince: null },
  },
});
const stateless = (partner: typeof chichibu) => ({ ...partner, country: null });
const otherTie = (status: 'ACTIVE' | 'UNKNOWN') => withTies(tie({ id: 'other', home: linfen, status }));
const ownIn = (home: typeof shuozhou, changed: Parameters<typeof tie>[0]) => ({
  home,
  ...withTies(tie({ ...changed, home })),
});

const cases: Readonly<Record<string, { passes: Expected; fails: Expected; unknown: Expected }>> = {
  dipl: {
    passes: [facts(), 'ALLOWED', /日本于1972年9月29日与我国建交/],
    fails: [facts(relations('NONE')), 'REFUSED', /日本未与我国建交/],
    unknown: [facts(relations(null)), 'UNKNOWN', /缺少事实.*日本/],
  },
  who: {
    passes: [facts(), 'ALLOWED', /2021年10月21日.*朔州市/],
    fails: [facts({ home: jishan }), 'DISCOURAGED', /稷山县是县/],
    unknown: [facts({ home: { ...shuozhou, openBy: null } }), 'UNKNOWN', /缺少事实.*对外开放/],
  },
  level: {
    passes: [facts(), 'ALLOWED', /级别相当/],
    fails: [facts({ home: shanxiProvince }), 'DISCOURAGED', /山西省是省级地方，秩父市是市/],
    unknown: [facts({ partner: unknownLevel }), 'UNKNOWN', /缺少事实.*秩父市/],
  },
  lead: {
    passes: [facts(), 'ALLOWED_WITH_APPROVAL', /全国友协主管/],
    fails: [facts({ kind: 'COOPERATION' }), 'SILENT'],
    unknown: [facts({ home: nowhere }), 'UNKNOWN', /缺少事实.*哪个省/],
  },
  fao: {
    passes: [facts(), 'ALLOWED_WITH_APPROVAL', /山西省外事办公室/],
    fails: [facts({ kind: 'NEGOTIATION' }), 'SILENT'],
    unknown: [facts({ home: nowhere }), 'UNKNOWN', /缺少事实.*哪个省/],
  },
  def: {
    passes: [facts(), 'ALLOWED', /本库未见朔州市与秩父市.*本库未见不等于没有/],
    fails: [facts(withTies(tie())), 'REFUSED', /已有友好城市关系（2003年签署，仍在进行）/],
    unknown: [facts(withTies(tie({ status: 'UNKNOWN' }))), 'UNKNOWN', /缺少事实.*存续/],
  },
  'qd-match': {
    passes: [facts({ home: qingdao }), 'ALLOWED', /青岛市是地级市/],
    fails: [
      facts({ home: qingdao, partner: { ...chichibu, kind: 'PARTNER_REGION', level: 'FIRST' } }),
      'DISCOURAGED',
      /级别不对等/,
    ],
    unknown: [facts({ home: qingdao, partner: unknownLevel }), 'UNKNOWN', /缺少事实/],
  },
  'qd-one': {
    passes: [facts({ home: qingdao }), 'ALLOWED', /本库未见秩父市/],
    fails: [facts({ home: qingdao, ...otherTie('ACTIVE') }), 'REFUSED', /临汾市.*友好合作/],
    unknown: [facts({ home: qingdao, ...otherTie('UNKNOWN') }), 'UNKNOWN', /缺少事实.*存续/],
  },
  'qd-time': {
    passes: [
      facts(ownIn(qingdao, { kind: 'INTENT', signedOn: null, firstExchangeOn: '2019-05' })),
      'ALLOWED',
      /自2019年5月起有交往/,
    ],
    fails: [facts({ home: qingdao }), 'DISCOURAGED', /本库未见青岛市与秩父市/],
    unknown: [facts(ownIn(qingdao, { kind: 'INTENT', signedOn: null })), 'UNKNOWN', /缺少事实.*日期/],
  },
  'ah-level': {
    passes: [facts({ home: cityOf('anhui') }), 'ALLOWED'],
    fails: [facts({ home: { ...cityOf('anhui'), level: 'COUNTY', gbCode: '340800' } }), 'DISCOURAGED'],
    unknown: [facts({ home: { ...cityOf('anhui'), openBy: null } }), 'UNKNOWN', /缺少事实/],
  },
  'ah-consult': {
    passes: [facts({ home: cityOf('anhui') }), 'ALLOWED_WITH_APPROVAL', /征求全国友协意见/],
    fails: [facts(), 'SILENT'],
    unknown: [facts({ home: lost(cityOf('anhui')) }), 'UNKNOWN', /哪个省/],
  },
  'chain-city': {
    passes: [
      facts(withTies(tie({ kind: 'INTENT', signedOn: '2018-08' }))),
      'ALLOWED_WITH_APPROVAL',
      /已有结好意向书（2018年8月签署.*朔州市外办报山西省外办.*全国友协批复/,
    ],
    fails: [facts({ home: shanxiProvince }), 'SILENT'],
    // The text does not name its city, so it binds nobody for certain and leaves nothing open.
    unknown: [facts({ home: nowhere }), 'DISCOURAGED', /缺少事实.*哪个省/],
  },
  'chain-county': {
    passes: [
      facts({ home: { ...jishan, openBy: '1990' } }),
      'ALLOWED_WITH_APPROVAL',
      /按某地的做法.*稷山县外办报所属市外办/,
    ],
    fails: [
      facts({ home: { ...jishan, gbCode: '140802' } }),
      'DISCOURAGED',
      /市辖区，按某地的做法，不能申请/,
    ],
    unknown: [facts({ home: jishan }), 'DISCOURAGED', /缺少事实.*是否对外开放/],
  },
  jl: {
    passes: [facts({ home: cityOf('jilin') }), 'ALLOWED_WITH_APPROVAL', /省政府批准/],
    fails: [facts(), 'SILENT'],
    unknown: [facts({ home: lost(cityOf('jilin')) }), 'UNKNOWN', /哪个省/],
  },
  upgrade: {
    passes: [
      facts(withTies(tie({ kind: 'COOPERATION', signedOn: '2017-08' }))),
      'ALLOWED_WITH_APPROVAL',
      /友好合作关系（2017年8月签署.*升级/,
    ],
    fails: [facts(withTies(tie({ kind: 'COOPERATION', status: 'EXPIRED' }))), 'DISCOURAGED', /已到期/],
    unknown: [facts(withTies(tie({ kind: 'INTENT', status: 'UNKNOWN' }))), 'UNKNOWN', /缺少事实.*仍然有效/],
  },
  npc: {
    passes: [facts(), 'ALLOWED_WITH_APPROVAL', /^他地的做法：地方人大常委会.*，供参考。/],
    fails: [facts({ kind: 'COOPERATION' }), 'SILENT'],
    unknown: [facts({ home: nowhere }), 'DISCOURAGED', /哪个省/],
  },
  clair: {
    passes: [facts(), 'ALLOWED_WITH_APPROVAL', /秩父市在日本/],
    fails: [facts({ partner: kandy }), 'SILENT'],
    unknown: [facts({ partner: stateless(chichibu) }), 'UNKNOWN', /哪个国家/],
  },
  'lk-cabinet': {
    passes: [facts({ partner: kandy, kind: 'COOPERATION' }), 'ALLOWED_WITH_APPROVAL', /内阁批准/],
    fails: [facts(), 'SILENT'],
    unknown: [facts({ partner: stateless(kandy) }), 'UNKNOWN', /哪个国家/],
  },
  report: {
    passes: [facts({ home: cityOf('hunan') }), 'ALLOWED_WITH_APPROVAL', /外交部请示报告/],
    fails: [facts(), 'SILENT'],
    unknown: [facts({ home: lost(cityOf('hunan')) }), 'UNKNOWN', /哪个省/],
  },
};

test('every rule that judges has its three cases', () => {
  const judging = sampleRules.filter((rule) => rule.checks.length > 0).map((rule) => rule.id);
  expect(Object.keys(cases).sort()).toEqual(judging.sort());
});

describe.each(Object.entries(cases))('%s', (id, each) => {
  it.each(Object.entries(each))('%s', (_title, [given, verdict, says]) => {
    const judged = judge(given, [ruleOf(id)]);
    if (verdict === 'SILENT') {
      expect(judged.findings).toEqual([]);
      return;
    }
    expect(judged.verdict).toBe(verdict);
    const text = judged.findings.map((finding) => finding.explanationZh).join('\n');
    if (says !== undefined) expect(text).toMatch(says);
    for (const finding of judged.findings) {
      expect(finding.explanationZh).toMatch(/\p{Script=Han}/u);
      expect(finding.explanationEn).not.toMatch(/\p{Script=Han}|undefined|null/u);
      expect(finding.explanationZh).not.toMatch(/undefined|null/);
      if (ruleOf(id).copiesOnly) expect(finding.explanationZh).toContain('待核');
    }
  });
});
