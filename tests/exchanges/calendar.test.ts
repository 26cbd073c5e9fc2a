import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDayOf, lastDayOf } from '../../src/dates.js';
import { anniversariesWithin } from '../../src/exchanges/anniversaries.js';
import { calendarOf, type CalendarFacts } from '../../src/exchanges/calendar.js';
import { anyDate, anyDay } from './facts.js';

const near = { nameZh: '近市', nameEn: 'Near' };
const far = { nameZh: '远市', nameEn: 'Far' };
type Tie = CalendarFacts['agreements'][number];
type Plan = CalendarFacts['planned'][number];

const tie = (more: Partial<Tie> = {}): Tie => ({
  id: 'tie',
  kind: 'FORMAL',
  signedOn: null,
  expiresOn: null,
  home: near,
  partner: far,
  ...more,
});
const plan = (more: Partial<Plan> = {}): Plan => ({
  id: 'plan',
  kind: 'VISIT',
  titleZh: '拟访',
  titleEn: null,
  plannedOn: '2030',
  agreement: null,
  home: near,
  partner: null,
  ...more,
});

const anyTie = fc
  .record({ id: fc.uuid(), signedOn: fc.option(anyDate), expiresOn: fc.option(anyDate) })
  .map((given) => tie(given));
const anyPlan = fc.record({ id: fc.uuid(), plannedOn: anyDate }).map((given) => plan(given));
const anyFacts = fc.record({ agreements: fc.array(anyTie), planned: fc.array(anyPlan) });
const anySpan = fc.tuple(anyDay, anyDay).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));

describe('whatever lies ahead', () => {
  it('comes in order, may lie within the span, and nothing of the facts is left out', () => {
    fc.assert(
      fc.property(anyFacts, anySpan, ({ agreements, planned }, span) => {
        const entries = calendarOf({ agreements, planned }, span);
        const dates = entries.map(({ on }) => on);
        expect(dates).toEqual([...dates].sort());
        const mayLie = (on: string) => lastDayOf(on) >= span.from && firstDayOf(on) <= span.to;
        expect(dates.every(mayLie)).toBe(true);
        const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
        expect(count('TERM_ENDS')).toBe(
          agreements.filter(({ expiresOn }) => expiresOn !== null && mayLie(expiresOn)).length,
        );
        expect(count('PLANNED_EXCHANGE')).toBe(planned.filter(({ plannedOn }) => mayLie(plannedOn)).length);
        for (const { kind, years } of entries)
          if (kind === 'ANNIVERSARY') expect(years! % 5 === 0 && years! > 0).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(anyFacts, anySpan, ({ agreements, planned }, span) => {
        const turned = { agreements: [...agreements].reverse(), planned: [...planned].reverse() };
        expect(calendarOf(turned, span)).toEqual(calendarOf({ agreements, planned }, span));
      }),
    );
  });

  it('a longer span shows the same and more', () => {
    fc.assert(
      fc.property(anyFacts, anySpan, (facts, { from, to }) => {
        const more = calendarOf(facts, { from, to: '2040-01-01' });
        for (const entry of calendarOf(facts, { from, to })) expect(more).toContainEqual(entry);
      }),
    );
  });
});

describe('anniversaries', () => {
  it.each([
    ['2005-06-07', '2030-06-07', '2035-06-06', ['2030-06-07']],
    ['2005-06-07', '2030-06-08', '2035-06-07', ['2035-06-07']],
    ['2005-06', '2030-06-30', '2040-01-01', ['2030-06', '2035-06']],
    ['2005', '2030-12-31', '2030-12-31', ['2030']],
    ['2008-02-29', '2013-01-01', '2028-12-31', ['2013-02-28', '2018-02-28', '2023-02-28', '2028-02-29']],
    ['2028', '2026-11-26', '2032-12-31', []],
  ])('of %s from %s to %s are %j', (signedOn, from, to, expected) => {
    expect(anniversariesWithin(signedOn, from, to).map(({ on }) => on)).toEqual(expected);
  });

  it('are every fifth', () => {
    fc.assert(
      fc.property(anyDate, anyDay, (signedOn, from) => {
        const years = anniversariesWithin(signedOn, from, '2100-12-31').map((one) => one.years);
        expect(years).toEqual(years.map((_, place) => years[0]! + 5 * place));
      }),
    );
  });
});

it('says what it is in both languages', () => {
  const facts = {
    agreements: [tie({ signedOn: '2005-06', expiresOn: '2030-05-06' })],
    planned: [plan({ partner: far, plannedOn: '2030-01', titleEn: 'Visit' })],
  };
  expect(
    calendarOf(facts, { from: '2030-01-01', to: '2030-12-31' }).map(({ titleZh, titleEn }) => [
      titleZh,
      titleEn,
    ]),
  ).toEqual([
    ['拟访（计划：近市与远市，访问）', 'Visit (planned: Near and Far, visit)'],
    ['近市与远市友好城市协议到期', 'Term ends: sister-city tie of Near and Far'],
    ['近市与远市签署友好城市25周年', '25 years of the sister-city tie of Near and Far'],
  ]);
});
