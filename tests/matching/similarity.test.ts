import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bySimilarity,
  levelParity,
  peerWeights,
  populationParity,
  similarity,
  weigh,
} from '../../src/matching/similarity.js';
import type { PlaceFacts } from '../../src/matching/place-facts.js';
import { rarity, ThemeIndex } from '../../src/matching/themes.js';
import { city, place, themes } from './worlds.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const valued = fc.array(
  fc.record({
    name: fc.string(),
    value: fc.option(share),
    weight: fc.integer({ min: 1, max: 100 }),
    explanation: fc.constant({ zh: '', en: '' }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('weigh', () => {
  it('knows nothing where all that has a weight is not known', () => {
    const explanation = { zh: '', en: '' };
    const {
      similarity: sum,
      confidence,
      factors,
    } = weigh([
      { name: 'known', value: 1, weight: 0, explanation },
      { name: 'unknown', value: null, weight: 2, explanation },
    ]);
    expect([sum, confidence, ...factors.map(({ weight }) => weight)]).toEqual([0, 0, 0, 0]);
  });

  it('adds contributions up to the similarity, between 0 and 1', () => {
    fc.assert(
      fc.property(valued, (factors) => {
        const result = weigh(factors);
        const sum = result.factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - result.similarity)).toBeLessThan(1e-9);
        for (const { value, weight, contribution } of result.factors)
          expect(Math.abs((value ?? 0) * weight - contribution)).toBeLessThan(1e-9);
        expect(result.similarity).toBeGreaterThanOrEqual(0);
        expect(result.similarity).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('never falls when one value rises', () => {
    fc.assert(
      fc.property(valued, fc.nat(), share, (factors, chosen, rise) => {
        const index = chosen % factors.length;
        const raised = factors.map((factor, position) =>
          position === index && factor.value !== null
            ? { ...factor, value: factor.value + (1 - factor.value) * rise }
            : factor,
        );
        expect(weigh(raised).similarity).toBeGreaterThanOrEqual(weigh(factors).similarity);
      }),
    );
  });

  it('leaves out what is unknown and lowers the confidence for it', () => {
    fc.assert(
      fc.property(valued, (factors) => {
        const known = factors.filter(({ value }) => value !== null);
        const result = weigh(factors);
        expect(result.similarity).toBe(weigh(known).similarity);
        expect(result.confidence === 1).toBe(known.length === factors.length);
        if (known.length === 0) expect(result).toMatchObject({ similarity: 0, confidence: 0 });
      }),
    );
  });
});

describe('parity', () => {
  it('knows which levels of China and abroad are equals', () => {
    const province = { kind: 'Province', level: 'PROVINCE' };
    const prefecture = { kind: 'City', level: 'PREFECTURE' };
    const region = { kind: 'PartnerRegion', level: 'FIRST' };
    const abroad = { kind: 'PartnerCity', level: 'CITY' };
    const municipality = { kind: 'PartnerCity', level: 'FIRST' };
    expect(levelParity(province, region)).toBe(1);
    expect(levelParity(prefecture, abroad)).toBe(1);
    expect(levelParity(prefecture, region)).toBe(0);
    expect(levelParity(province, abroad)).toBe(0);
    expect(levelParity(prefecture, municipality)).toBe(0.5);
    expect(levelParity(region, municipality)).toBe(0.5);
    expect(levelParity(prefecture, { kind: 'City', level: null })).toBeNull();
    const town = { kind: 'PartnerCity', level: 'TOWN' };
    expect(levelParity({ kind: 'City', level: 'COUNTY' }, town)).toBe(1);
    expect(levelParity(prefecture, town)).toBe(0.5);
    expect(levelParity(abroad, town)).toBe(0.5);
    expect(levelParity(province, town)).toBe(0);
  });

  it('compares populations by their ratio, whichever comes first', () => {
    expect(populationParity(1_593_444, 1_593_444)).toBe(1);
    expect(populationParity(100_000, 1_000_000)).toBeCloseTo(0, 12);
    expect(populationParity(1_000, 1_000_000)).toBe(0);
    expect(populationParity(1, Math.sqrt(10))).toBeCloseTo(0.5, 12);
    expect(populationParity(null, 1)).toBeNull();
    expect(populationParity(1, 0)).toBeNull();
  });

  it('falls the further apart two populations are', () => {
    const people = fc.integer({ min: 1, max: 40_000_000 });
    fc.assert(
      fc.property(people, people, people, (one, other, more) => {
        const [small, middle, large] = [one, other, more].sort((a, b) => a - b) as [number, number, number];
        expect(populationParity(small, large)).toBeLessThanOrEqual(populationParity(small, middle)!);
        expect(populationParity(small, large)).toBe(populationParity(large, small));
      }),
    );
  });
});

describe('ThemeIndex', () => {
  it('lets a theme stand for those above it, save the topmost', () => {
    const index = new ThemeIndex(themes, [['coal'], ['power']]);
    expect(index.withBroader(['coal', 'pagoda', 'nothing'])).toEqual([
      'buddhism',
      'coal',
      'energy',
      'pagoda',
    ]);
    expect(index.withBroader(['industry'])).toEqual(['industry']);
    expect(index.holdersOf('energy')).toBe(2);
    expect(index.holdersOf('coal')).toBe(1);
    const { value, shared } = index.overlap(['coal'], ['power'], ['INDUSTRY']);
    expect(shared.map(({ theme }) => theme.id)).toEqual(['energy']);
    expect(value).toBe(1);
  });

  it('ends where the data make a circle', () => {
    const circle = [
      { id: 'a', nameZh: 'a', nameEn: 'a', kind: 'CULTURE', broader: 'b' },
      { id: 'b', nameZh: 'b', nameEn: 'b', kind: 'CULTURE', broader: 'a' },
    ];
    expect(new ThemeIndex(circle, [['a']]).withBroader(['a'])).toEqual(['a', 'b']);
  });

  it('counts a rare theme more than a common one, and one that nobody can share not at all', () => {
    expect(rarity(1)).toBe(0);
    expect([2, 3, 4, 100].map(rarity)).toEqual([2, 3, 4, 100].map(rarity).sort((a, b) => b - a));
    const held = [['pagoda', 'coal'], ['pagoda'], ['temple'], ['temple'], ['temple'], ['pagoda', 'temple']];
    const index = new ThemeIndex(themes, held);
    const mine = ['pagoda', 'temple'];
    expect(index.overlap(mine, ['pagoda'], ['CULTURE']).value).toBeGreaterThan(
      index.overlap(mine, ['temple'], ['CULTURE']).value!,
    );
    expect(index.overlap(mine, ['coal'], ['CULTURE'])).toEqual({ value: null, shared: [] });
  });
});

describe('similarity', () => {
  it('is the same from both sides, and 1 with oneself where everything is known', () => {
    fc.assert(
      fc.property(place, place, fc.array(place), (one, other, more) => {
        const index = new ThemeIndex(
          themes,
          [one, other, ...more].map((each) => each.themes),
        );
        const there = similarity(one, other, index, peerWeights);
        const back = similarity(other, one, index, peerWeights);
        expect(there.similarity).toBe(back.similarity);
        expect(there.confidence).toBe(back.confidence);
        expect(there.factors.map(({ contribution }) => contribution)).toEqual(
          back.factors.map(({ contribution }) => contribution),
        );
      }),
    );
    const full = city('cn/a/b', { themes: ['coal', 'pagoda'], population: 5 });
    const index = new ThemeIndex(themes, [full.themes, full.themes]);
    expect(similarity(full, full, index, peerWeights)).toMatchObject({ similarity: 1, confidence: 1 });
  });

  it('names the facts, and what is missing', () => {
    const one = city('甲', { themes: ['coal', 'pagoda'], population: 1_593_444 });
    const other = city('乙', { themes: ['coal'], level: 'COUNTY', population: 3_105_591 });
    const index = new ThemeIndex(themes, [one.themes, other.themes]);
    const { factors } = similarity(one, other, index, peerWeights);
    expect(factors.map(({ explanationZh }) => explanationZh)).toEqual([
      '甲为地级市（州），乙为县级',
      '人口：甲约159万，乙约311万，大者为小者的1.9倍',
      '共有产业：coal（2地有）；所比较的各地中有的越少，分量越重',
      '乙的文化资源不详，不计入',
    ]);
    expect(factors.map(({ explanationEn }) => explanationEn)).toEqual([
      '甲 is a prefecture-level city, 乙 a county or county-level city',
      'population: 甲 1,593,444, 乙 3,105,591, the larger has 1.9 times as many',
      'shared industries: coal (2 places); the fewer of the places compared have one, the more it counts',
      'not known and not counted: the cultural assets of 乙',
    ]);
  });
});

describe('bySimilarity', () => {
  const compared = (id: string, value: number, confidence: number) => ({
    place: { id } as PlaceFacts,
    similarity: value,
    confidence,
    factors: [],
  });

  it('puts those of which too little is known last, and breaks ties by id', () => {
    const sorted = [
      compared('a', 1, 0.2),
      compared('b', 0.9, 0.45),
      compared('d', 0.5, 0.7),
      compared('c', 0.5, 1),
      compared('e', 0.6, 0.5),
    ].sort(bySimilarity);
    expect(sorted.map(({ place: { id } }) => id)).toEqual(['e', 'c', 'd', 'b', 'a']);
  });
});
