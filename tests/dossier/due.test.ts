import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOf } from '../../src/dossier/due.js';
import type { TieFacts } from '../../src/dossier/facts.js';
import { facts, place, source, tie } from './facts.js';

const TODAY = '2026-11-25';

/** What is due of one tie, as words. */
const dueOfTie = (more: Partial<TieFacts>, today = TODAY) =>
  dueOf(facts({ ties: [tie(more)] }), today).map((due) =>
    [due.kind, ...('on' in due ? [due.on] : []), ...('years' in due ? [due.years] : [])].join(' '),
  );

describe('a term', () => {
  it.each([
    ['2026-11-24', ['TERM_OVER 2026-11-24']],
    ['2026-11-25', ['TERM_ENDS 2026-11-25']],
    ['2027-11-25', ['TERM_ENDS 2027-11-25']],
    ['2027-11-26', []],
    ['2026-10', ['TERM_OVER 2026-10']],
    ['2026-11', ['TERM_ENDS 2026-11']],
    ['2027', ['TERM_ENDS 2027']],
    ['2025', ['TERM_OVER 2025']],
    ['2028', []],
    [null, []],
  ])('that ends %s is due as %j', (expiresOn, expected) => {
    expect(dueOfTie({ expiresOn, signedOn: '2003-05-05' })).toEqual(expected);
  });

  it.each([
    ['ACTIVE', ['TERM_OVER 2020']],
    ['UNKNOWN', ['TERM_OVER 2020']],
    ['EXPIRED', []],
    ['TERMINATED', []],
    ['DORMANT', ['DORMANT']],
    ['SUSPENDED', ['SUSPENDED']],
  ] as const)('that is over, of a tie that is %s, is due as %j', (status, expected) => {
    expect(dueOfTie({ status, expiresOn: '2020', signedOn: '2003-05-05' })).toEqual(expected);
  });
});

describe('an anniversary', () => {
  it.each([
    ['2021-11-25', ['ANNIVERSARY 2026-11-25 5']],
    ['2021-11-24', []],
    ['2022-11-25', ['ANNIVERSARY 2027-11-25 5']],
    ['2022-11-26', []],
    ['1987-05-20', ['ANNIVERSARY 2027-05-20 40']],
    ['1986', ['ANNIVERSARY 2026 40']],
    ['1987', ['ANNIVERSARY 2027 40']],
    ['1988', []],
    ['1986-10', []],
    ['1986-11', ['ANNIVERSARY 2026-11 40']],
    ['2024-12', []],
  ])('of what was signed %s is due as %j', (signedOn, expected) => {
    expect(dueOfTie({ signedOn })).toEqual(expected);
  });

  it('of a leap day falls on the last of February', () => {
    expect(dueOfTie({ signedOn: '2012-02-29' })).toEqual(['ANNIVERSARY 2027-02-28 15']);
    expect(dueOfTie({ signedOn: '2008-02-29' }, '2027-11-25')).toEqual(['ANNIVERSARY 2028-02-29 20']);
  });

  it.each(['EXPIRED', 'TERMINATED'] as const)('of a tie that is %s is not marked', (status) => {
    expect(dueOfTie({ signedOn: '1987-05-20', status })).toEqual([]);
  });
});

describe('what is not known', () => {
  it('a date of signing is looked for, save of talks', () => {
    expect(dueOfTie({ signedOn: null })).toEqual(['UNDATED']);
    expect(dueOfTie({ signedOn: null, kind: 'NEGOTIATION' })).toEqual([]);
  });

  it('what is only reported, or was read on copies alone, is checked', () => {
    const copy = source('copy', { kind: 'COPY' });
    const because = (more: Partial<TieFacts>) =>
      dueOf(facts({ ties: [tie({ signedOn: '2003', ...more })] }), TODAY).map(
        (due) => 'because' in due && due.because,
      );
    expect(because({ confidence: 'REPORTED' })).toEqual(['REPORTED']);
    expect(because({ sources: [copy] })).toEqual(['COPIES']);
    expect(because({ sources: [copy, source('page')] })).toEqual([]);
    expect(dueOf(facts({ place: { ...place, confidence: 'REPORTED' } }), TODAY)).toHaveLength(1);
  });
});

it('a worked example is never due', () => {
  expect(
    dueOfTie({
      confidence: 'HYPOTHETICAL',
      signedOn: null,
      status: 'DORMANT',
      expiresOn: '2020',
      sources: [],
    }),
  ).toEqual([]);
});

it('what presses most comes first, whatever the order of the ties', () => {
  const ties = [
    tie({ id: 'a', confidence: 'REPORTED', signedOn: '2003' }),
    tie({ id: 'b', signedOn: null }),
    tie({ id: 'c', signedOn: '2002' }),
    tie({ id: 'd', status: 'DORMANT', signedOn: '2003' }),
    tie({ id: 'e', status: 'SUSPENDED', signedOn: '2003' }),
    tie({ id: 'f', expiresOn: '2027-03', signedOn: '2003' }),
    tie({ id: 'g', expiresOn: '2027-01', signedOn: '2003' }),
    tie({ id: 'h', expiresOn: '2024', signedOn: '2003' }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(ties, { minLength: ties.length }), (shuffled) => {
      expect(
        dueOf(facts({ ties: shuffled }), TODAY).map((due) =>
          'tie' in due ? due.tie.id : 'tie' in due.what ? due.what.tie.id : due.what.named.id,
        ),
      ).toEqual(['h', 'g', 'f', 'e', 'd', 'c', 'b', 'a']);
    }),
  );
});
