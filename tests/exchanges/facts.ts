/** Made-up exchanges, for tests of what is judged by them. */
import fc from 'fast-check';
import type { HeldExchange } from '../../src/exchanges/health.js';
import { exchangeFields, exchangeKinds, exchangeRanks } from '../../src/exchanges/terms.js';

/** A day, or a date known by its month or year. */
export const anyDate = fc
  .record({
    day: fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2035-12-31T00:00:00Z'),
      noInvalidDate: true,
    }),
    length: fc.constantFrom(4, 7, 10),
  })
  .map(({ day, length }) => day.toISOString().slice(0, length));

/** A whole day. */
export const anyDay = anyDate.filter((date) => date.length === 10);

export const anyExchange: fc.Arbitrary<HeldExchange> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...exchangeKinds),
  fields: fc.subarray([...exchangeFields], { maxLength: 4 }),
  happenedOn: anyDate,
  ledBy: fc.constantFrom(null, ...exchangeRanks),
});

/** A visit with nothing but what is given. */
export const held = (happenedOn: string, more: Partial<HeldExchange> = {}): HeldExchange => ({
  id: `x-${happenedOn}`,
  kind: 'VISIT',
  fields: [],
  happenedOn,
  ledBy: null,
  ...more,
});
