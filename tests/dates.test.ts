import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstDayOf, isPartialDate, lastDayOf, monthsBefore, monthsBetween } from '../src/dates.js';
import { anyDate, anyDay } from './exchanges/facts.js';

it('a date lies between the first and the last day that it may mean', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const [first, last] = [firstDayOf(date), lastDayOf(date)];
      expect([first, last].every(isPartialDate)).toBe(true);
      expect([first.slice(0, date.length), last.slice(0, date.length)]).toEqual([date, date]);
      expect(first <= last).toBe(true);
    }),
  );
  expect(['2024-02', '2023-02', '1900-02', '2000-02', '2024-04', '2024'].map(lastDayOf)).toEqual([
    '2024-02-29',
    '2023-02-28',
    '1900-02-28',
    '2000-02-29',
    '2024-04-30',
    '2024-12-31',
  ]);
});

it('so many months before a day lie so many months', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
      const before = monthsBefore(day, months);
      expect(isPartialDate(before)).toBe(true);
      // The last day of a shorter month is as far as it gets.
      const isCut = before.slice(8) !== day.slice(8);
      expect(monthsBetween(before, day) - months).toBe(0);
      if (isCut) expect(lastDayOf(before.slice(0, 7))).toBe(before);
    }),
  );
});

it('whole months are counted by days', () => {
  expect(monthsBetween('2024-01-31', '2024-02-29')).toBe(0);
  expect(monthsBetween('2024-01-15', '2024-02-15')).toBe(1);
  expect(monthsBetween('2024-03-01', '2024-01-01')).toBe(-2);
});

it('there is no day before the first year nor after the last', () => {
  expect(monthsBefore('0001-01-01', 1_200)).toBe('0000-01-01');
  expect(monthsBefore('9999-06-01', -12)).toBe('9999-12-31');
});
