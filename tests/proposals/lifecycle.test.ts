/** What may become of a proposal by its table, and by its way through the chain of offices. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decisions,
  isUnderReview,
  proposalStates,
  stateAfter,
  transitions,
  type ProposalAct,
  type ProposalState,
} from '../../src/proposals/lifecycle.js';
import { actOf, begun, nextStep, turnOf, type Review, type Step } from '../../src/proposals/review.js';

const acts: readonly ProposalAct[] = ['AMEND', 'SUBMIT', 'APPROVE_LAST', 'SIGN', 'LAPSE', ...decisions];
const anyState = fc.constantFrom(...proposalStates);
const anyAct = fc.constantFrom(...acts);

describe('the table', () => {
  test('an act leads where the table says, and is refused where it says nothing', () => {
    fc.assert(
      fc.property(anyState, anyAct, (state, act) => {
        const after = transitions[state][act];
        if (after === undefined) expect(() => stateAfter(state, act)).toThrow(/cannot be/);
        else expect(stateAfter(state, act)).toBe(after);
      }),
    );
  });

  test('what was signed, refused or has lapsed stays so', () => {
    const ends = proposalStates.filter((state) => Object.keys(transitions[state]).length === 0);
    expect(ends).toEqual(['REFUSED', 'SIGNED', 'LAPSED']);
  });

  test('whatever is done, nothing is signed that was not approved by the last office after its last submission', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40 }), (done) => {
        let state: ProposalState = 'DRAFT';
        const taken: ProposalAct[] = [];
        for (const act of done) {
          const after: ProposalState | undefined = transitions[state][act];
          if (after === undefined) continue;
          state = after;
          taken.push(act);
        }
        if (state !== 'SIGNED') return;
        expect(taken.at(-1)).toBe('SIGN');
        expect(taken.at(-2)).toBe('APPROVE_LAST');
        expect(taken.slice(taken.lastIndexOf('SUBMIT') + 1, -2).every((act) => act === 'APPROVE')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('every state can be reached from a draft', () => {
    const reached = new Set<ProposalState>(['DRAFT']);
    for (const state of reached)
      Object.values(transitions[state]).forEach((after: ProposalState) => reached.add(after));
    expect([...reached].sort()).toEqual([...proposalStates].sort());
  });
});

const step = (round: number, position: number, more: Partial<Step> = {}): Step => ({
  id: `p/${round}/${position}`,
  round,
  position,
  stage: 'CITY_GOVERNMENT',
  days: 10,
  office: `office-${position}`,
  since: null,
  dueOn: null,
  decision: null,
  ...more,
});

/** A chain of which the first offices have approved, beside an earlier round, its steps in any order. */
const review = fc
  .record({
    length: fc.integer({ min: 1, max: 6 }),
    done: fc.nat({ max: 6 }),
    state: anyState,
    seed: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ length, done, state, seed }): { review: Review; length: number; done: number } => {
    const approved = Math.min(done, length);
    const steps = Array.from({ length }, (_, index) => [
      step(1, index + 1, { decision: index === 0 ? 'RETURN' : null }),
      step(2, index + 1, { decision: index < approved ? 'APPROVE' : null }),
    ]).flat();
    const shuffled = steps
      .map((one, index) => ({ one, key: seed[index] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one);
    return { review: { state, round: 2, steps: shuffled }, length, done: approved };
  });

describe('the way through the chain', () => {
  test('it is the turn of the first that has not decided in this round, and only while it is under review', () => {
    fc.assert(
      fc.property(review, ({ review, length, done }) => {
        const turn = turnOf(review);
        if (!isUnderReview(review.state) || done === length) expect(turn).toBeUndefined();
        else expect(turn?.id).toBe(`p/2/${done + 1}`);
      }),
    );
  });

  test('only the approval of the last of the chain is the last approval', () => {
    fc.assert(
      fc.property(review, fc.constantFrom(...decisions), ({ review, length }, decision) => {
        const turn = turnOf(review);
        if (turn === undefined) return;
        const isLast = turn.position === length;
        const next = nextStep(review, turn);
        expect(next?.position).toBe(isLast ? undefined : turn.position + 1);
        expect(actOf(decision, next)).toBe(decision === 'APPROVE' && isLast ? 'APPROVE_LAST' : decision);
      }),
    );
  });

  test('an office has its days from the day on which its turn came', () => {
    expect(begun({ days: 10 }, '2026-12-25')).toEqual({ since: '2026-12-25', dueOn: '2027-01-04' });
    expect(begun({ days: 1 }, '2028-02-28').dueOn).toBe('2028-02-29');
  });
});
