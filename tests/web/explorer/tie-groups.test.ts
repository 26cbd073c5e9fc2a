/** The ties of a place, in the order in which an officer sees to them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attentionOf,
  countTies,
  groupOf,
  groupTies,
  tieGroups,
  type GroupedTie,
} from '../../../web/explorer/place/tie-groups.js';
import { anyDate } from '../../exchanges/facts.js';

const TODAY = '2026-03-10';

const anyTie: fc.Arbitrary<GroupedTie> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('FORMAL', 'COOPERATION', 'INTENT', 'NEGOTIATION'),
  status: fc.constantFrom('ACTIVE', 'DORMANT', 'SUSPENDED', 'EXPIRED', 'TERMINATED', 'UNKNOWN'),
  confidence: fc.constantFrom('DOCUMENTED', 'REPORTED', 'HYPOTHETICAL'),
  signedOn: fc.option(anyDate),
  expiresOn: fc.option(anyDate),
  lastExchangeOn: fc.option(anyDate),
  health: fc.record({
    level: fc.constantFrom('THRIVING', 'STEADY', 'QUIET', 'SLEEPING', 'NO_RECORD'),
    asOf: fc.constant(TODAY),
  }),
  claims: fc.array(fc.constant({}), { maxLength: 2 }),
});

const anyTies = fc.uniqueArray(anyTie, { selector: ({ id }) => id });

const tie = (more: Partial<GroupedTie> = {}): GroupedTie => ({
  id: 'a',
  kind: 'FORMAL',
  status: 'ACTIVE',
  confidence: 'DOCUMENTED',
  signedOn: '2003',
  expiresOn: null,
  lastExchangeOn: null,
  health: { level: 'STEADY', asOf: TODAY },
  claims: [],
  ...more,
});

describe('groups', () => {
  it('hold every tie once, in the order of what presses', () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const groups = groupTies(ties);
        expect(groups.flatMap((one) => one.ties.map(({ id }) => id)).sort()).toEqual(
          ties.map(({ id }) => id).sort(),
        );
        const places = groups.map(({ group }) => tieGroups.indexOf(group));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('do not depend on the order in which the ties came', () => {
    fc.assert(
      fc.property(anyTies, fc.gen(), (ties, generate) => {
        const shuffled = generate(() => fc.shuffledSubarray(ties, { minLength: ties.length }));
        expect(groupTies(shuffled)).toEqual(groupTies(ties));
      }),
    );
  });

  it('a worked example stands among worked examples alone, whatever else is said of it', () => {
    fc.assert(
      fc.property(anyTie, (one) => {
        expect(groupOf(one) === 'EXAMPLE').toBe(one.confidence === 'HYPOTHETICAL');
      }),
    );
  });

  it('a dormant, suspended or disputed tie needs attention, however it does otherwise', () => {
    fc.assert(
      fc.property(anyTie, fc.constantFrom('DORMANT', 'SUSPENDED'), (one, status) => {
        const fact: GroupedTie = { ...one, confidence: 'DOCUMENTED' };
        expect(groupOf({ ...fact, status })).toBe('ATTENTION');
        expect(groupOf({ ...fact, claims: [{}] })).toBe('ATTENTION');
      }),
    );
  });

  it.each<[string, Partial<GroupedTie>, string[]]>([
    ['over yesterday', { expiresOn: '2026-03-09' }, ['TERM_OVER']],
    ['ends today', { expiresOn: TODAY }, ['TERM_ENDS']],
    ['ends at the end of the twelve months', { expiresOn: '2027-03-10' }, ['TERM_ENDS']],
    ['ends later', { expiresOn: '2027-03-11' }, []],
    ['ends some day of this year', { expiresOn: '2026' }, ['TERM_ENDS']],
    ['over, and known to be', { expiresOn: '2020', status: 'EXPIRED' }, []],
    ['without a term', {}, []],
  ])('a term %s', (_, more, reasons) => {
    expect(attentionOf(tie(more))).toEqual(reasons);
  });

  it('what cools off begins with the longest silence', () => {
    const quiet = (id: string, lastExchangeOn: string) =>
      tie({ id, lastExchangeOn, health: { level: 'QUIET', asOf: TODAY } });
    const [group] = groupTies([quiet('a', '2024-05'), quiet('b', '2019'), quiet('c', '2022-01-01')]);
    expect(group).toMatchObject({ group: 'COOLING', ties: [{ id: 'b' }, { id: 'c' }, { id: 'a' }] });
  });
});

describe('counts', () => {
  it('add up: by kind to all that have not ended, by health to those that are no talks', () => {
    fc.assert(
      fc.property(anyTies, (all) => {
        const { ties, ended, examples, byKind, byLevel } = countTies(all);
        const sum = (counts: readonly { count: number }[]) =>
          counts.reduce((total, { count }) => total + count, 0);
        const talks = byKind.find(({ value }) => value === 'NEGOTIATION')!.count;
        expect(sum(byLevel)).toBe(ties);
        expect(sum(byKind)).toBe(ties + talks);
        expect(ties + talks + ended + examples).toBe(all.length);
      }),
    );
  });
});
