import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDayOf, lastDayOf } from '../../src/dates.js';
import {
  exchangeObjection,
  firstSigning,
  spanObjection,
  stateGiven,
  stepOf,
  type AgreementSpan,
} from '../../src/exchanges/rules.js';
import { exchangeStates } from '../../src/exchanges/terms.js';
import { Refusal } from '../../src/refusal.js';
import { anyDate, anyDay } from './facts.js';

const TODAY = '2026-11-26';
const outcome = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('the steps of an exchange', () => {
  it('only a plan is held or cancelled', () => {
    const table = exchangeStates.map((state) => [
      state,
      ...(['HOLD', 'CANCEL'] as const).map((step) => outcome(() => stepOf(state, step))),
    ]);
    expect(table).toEqual([
      ['PLANNED', 'HELD', 'CANCELLED'],
      ['HELD', 'RULE_VIOLATION', 'RULE_VIOLATION'],
      ['CANCELLED', 'RULE_VIOLATION', 'RULE_VIOLATION'],
    ]);
  });

  it('no row of steps leads out of what was held or cancelled', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('HOLD' as const, 'CANCEL' as const), { minLength: 1 }), (row) => {
        const [first, ...others] = row;
        const end = stepOf('PLANNED', first!);
        for (const step of others) expect(outcome(() => stepOf(end, step))).toBe('RULE_VIOLATION');
      }),
    );
  });

  it('is recorded as held where it is said when, unless it is said otherwise', () => {
    expect(stateGiven({ happenedOn: '2024' })).toBe('HELD');
    expect(stateGiven({ happenedOn: null })).toBe('PLANNED');
    expect(stateGiven({})).toBe('PLANNED');
    expect(stateGiven({ state: 'PLANNED', happenedOn: '2024' })).toBe('PLANNED');
  });
});

describe('the facts of an exchange', () => {
  it('nothing was held in the future, and nothing is held without a date', () => {
    fc.assert(
      fc.property(anyDate, anyDay, (happenedOn, today) => {
        const objection = exchangeObjection({ state: 'HELD', happenedOn }, today);
        expect(objection === undefined).toBe(firstDayOf(happenedOn) <= today);
      }),
    );
    expect(exchangeObjection({ state: 'HELD', plannedOn: '2020' }, TODAY)).toBeDefined();
  });

  it('what was not held has a plan and no other date', () => {
    fc.assert(
      fc.property(fc.constantFrom('PLANNED', 'CANCELLED'), anyDate, (state, date) => {
        expect(exchangeObjection({ state, plannedOn: date }, TODAY)).toBeUndefined();
        expect(exchangeObjection({ state, plannedOn: date, happenedOn: date }, TODAY)).toBeDefined();
        expect(exchangeObjection({ state }, TODAY)).toBeDefined();
      }),
    );
  });
});

describe('under an agreement', () => {
  const span = (more: Partial<AgreementSpan> = {}): AgreementSpan => ({
    kind: 'FORMAL',
    status: 'ACTIVE',
    signedOn: '2005-06-07',
    upgrades: [],
    ...more,
  });
  const isAllowed = (on: string, more: Partial<AgreementSpan> = {}) =>
    spanObjection(span(more), on, TODAY) === undefined;

  it('nothing stands before it was signed, unless what is known of both dates leaves it open', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (signedOn, on) => {
        expect(isAllowed(on, { signedOn })).toBe(lastDayOf(on) >= firstDayOf(signedOn));
      }),
    );
  });

  it('anything stands under talks, what grew out of talks, and what is not dated', () => {
    const open: Partial<AgreementSpan>[] = [
      { kind: 'NEGOTIATION' },
      { signedOn: undefined },
      { upgrades: [{ fromKind: 'NEGOTIATION', fromSignedOn: '2004' }] },
      { upgrades: [{ fromKind: 'INTENT', fromSignedOn: null }] },
    ];
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...open), (on, more) => {
        expect(isAllowed(on, more)).toBe(true);
      }),
    );
  });

  it('what was upgraded began with the first signing', () => {
    const upgrades = [
      { fromKind: 'INTENT', fromSignedOn: '1999-03' },
      { fromKind: 'COOPERATION', fromSignedOn: '2001' },
    ];
    expect(firstSigning(span({ upgrades }))).toBe('1999-03');
    expect(isAllowed('1999-03-01', { upgrades })).toBe(true);
    expect(isAllowed('1999-02-28', { upgrades })).toBe(false);
  });

  it('nothing stands after its end', () => {
    const terminated = { status: 'TERMINATED', terminatedOn: '2020-03' } as const;
    const expired = { status: 'EXPIRED', expiresOn: '2020-03-15' } as const;
    expect(isAllowed('2020-03-31', terminated)).toBe(true);
    expect(isAllowed('2020-04-01', terminated)).toBe(false);
    expect(isAllowed('2020', terminated)).toBe(true);
    expect(isAllowed('2020-03-16', expired)).toBe(false);
    expect(isAllowed('2020-03', expired)).toBe(true);
    // A term that is over does not end what lives on.
    expect(isAllowed('2024', { expiresOn: '2020-03-15', status: 'UNKNOWN' })).toBe(true);
  });

  it('nothing lies ahead of one that ended on a day that is not known', () => {
    expect(isAllowed(TODAY, { status: 'TERMINATED' })).toBe(true);
    expect(isAllowed('2026-11-27', { status: 'TERMINATED' })).toBe(false);
    expect(isAllowed('2027', { status: 'EXPIRED' })).toBe(false);
  });
});
