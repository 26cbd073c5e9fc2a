/** The type of the functions that judge by a rule. */
import type { BilingualText } from '../../refusal.js';
import type { EligibilityFacts } from '../facts.js';
import type { RuleData } from '../rule.js';
import type { Verdict } from '../verdict.js';

/** What a rule says to the facts, where it binds. */
export interface Outcome extends BilingualText {
  readonly verdict: Verdict;
}

/** Judges facts by a rule that speaks of the kind of agreement asked; null where it has nothing to say. */
export type Check = (facts: EligibilityFacts, rule: RuleData) => Outcome | null;

export const outcome = (verdict: Verdict, zh: string, en: string): Outcome => ({ verdict, zh, en });
