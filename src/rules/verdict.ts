/** What a rule says to an agreement, and what several of them say together. */

/** The verdicts, the mildest first. */
export const verdicts = ['ALLOWED', 'ALLOWED_WITH_APPROVAL', 'DISCOURAGED', 'UNKNOWN', 'REFUSED'] as const;

export type Verdict = (typeof verdicts)[number];

/**
 * How grave a verdict is. UNKNOWN is graver than DISCOURAGED: the fact that is missing may be one that refuses, so
 * whoever stops reading at the verdict must not take the question for answered. A known refusal stays one, whatever
 * else is missing.
 */
export const gravity = (verdict: Verdict): number => verdicts.indexOf(verdict);

/** The gravest of some verdicts; UNKNOWN where there is none, because nothing was judged then. */
export function gravest(given: readonly Verdict[]): Verdict {
  const [first, ...others] = given;
  if (first === undefined) return 'UNKNOWN';
  return others.reduce((one, other) => (gravity(other) > gravity(one) ? other : one), first);
}
