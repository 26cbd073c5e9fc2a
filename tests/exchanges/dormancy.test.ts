import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastDayOf, monthsBefore } from '../../src/dates.js';
import { monthsSince, silenceText } from '../../src/exchanges/dormancy.js';
import { anyDate, anyDay } from './facts.js';

it('whoever was silent since before a day so many months ago was so for as many months', () => {
  fc.assert(
    fc.property(anyDate, anyDay, fc.integer({ min: 1, max: 240 }), (lastExchangeOn, asOf, months) => {
      const isSilent = lastDayOf(lastExchangeOn) < monthsBefore(asOf, months);
      if (isSilent) expect(monthsSince({ lastExchangeOn, asOf })).toBeGreaterThanOrEqual(months);
      else expect(monthsSince({ lastExchangeOn, asOf })).toBeLessThanOrEqual(months);
    }),
  );
});

it('a later exchange is never a longer silence', () => {
  fc.assert(
    fc.property(anyDate, anyDate, anyDay, (one, other, asOf) => {
      fc.pre(lastDayOf(one) <= lastDayOf(other));
      expect(monthsSince({ lastExchangeOn: one, asOf })!).toBeGreaterThanOrEqual(
        monthsSince({ lastExchangeOn: other, asOf })!,
      );
    }),
  );
});

it('says "at least" where the day is not known, and nothing of a number where nothing is recorded', () => {
  const at = (lastExchangeOn: string | null) => silenceText({ lastExchangeOn, asOf: '2026-11-26' });
  expect(at('2020-11-26').en).toBe('The latest recorded exchange was 26 November 2020, 72 months before');
  expect(at('2020-11').zh).toBe('已登记的最近一次往来在2020年11月，距今至少 71 个月');
  expect(monthsSince({ lastExchangeOn: null, asOf: '2026-11-26' })).toBeNull();
  expect(at(null).zh).toContain('未载不等于没有');
});
