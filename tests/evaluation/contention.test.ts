import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judgeContested,
  type ContenderFact,
  type ContestedFact,
  type Named,
  type RuleFact,
} from '../../src/evaluation/contention.js';

const named = (id: string, nameZh: string, nameEn: string): Named => ({ id, nameZh, nameEn });
const provinces = ['cn/shaanxi', 'cn/jiangsu'];
const nara = named('jp/nara/nara', '奈良市', 'Nara');
const naraPrefecture = named('jp/nara', '奈良县', 'Nara Prefecture');
const xian = named('cn/shaanxi/xian', '西安市', "Xi'an");
const yangzhou = named('cn/jiangsu/yangzhou', '扬州市', 'Yangzhou');
const luoyang = named('cn/henan/luoyang', '洛阳市', 'Luoyang');
const shaanxi = named('cn/shaanxi', '陕西省', 'Shaanxi');

const contender = (
  place: Named,
  kind: ContenderFact['agreement']['kind'],
  signedOn: string | null,
  confidence = 'DOCUMENTED',
): ContenderFact => ({
  place: { ...place, isProvince: provinces.includes(place.id) },
  agreement: { id: `${place.id}-${kind}`, kind, signedOn, confidence },
});
const fact = (contenders: readonly ContenderFact[], more: Partial<ContestedFact> = {}): ContestedFact => ({
  partner: nara,
  contenders,
  undated: contenders.filter(({ agreement }) => agreement.signedOn === null).length,
  provinces: [],
  similar: [],
  ...more,
});

const rules: readonly RuleFact[] = [
  {
    id: 'qd-one',
    titleZh: '一对一',
    titleEn: 'One-to-one',
    instrumentZh: '《青岛规定》',
    instrumentEn: 'Qingdao rules',
    article: '第十条',
  },
  {
    id: 'fao',
    titleZh: '归口省外办',
    titleEn: 'Run by the provincial office',
    instrumentZh: '《管理规定》',
    instrumentEn: 'Regulations',
    article: '第六条',
  },
];
const adviceOf = (given: ContestedFact, known = rules) => judgeContested(given, known, false).advice;
const kindsOf = (given: ContestedFact) => adviceOf(given).map(({ kind }) => kind);

describe('who came first', () => {
  it('is in the order of dates, with all agreements of a place and the undated ones last', () => {
    const { contenders, explanationZh, explanationEn } = judgeContested(
      fact([
        contender(luoyang, 'NEGOTIATION', null),
        contender(yangzhou, 'FORMAL', '2010-05-23'),
        contender(xian, 'FORMAL', '1974'),
        contender(yangzhou, 'INTENT', '2010-02'),
      ]),
      rules,
      false,
    );
    expect(contenders.map(({ agreement }) => agreement)).toEqual([
      'cn/shaanxi/xian-FORMAL',
      'cn/jiangsu/yangzhou-INTENT',
      'cn/jiangsu/yangzhou-FORMAL',
      'cn/henan/luoyang-NEGOTIATION',
    ]);
    expect(explanationZh).toBe(
      '有日期的关系中，西安市（1974年，友好城市）最早，其后为扬州市（2010年2月，意向书）；洛阳市的协议未注明日期，先后不明，列于末位。',
    );
    expect(explanationEn).toBe(
      "Of the dated ties, Xi'an (1974, sister-city tie) came first, then Yangzhou (February 2010, letter of intent); the agreements of Luoyang are undated and stand last.",
    );
  });

  it('is said of the dated ties only when an undated one is left out at the date asked for', () => {
    const contenders = [contender(xian, 'FORMAL', '1974'), contender(yangzhou, 'FORMAL', '2010-05-23')];
    const sure = judgeContested(fact(contenders), rules, true);
    expect(sure.explanationZh).toBe(
      '西安市（1974年，友好城市）最早，其后为扬州市（2010年5月23日，友好城市）。',
    );
    const open = judgeContested(fact(contenders, { undated: 1 }), rules, true);
    expect(open.explanationZh).toBe(`有日期的关系中，${sure.explanationZh}`);
    expect(open.explanationEn).toBe(`Of the dated ties, ${sure.explanationEn}`);
  });

  it('is said to be unknown when nothing is dated', () => {
    const { explanationZh, explanationEn } = judgeContested(
      fact([contender(xian, 'FORMAL', null), contender(yangzhou, 'FORMAL', null)]),
      rules,
      false,
    );
    expect(explanationZh).toBe('扬州市、西安市的协议均未注明日期，先后无从判断。');
    expect(explanationEn).toBe(
      "No agreement of Yangzhou and Xi'an is dated, so nobody can tell who came first.",
    );
  });
});

describe('advice', () => {
  it('is to agree among the provinces while nobody has a formal tie', () => {
    const [first, ...others] = adviceOf(
      fact([contender(xian, 'COOPERATION', '2001'), contender(luoyang, 'NEGOTIATION', null)]),
    );
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: 'COORDINATE', rule: 'fao', similar: [] });
    expect(first!.explanationZh).toContain('国内已有2地与奈良市接触');
    expect(first!.explanationZh).toContain('（《管理规定》第六条）');
  });

  it('is to take co-operation once a formal tie exists, and says whose rule that is', () => {
    const [first] = adviceOf(fact([contender(xian, 'FORMAL', '1974'), contender(luoyang, 'INTENT', '2020')]));
    expect(first).toMatchObject({ kind: 'TAKE_COOPERATION', rule: 'qd-one' });
    expect(first!.explanationZh).toBe(
      '西安市已与奈良市正式结好。其他地方宜建立友好合作关系，不再缔结友好城市。这是青岛市的做法（《青岛规定》第十条），其他地方可以参照，并无强制。',
    );
    expect(first!.explanationEn).toBe(
      "Xi'an has a sister-city tie with Nara. Others should take friendly co-operation instead of one more such tie. Qingdao has it as a rule (Qingdao rules, Article 10); elsewhere it is a practice to go by, not an obligation.",
    );
  });

  it('says which formal ties are known from lists only', () => {
    const listed = contender(yangzhou, 'FORMAL', null, 'REPORTED');
    const [some] = adviceOf(fact([contender(xian, 'FORMAL', '1974'), listed]));
    expect(some!.explanationZh).toContain('正式结好（其中扬州市仅见于名录，请先核实）。');
    expect(some!.explanationEn).toContain('(that of Yangzhou is found in lists only, to be verified first)');
    const [all] = adviceOf(fact([listed, contender(luoyang, 'INTENT', null)]));
    expect(all!.explanationZh).toContain('扬州市已与奈良市正式结好（仅见于名录，请先核实）。');
  });

  it('admits that one to one is not followed everywhere when several formal ties exist', () => {
    const [first] = adviceOf(
      fact([contender(xian, 'FORMAL', '1974'), contender(yangzhou, 'FORMAL', '2010')]),
    );
    expect(first!.explanationZh).toContain('已与国内2地正式结好，可见各地并未一律照此办理');
  });

  it('says of a city’s rule that it is none of provinces where only provinces contend', () => {
    const jiangsu = named('cn/jiangsu', '江苏省', 'Jiangsu');
    const [first] = adviceOf(
      fact([contender(shaanxi, 'FORMAL', '1974'), contender(jiangsu, 'INTENT', '2010')]),
    );
    expect(first!.explanationZh).toContain(
      '（《青岛规定》第十条），是市一级的规定，对省级关系仅供参考，并无强制。',
    );
    expect(first!.explanationEn).toContain('for ties of provinces it is something to compare with');
  });

  it('says as of which date it finds nothing', () => {
    const similar = [
      { place: nara, country: { nameZh: '日本', nameEn: 'Japan' }, themesZh: ['茶'], themesEn: ['Tea'] },
    ];
    const given = fact([contender(xian, 'INTENT', '1974'), contender(luoyang, 'INTENT', '1980')], {
      similar,
    });
    const [then, instead] = judgeContested(given, rules, true).advice;
    expect(then!.explanationZh).toMatch(/^截至该日，国内已有2地与奈良市接触，有日期的协议中尚无正式结好。/);
    expect(then!.explanationEn).toMatch(
      /^As of that date .* none of the dated agreements is a sister-city tie\./,
    );
    expect(instead!.explanationZh).toContain('而截至该日本库未见与国内任何地方有协议的');
    expect(instead!.explanationEn).toContain('is recorded here as of that date:');
    expect(JSON.stringify(adviceOf(given))).not.toContain('该日');
  });

  it('names a country or republic with its article', () => {
    const komi = named('ru/komi', '科米共和国', 'Komi Republic');
    const [first] = adviceOf(fact([contender(xian, 'INTENT', null)], { partner: komi }));
    expect(first!.explanationEn).toContain('in touch with the Komi Republic and');
  });

  it('is to go through the province when the province itself has the tie', () => {
    const advice = adviceOf(
      fact([contender(xian, 'FORMAL', '1974'), contender(yangzhou, 'INTENT', null)], {
        provinces: [{ province: shaanxi, target: naraPrefecture }],
      }),
    );
    expect(advice.map(({ kind }) => kind)).toEqual(['TAKE_COOPERATION', 'GO_THROUGH_PROVINCE']);
    expect(advice[1]).toMatchObject({ rule: 'fao' });
    expect(advice[1]!.explanationZh).toBe(
      '陕西省自身与奈良市所在的奈良县有友好关系。省内市、县宜经本省外事办公室、借省级渠道联系（《管理规定》第六条）。',
    );
  });

  it('is to look at similar places, named with what they share', () => {
    const advice = adviceOf(
      fact([contender(xian, 'FORMAL', '1974'), contender(yangzhou, 'INTENT', null)], {
        similar: [
          {
            place: named('jp/nara/ikaruga', '斑鸠町', 'Ikaruga'),
            country: { nameZh: '日本', nameEn: 'Japan' },
            themesZh: ['佛教寺院', '木构古建筑'],
            themesEn: ['Buddhist temples', 'Wooden architecture'],
          },
        ],
      }),
    );
    expect(advice[1]).toMatchObject({ kind: 'CHOOSE_SIMILAR', rule: null, similar: ['jp/nara/ikaruga'] });
    expect(advice[1]!.explanationZh).toContain('斑鸠町（日本，同有佛教寺院、木构古建筑）');
    expect(advice[1]!.explanationEn).toContain('Ikaruga (Japan; Buddhist temples, Wooden architecture)');
  });

  it('stands without a rule that the graph does not have', () => {
    const [first] = adviceOf(
      fact([contender(xian, 'FORMAL', '1974'), contender(luoyang, 'INTENT', null)]),
      [],
    );
    expect(first).toMatchObject({ kind: 'TAKE_COOPERATION', rule: null });
    expect(first!.explanationZh).toBe(
      '西安市已与奈良市正式结好。其他地方宜建立友好合作关系，不再缔结友好城市。',
    );
  });

  it('begins with exactly one of co-ordination and co-operation', () => {
    expect(kindsOf(fact([contender(xian, 'FORMAL', null)]))).toEqual(['TAKE_COOPERATION']);
    expect(kindsOf(fact([contender(xian, 'INTENT', null)]))).toEqual(['COORDINATE']);
  });
});

it('the order of the facts changes nothing', () => {
  const given = [
    contender(xian, 'FORMAL', '1974'),
    contender(yangzhou, 'FORMAL', '2010'),
    contender(yangzhou, 'INTENT', '2010'),
    contender(luoyang, 'NEGOTIATION', null),
    contender(shaanxi, 'COOPERATION', null),
  ];
  const provinces = [
    { province: shaanxi, target: nara },
    { province: shaanxi, target: naraPrefecture },
    { province: named('cn/henan', '河南省', 'Henan'), target: naraPrefecture },
  ];
  const expected = judgeContested(fact(given, { provinces }), rules, false);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(given, { minLength: given.length }),
      fc.shuffledSubarray(provinces, { minLength: provinces.length }),
      fc.shuffledSubarray([...rules], { minLength: rules.length }),
      (contenders, tied, known) => {
        expect(judgeContested(fact(contenders, { provinces: tied }), known, false)).toEqual(expected);
      },
    ),
  );
});
