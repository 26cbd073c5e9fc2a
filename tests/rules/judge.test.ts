/** How findings add up, and what must hold whatever the facts. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementKind, EligibilityFacts, TieFacts } from '../../src/rules/facts.js';
import { judge } from '../../src/rules/judge.js';
import { gravest, gravity, verdicts } from '../../src/rules/verdict.js';
import {
  chichibu,
  facts,
  jishan,
  linfen,
  qingdao,
  ruleOf,
  sampleRules,
  shanxiProvince,
  shuozhou,
  tie,
  withTies,
} from './facts.js';

const verdictsOf = (given: EligibilityFacts) =>
  Object.fromEntries(judge(given, sampleRules).findings.map(({ rule, verdict }) => [rule, verdict]));

describe('朔州 and 秩父', () => {
  const reported = tie({
    id: 'linfen-chichibu',
    home: linfen,
    status: 'UNKNOWN',
    signedOn: null,
    confidence: 'REPORTED',
  });
  const judged = judge(facts(withTies(reported)), sampleRules);

  it('names the tie with 临汾, that it is only reported, and that the rule is Qingdao’s', () => {
    const [finding] = judged.findings.filter(({ rule }) => rule === 'qd-one');
    expect(finding).toMatchObject({ verdict: 'DISCOURAGED', binding: false });
    expect(finding!.explanationZh).toMatch(/临汾市（签署日期不详，现状不明，仅见于名录等二手资料，待核）/);
    expect(finding!.explanationZh).toMatch(/青岛市.*对朔州市没有约束力/);
  });

  it('is discouraged by practice alone; what binds allows it, with approval', () => {
    expect(judged.verdict).toBe('DISCOURAGED');
    const binding = judged.findings.filter((finding) => finding.binding);
    expect(gravest(binding.map(({ verdict }) => verdict))).toBe('ALLOWED_WITH_APPROVAL');
  });

  it('is allowed with approval as co-operation', () => {
    const asked = facts({ ...withTies(reported), kind: 'COOPERATION' });
    expect(judge(asked, sampleRules).verdict).toBe('ALLOWED_WITH_APPROVAL');
  });
});

describe('levels', () => {
  const region = { ...chichibu, kind: 'PARTNER_REGION' as const, level: 'FIRST' };
  const firstCity = { ...chichibu, level: 'FIRST' };
  const district = { ...chichibu, kind: 'PARTNER_REGION' as const, level: 'SECOND' };
  const town = { ...chichibu, nameZh: '斑鸠町', level: 'TOWN' };
  const beijing = { ...shanxiProvince, gbCode: '110000' };
  const dunhuang = { ...jishan, gbCode: '620982' };
  const openDunhuang = { ...dunhuang, openBy: '1990' };
  it.each([
    ['a province and a region', shanxiProvince, region, 'ALLOWED'],
    ['a province and a city', shanxiProvince, chichibu, 'DISCOURAGED'],
    ['a province and a city of first level', shanxiProvince, firstCity, 'ALLOWED'],
    ['a city and a city of first level', shuozhou, firstCity, 'ALLOWED'],
    ['an open city and a region', shuozhou, region, 'ALLOWED'],
    ['a city open or not and a region', { ...shuozhou, openBy: null }, region, 'UNKNOWN'],
    ['a county-level city that is open and a region', openDunhuang, region, 'ALLOWED'],
    ['a county-level city that is open and a city of first level', openDunhuang, firstCity, 'ALLOWED'],
    ['a city and a district of a region', shuozhou, district, 'ALLOWED'],
    ['a municipality and a region', beijing, region, 'ALLOWED'],
    ['a municipality and a city', beijing, chichibu, 'ALLOWED'],
    ['a county-level city and a city', dunhuang, chichibu, 'ALLOWED'],
    ['a county and a region', jishan, region, 'DISCOURAGED'],
    ['a city and a town', shuozhou, town, 'DISCOURAGED'],
    ['a county and a town', jishan, town, 'ALLOWED'],
    ['a county-level city and a town', dunhuang, town, 'ALLOWED'],
    ['a province and a town', shanxiProvince, town, 'DISCOURAGED'],
  ])('%s', (_title, home, partner, verdict) => {
    expect(judge(facts({ home, partner }), [ruleOf('level')]).verdict).toBe(verdict);
  });
});

it('an open city goes with a region by article 9 alone, and the text says so', () => {
  const partner = { ...chichibu, kind: 'PARTNER_REGION' as const, level: 'FIRST' };
  const tied = { ...shuozhou, openBy: null, formalTie: { partner: chichibu, signedOn: '1981' } };
  for (const home of [shuozhou, tied]) {
    const [found] = judge(facts({ home, partner }), [ruleOf('level')]).findings;
    expect(found!.explanationZh).toMatch(/朔州市已.*开放城市可与相当于省级的外国地方政府结好，级别相当。/);
    expect(found!.explanationEn).toContain('An open city may form ties with foreign governments');
  }
  expect(judge(facts({ home: qingdao, partner }), [ruleOf('qd-match')]).verdict).toBe('DISCOURAGED');
});

it('a town is called a town', () => {
  const partner = { ...chichibu, nameZh: '斑鸠町', level: 'TOWN' };
  const [found] = judge(facts({ partner }), [ruleOf('level')]).findings;
  expect(found!.explanationZh).toMatch(/斑鸠町是市以下的町、村、镇或郡，级别不对等/);
});

describe('ties of the two', () => {
  it.each([
    ['an expired one may be signed again', { status: 'EXPIRED' }, 'ALLOWED_WITH_APPROVAL'],
    ['a terminated one asks for the reason', { status: 'TERMINATED' }, 'DISCOURAGED'],
    ['a dormant one is one', { status: 'DORMANT' }, 'REFUSED'],
    ['a weaker one stands in no way', { kind: 'COOPERATION' }, 'ALLOWED'],
    ['talks are no tie', { kind: 'NEGOTIATION' }, 'ALLOWED'],
  ] as const)('%s', (_title, changed, verdict) => {
    expect(judge(facts(withTies(tie(changed))), [ruleOf('def')]).verdict).toBe(verdict);
  });

  it('discourages a weaker tie beside a stronger one', () => {
    expect(judge(facts({ ...withTies(tie()), kind: 'COOPERATION' }), [ruleOf('def')]).verdict).toBe(
      'DISCOURAGED',
    );
  });

  it('show that a city of which nothing else is known may form ties', () => {
    const home = { ...shuozhou, openBy: null, formalTie: { partner: chichibu, signedOn: '1981-10-16' } };
    const [finding] = judge(facts({ home }), [ruleOf('who')]).findings;
    expect(finding).toMatchObject({ verdict: 'ALLOWED' });
    expect(finding!.explanationEn).toContain('Chichibu (16 October 1981)');
  });
});

describe('who is bound', () => {
  it('a rule of Qingdao refuses Qingdao and only discourages others', () => {
    const taken = withTies(tie({ id: 'other', home: linfen }));
    expect(verdictsOf(facts({ ...taken, home: qingdao }))['qd-one']).toBe('REFUSED');
    expect(verdictsOf(facts(taken))['qd-one']).toBe('DISCOURAGED');
  });

  it('a rule of cities says nothing to a province', () => {
    const taken = withTies(tie({ id: 'other', home: linfen }));
    expect(verdictsOf(facts({ ...taken, home: shanxiProvince }))).not.toHaveProperty('qd-one');
  });

  it('a rule that this version cannot judge leaves the question open', () => {
    expect(judge(facts(), [{ ...ruleOf('dipl'), checks: ['astrology'] }]).verdict).toBe('UNKNOWN');
    expect(judge(facts(), [{ ...ruleOf('dipl'), checks: ['toString'] }]).verdict).toBe('UNKNOWN');
  });
});

const kinds: AgreementKind[] = ['FORMAL', 'COOPERATION', 'INTENT', 'NEGOTIATION'];
const anyTie: fc.Arbitrary<Omit<TieFacts, 'id'>> = fc.record({
  home: fc.constantFrom(shuozhou, linfen, qingdao, jishan),
  kind: fc.constantFrom(...kinds),
  status: fc.constantFrom('ACTIVE', 'DORMANT', 'EXPIRED', 'TERMINATED', 'UNKNOWN'),
  signedOn: fc.constantFrom(null, '1985', '2003-09', '2018-10-11'),
  confidence: fc.constantFrom('DOCUMENTED', 'REPORTED', 'HYPOTHETICAL'),
  firstExchangeOn: fc.constantFrom(null, '1984', '2020-02-02'),
});
const anyFacts: fc.Arbitrary<EligibilityFacts> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    home: fc.constantFrom(shuozhou, shanxiProvince, jishan, qingdao, { ...shuozhou, openBy: null }),
    ties: fc.array(anyTie, { maxLength: 6 }),
    level: fc.constantFrom('CITY', 'FIRST', null),
  })
  .map(({ kind, home, ties, level }) => ({
    kind,
    home,
    partner: {
      ...chichibu,
      level,
      ties: ties.map((each, index) => ({ ...each, id: `tie-${String(index)}` })),
    },
  }));
const shuffled = <Item>(items: readonly Item[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe('whatever the facts', () => {
  it('the order of facts and rules changes nothing', () => {
    fc.assert(
      fc.property(
        anyFacts.chain((given) => fc.tuple(fc.constant(given), shuffled(given.partner.ties))),
        shuffled(sampleRules),
        ([given, ties], rules) => {
          expect(judge({ ...given, partner: { ...given.partner, ties } }, rules)).toEqual(
            judge(given, sampleRules),
          );
        },
      ),
    );
  });

  it('a tie that is none, an example or another place’s past, changes nothing', () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyTie,
        fc.constantFrom<Partial<TieFacts>>(
          { confidence: 'HYPOTHETICAL' },
          { home: linfen, kind: 'NEGOTIATION' },
          { home: linfen, status: 'TERMINATED' },
          { home: linfen, kind: 'INTENT' },
        ),
        (given, added, changed) => {
          const ties = [...given.partner.ties, { ...added, ...changed, id: 'added' }];
          expect(judge({ ...given, partner: { ...given.partner, ties } }, sampleRules)).toEqual(
            judge(given, sampleRules),
          );
        },
      ),
    );
  });

  it('a further finding never makes the verdict milder, and the verdict is that of a finding', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...verdicts), { minLength: 1 }),
        fc.constantFrom(...verdicts),
        (given, added) => {
          expect(given).toContain(gravest(given));
          expect(gravity(gravest([...given, added]))).toBeGreaterThanOrEqual(gravity(gravest(given)));
        },
      ),
    );
  });

  it('a further rule never makes the verdict milder', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.subarray([...sampleRules]),
        fc.constantFrom(...sampleRules),
        (given, rules, added) => {
          const before = judge(given, rules);
          fc.pre(before.findings.length > 0);
          expect(gravity(judge(given, [...rules, added]).verdict)).toBeGreaterThanOrEqual(
            gravity(before.verdict),
          );
        },
      ),
    );
  });

  it('practice of others neither refuses nor leaves the question open', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        for (const { binding, verdict } of judge(given, sampleRules).findings)
          if (!binding) expect(['ALLOWED', 'ALLOWED_WITH_APPROVAL', 'DISCOURAGED']).toContain(verdict);
      }),
    );
  });
});
