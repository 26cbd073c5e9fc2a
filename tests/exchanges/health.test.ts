import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDayOf } from '../../src/dates.js';
import { readHealthWeights } from '../../src/exchanges/health-weights.js';
import { healthOf, type HeldExchange } from '../../src/exchanges/health.js';
import { exchangeRanks } from '../../src/exchanges/terms.js';
import { anyDay, anyExchange, held } from './facts.js';

const TODAY = '2026-11-26';
const weights = readHealthWeights();
const health = (exchanges: readonly HeldExchange[], asOf = TODAY) => healthOf(exchanges, asOf, weights);
const factor = (exchanges: readonly HeldExchange[], name: string) =>
  health(exchanges).factors.find((one) => one.name === name)!;

const several = fc.array(anyExchange, { maxLength: 20 });
/** Weights of any proportions, whole and together 100. */
const anyWeights = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(100))
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
  .map(([a, b, c, d, e]) => ({ recency: b! - a!, frequency: c! - b!, variety: d! - c!, rank: e! - d! }));

describe('whatever was held', () => {
  test('contributions are whole points, add up to the score, and stay in their bounds', () => {
    fc.assert(
      fc.property(several, anyDay, anyWeights, (exchanges, asOf, given) => {
        const { score, factors } = healthOf(exchanges, asOf, given);
        expect(factors.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(factors.map(({ weight }) => weight)).toEqual(
          factors.map(({ weight }) => weight).sort((a, b) => b - a),
        );
        for (const { value, weight, contribution } of factors) {
          expect(Number.isInteger(contribution)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
          expect(contribution).toBeLessThanOrEqual(value * weight + 1e-9);
          expect(contribution).toBeGreaterThan(value * weight - 1);
        }
      }),
    );
  });

  test('the order of the facts changes nothing', () => {
    fc.assert(
      fc.property(
        several.chain((exchanges) =>
          fc.tuple(fc.constant(exchanges), fc.shuffledSubarray(exchanges, { minLength: exchanges.length })),
        ),
        ([exchanges, shuffled]) => {
          expect(health(shuffled)).toEqual(health(exchanges));
        },
      ),
    );
  });

  test('a further exchange never lowers it, by any weights', () => {
    fc.assert(
      fc.property(several, anyExchange, anyDay, anyWeights, (exchanges, further, asOf, given) => {
        expect(healthOf([...exchanges, further], asOf, given).score).toBeGreaterThanOrEqual(
          healthOf(exchanges, asOf, given).score,
        );
      }),
    );
  });

  test('a newer one, or one led by a higher rank, never lowers it', () => {
    fc.assert(
      fc.property(several, anyExchange, anyDay, fc.nat(4), (exchanges, one, newer, rank) => {
        fc.pre(newer <= TODAY && newer >= firstDayOf(one.happenedOn));
        const score = (more: Partial<HeldExchange>) => health([...exchanges, { ...one, ...more }]).score;
        expect(score({ happenedOn: newer })).toBeGreaterThanOrEqual(score({}));
        const place = one.ledBy === null ? exchangeRanks.length : exchangeRanks.indexOf(one.ledBy);
        fc.pre(rank <= place);
        expect(score({ ledBy: exchangeRanks[rank]! })).toBeGreaterThanOrEqual(score({}));
      }),
    );
  });

  test('what was held after the day asked for changes nothing', () => {
    fc.assert(
      fc.property(several, anyExchange, anyDay, (exchanges, later, asOf) => {
        fc.pre(firstDayOf(later.happenedOn) > asOf);
        expect(health([...exchanges, later], asOf)).toEqual(health(exchanges, asOf));
      }),
    );
  });

  test('there is no record exactly where nothing had been held', () => {
    fc.assert(
      fc.property(several, anyDay, (exchanges, asOf) => {
        const isEmpty = exchanges.every(({ happenedOn }) => firstDayOf(happenedOn) > asOf);
        expect(health(exchanges, asOf).level === 'NO_RECORD').toBe(isEmpty);
      }),
    );
  });
});

test('without a record it says that there may have been something', () => {
  const { level, score, explanationZh, explanationEn } = health([]);
  expect([level, score]).toEqual(['NO_RECORD', 0]);
  expect(explanationZh).toContain('未载不等于没有');
  expect(explanationEn).toContain('no record does not mean no exchange');
});

test.each([
  [[held('2026-10-01', { ledBy: 'HEAD', fields: ['CULTURE'] })], 'STEADY', 61],
  [[held('2024-11-26')], 'QUIET', 34],
  [[held('2022-12-01')], 'SLEEPING', 14],
  [[held('2001')], 'SLEEPING', 0],
  [
    ['2026-09', '2026-03', '2025-05', '2024-06', '2023-01', '2022-10'].map((on, place) =>
      held(on, {
        ledBy: 'DEPUTY_HEAD',
        fields: ['CULTURE', 'YOUTH', 'ECONOMY'],
        kind: place % 2 === 0 ? 'VISIT' : 'FAIR',
      }),
    ),
    'THRIVING',
    78,
  ],
] as const)('%#: has its level', (exchanges, level, score) => {
  expect(health(exchanges)).toMatchObject({ level, score });
});

describe('dates known by their year or month', () => {
  test.each([
    ['2026-11-26', 0, '最近一次往来在2026年11月26日，距今 0 个月'],
    ['2026-10-27', 0, '最近一次往来在2026年10月27日，距今 0 个月'],
    ['2026-10-26', 1, '最近一次往来在2026年10月26日，距今 1 个月'],
    ['2025', 22, '最近一次往来在2025年，具体日期不详，距今 10 至 22 个月，按 22 个月计'],
    ['2026', 10, '最近一次往来在2026年，具体日期不详，距今 0 至 10 个月，按 10 个月计'],
    ['2025-02', 21, '最近一次往来在2025年2月，具体日期不详，距今 20 至 21 个月，按 21 个月计'],
  ])('%s counts as long ago as it may be', (on, months, zh) => {
    const { value, explanationZh } = factor([held(on)], 'recency');
    expect(explanationZh).toBe(zh);
    expect(value).toBeCloseTo(1 - Math.max(0, (months - 12) / 48));
  });

  test('the newest is told with the precision that says most', () => {
    expect(factor([held('2026'), held('2026-01-01')], 'recency').explanationEn).toBe(
      'The latest exchange was 1 January 2026, 10 months before',
    );
  });
});

test('five years back the period begins', () => {
  expect(factor([held('2021-11-27')], 'frequency').value).toBe(0.1);
  expect(factor([held('2021-11-26'), held('2021')], 'frequency').value).toBe(0);
});

describe('the weights', () => {
  const read = (weights: object) => {
    const path = join(mkdtempSync(join(tmpdir(), 'weights-')), 'weights.json');
    writeFileSync(path, JSON.stringify(weights));
    return readHealthWeights(path);
  };
  const good = { recency: 25, frequency: 25, variety: 25, rank: 25 };

  test('are read', () => {
    expect(read(good)).toEqual(good);
  });

  test.each([
    ['lack one', { recency: 50, frequency: 25, variety: 25 }],
    ['have one more', { ...good, colour: 0 }],
    ['do not add up', { ...good, rank: 24 }],
    ['are less than nothing', { ...good, recency: -1, rank: 51 }],
    ['are no whole numbers', { ...good, recency: 24.5, rank: 25.5 }],
  ])('are refused where they %s', (_, weights) => {
    expect(() => read(weights)).toThrow();
  });
});
