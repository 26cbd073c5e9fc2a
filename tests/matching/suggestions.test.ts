import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestCorridor, contentionValue, reachValue, suggest } from '../../src/matching/suggestions.js';
import type { Candidate, SuggestionFacts } from '../../src/matching/suggestion-facts.js';
import {
  readSuggestionWeights,
  replaceWeights,
  suggestionFactors,
} from '../../src/matching/suggestion-weights.js';

const weights = readSuggestionWeights();

const themes = [
  { id: 'culture', nameZh: '文化', nameEn: 'Culture', kind: 'CULTURE', broader: null },
  { id: 'buddhism', nameZh: '佛教', nameEn: 'Buddhism', kind: 'CULTURE', broader: 'culture' },
  { id: 'pagoda', nameZh: '佛塔', nameEn: 'Pagodas', kind: 'CULTURE', broader: 'buddhism' },
  { id: 'castle', nameZh: '城堡', nameEn: 'Castles', kind: 'CULTURE', broader: 'culture' },
  { id: 'industry', nameZh: '产业', nameEn: 'Industry', kind: 'INDUSTRY', broader: null },
  { id: 'coal', nameZh: '煤炭', nameEn: 'Coal', kind: 'INDUSTRY', broader: 'industry' },
];

const me = {
  id: 'cn/a/b',
  nameZh: '甲市',
  nameEn: 'Jia',
  kind: 'City',
  level: 'PREFECTURE',
  population: 1_000_000,
  provinceZh: '某省',
  provinceEn: 'Mou',
  themes: ['pagoda', 'coal'],
};

const candidate = (id: string, changed: Partial<Candidate> = {}): Candidate => ({
  id,
  nameZh: id,
  nameEn: id,
  kind: 'PartnerCity',
  level: 'CITY',
  population: 500_000,
  above: ['xx/r', 'xx'],
  countryId: 'xx',
  countryZh: '某国',
  countryEn: 'Xland',
  themes: ['pagoda'],
  ties: [],
  route: null,
  ...changed,
});

const tie = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom('FORMAL' as const, 'COOPERATION' as const, 'INTENT' as const, 'NEGOTIATION' as const),
  signedOn: fc.constantFrom(null, '1999', '2003-09'),
  home: fc.constantFrom('cn/a/b', 'cn/c', 'cn/d'),
  homeZh: fc.constant('某市'),
  homeEn: fc.constant('Some'),
});

const anyCandidate = fc.record({
  id: fc.string({ minLength: 1, maxLength: 6 }),
  population: fc.option(fc.integer({ min: 1, max: 20_000_000 })),
  themes: fc.subarray(['pagoda', 'castle', 'coal', 'culture']),
  ties: fc.uniqueArray(tie, { maxLength: 3, selector: ({ id }) => id }),
  score: fc.option(fc.integer({ min: 0, max: 72 })),
});

const anyFacts = fc
  .uniqueArray(anyCandidate, { maxLength: 8, selector: ({ id }) => id })
  .map((candidates): SuggestionFacts => ({
    me,
    themes,
    corridors: [],
    countries: [{ id: 'xx', ties: 2 }],
    candidates: candidates.map(({ id, score, ...rest }) =>
      candidate(id, {
        ...rest,
        route: score === null ? null : { kind: 'PROVINCE', hops: 3, score, steps: [] },
      }),
    ),
  }));

const shown = (facts: SuggestionFacts) =>
  suggest(facts, weights).map(({ partner, score, confidence }) => ({ id: partner.id, score, confidence }));

describe('suggestions', () => {
  test('the order of the facts changes no answer', () => {
    fc.assert(
      fc.property(anyFacts, fc.infiniteStream(fc.nat()), (facts, random) => {
        const shuffle = <Item>(items: readonly Item[]) =>
          items
            .map((item) => ({ item, at: random.next().value as number }))
            .sort((one, other) => one.at - other.at)
            .map(({ item }) => item);
        const shuffled = {
          ...facts,
          themes: shuffle(facts.themes),
          candidates: shuffle(facts.candidates).map((each) => ({
            ...each,
            ties: shuffle(each.ties),
            themes: shuffle(each.themes),
          })),
        };
        expect(suggest(shuffled, weights).map(({ factors }) => factors)).toEqual(
          suggest(facts, weights).map(({ factors }) => factors),
        );
        expect(shown(shuffled)).toEqual(shown(facts));
      }),
    );
  });

  test('contributions add up to the score, and both stay within 0 and 1', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { score, confidence, factors } of suggest(facts, weights)) {
          expect(Math.abs(factors.reduce((sum, each) => sum + each.contribution, 0) - score)).toBeLessThan(
            1e-9,
          );
          for (const value of [score, confidence, ...factors.map((each) => each.value ?? 0)]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
    );
  });

  test('a better route never lowers the score', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat({ max: 72 }), (facts, gain) => {
        const better = {
          ...facts,
          candidates: facts.candidates.map((each) => ({
            ...each,
            route: {
              kind: 'PROVINCE' as const,
              hops: 3,
              steps: [],
              score: Math.min(72, (each.route?.score ?? 0) + gain),
            },
          })),
        };
        const before = new Map(shown(facts).map(({ id, score }) => [id, score]));
        for (const { id, score } of shown(better))
          expect(score).toBeGreaterThanOrEqual(before.get(id)! - 1e-12);
      }),
    );
  });

  test('raising the value of one factor by its facts never lowers the score', () => {
    const scoreOf = (changed: Partial<Candidate>) =>
      suggest(
        { me, themes, corridors: [], countries: [], candidates: [candidate('p', changed)] },
        weights,
      )[0]!.score;
    const formal = {
      id: 't',
      kind: 'FORMAL' as const,
      signedOn: null,
      home: 'cn/c',
      homeZh: '某',
      homeEn: 'S',
    };
    expect(scoreOf({ themes: ['pagoda'] })).toBeGreaterThan(scoreOf({ themes: ['castle'] }));
    expect(scoreOf({ population: 1_000_000 })).toBeGreaterThan(scoreOf({ population: 100_000 }));
    expect(scoreOf({ level: 'CITY' })).toBeGreaterThan(scoreOf({ level: 'FIRST' }));
    expect(scoreOf({ ties: [] })).toBeGreaterThan(scoreOf({ ties: [formal] }));
    expect(scoreOf({ ties: [{ ...formal, kind: 'NEGOTIATION' }] })).toBeGreaterThan(
      scoreOf({ ties: [formal] }),
    );
  });

  test('what is not known has no weight and lowers the confidence', () => {
    const facts = { me, themes, corridors: [], countries: [] };
    const [known] = suggest({ ...facts, candidates: [candidate('p')] }, weights);
    const [unknown] = suggest({ ...facts, candidates: [candidate('p', { population: null })] }, weights);
    expect(unknown!.confidence).toBeLessThan(known!.confidence);
    const population = unknown!.factors.find(({ name }) => name === 'population')!;
    expect(population).toMatchObject({ value: null, weight: 0, contribution: 0 });
    expect(population.explanationZh).toContain('不详');
    const sum = unknown!.factors.reduce((all, { weight }) => all + weight, 0);
    expect(sum).toBeCloseTo(1, 9);
  });

  test('a candidate of which little is known comes after those that are known to share something', () => {
    const unknown = candidate('unknown', {
      themes: [],
      route: { kind: 'PEER', hops: 1, score: 72, steps: [] },
    });
    const known = candidate('known', { themes: ['castle', 'pagoda', 'coal'] });
    const facts = { me, themes, corridors: [], countries: [], candidates: [unknown, known] };
    expect(suggest(facts, weights).map(({ partner }) => partner.id)).toEqual(['known', 'unknown']);
  });

  test('a tie of our own is no contention, and several ties of one place count once', () => {
    expect(contentionValue([])).toBe(1);
    expect(
      contentionValue([
        { kind: 'INTENT', home: 'cn/c' },
        { kind: 'FORMAL', home: 'cn/c' },
      ]),
    ).toBe(0.5);
    const own = {
      id: 't',
      kind: 'INTENT' as const,
      signedOn: null,
      home: me.id,
      homeZh: '甲',
      homeEn: 'Jia',
    };
    const facts = { me, themes, corridors: [], countries: [], candidates: [candidate('p', { ties: [own] })] };
    const contention = suggest(facts, weights)[0]!.factors.find(({ name }) => name === 'contention')!;
    expect(contention.value).toBe(1);
    const reach = suggest(facts, weights)[0]!.factors.find(({ name }) => name === 'reach')!;
    expect(reach).toMatchObject({ value: 1 });
  });

  test('a corridor whose destination is not recorded leaves the factor unknown, unless another one joins us', () => {
    const rail = { id: 'r', nameZh: '班列', nameEn: 'Train', own: true, ends: [], countries: [] };
    const facts = { me, themes, countries: [], candidates: [candidate('p')] };
    const corridorOf = (corridors: SuggestionFacts['corridors']) =>
      suggest({ ...facts, corridors }, weights)[0]!.factors.find(({ name }) => name === 'corridor')!.value;
    expect(corridorOf([rail])).toBeNull();
    expect(corridorOf([])).toBe(0);
    expect(corridorOf([rail, { ...rail, id: 's', ends: ['xx/r'], countries: ['xx'] }])).toBe(1);
  });

  test('a corridor to the region counts more than one to the country, and our own more than another city’s', () => {
    const rail = { id: 'r', nameZh: '班列', nameEn: 'Train', own: true, ends: ['xx/r'], countries: ['xx'] };
    const value = (changed: object) => bestCorridor(candidate('p'), [{ ...rail, ...changed }])?.value;
    expect([
      value({}),
      value({ own: false }),
      value({ ends: [] }),
      value({ ends: [], countries: [] }),
    ]).toEqual([1, 0.75, 0.5, undefined]);
  });

  test('the best route that can be counts as 1, none as 0', () => {
    expect(reachValue({ kind: 'CHANNEL', hops: 1, score: 72, steps: [] })).toBe(1);
    expect(reachValue(null)).toBe(0);
  });
});

describe('weights', () => {
  test.each([
    ['below zero', { culture: -1 }, 'weights.culture'],
    ['not finite', { reach: Number.POSITIVE_INFINITY }, 'weights.reach'],
    ['all zero', Object.fromEntries(suggestionFactors.map((name) => [name, 0])), 'weights'],
  ])('%s are refused by name', (_what, given, named) => {
    expect(() => replaceWeights(weights, given)).toThrow(named);
  });

  test('those that a request leaves out stay, and only proportions matter', () => {
    expect(replaceWeights(weights, { culture: 100, reach: null })).toEqual({ ...weights, culture: 100 });
    const doubled = Object.fromEntries(suggestionFactors.map((name) => [name, weights[name] * 2]));
    const facts = {
      me,
      themes,
      corridors: [],
      countries: [],
      candidates: [candidate('p'), candidate('q', { population: null })],
    };
    expect(suggest(facts, replaceWeights(weights, doubled)).map(({ score }) => score.toFixed(12))).toEqual(
      suggest(facts, weights).map(({ score }) => score.toFixed(12)),
    );
  });
});
