/** Dates for property tests: close to one another, so that their order comes out in every way. */
import fc from 'fast-check';

const two = (number: number) => String(number).padStart(2, '0');

const parts = fc.record({
  year: fc.integer({ min: 2024, max: 2027 }),
  month: fc.integer({ min: 1, max: 12 }),
  date: fc.integer({ min: 1, max: 28 }),
});

/** A day. */
export const day = parts.map(({ year, month, date }) => `${year}-${two(month)}-${two(date)}`);

/** A year, a month or a day. */
export const partialDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([on, size]) => on.slice(0, size));
