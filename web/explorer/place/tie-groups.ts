/** The ties of a place in the order in which an officer sees to them. Pure. */
import { isOver, mayLieWithin } from '../../../src/exchanges/anniversaries.js';
import type { AgreementKind, agreementStatusText } from '../text/words.js';

export type HealthLevel = 'THRIVING' | 'STEADY' | 'QUIET' | 'SLEEPING' | 'NO_RECORD';

/** What a tie is grouped by. */
export interface GroupedTie {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly status: keyof typeof agreementStatusText;
  readonly confidence: 'DOCUMENTED' | 'REPORTED' | 'HYPOTHETICAL';
  readonly signedOn: string | null;
  readonly expiresOn: string | null;
  readonly lastExchangeOn: string | null;
  /** `asOf` is today by the service's calendar, which is that of China. */
  readonly health: { readonly level: HealthLevel; readonly asOf: string };
  /** Open ones alone. */
  readonly claims: readonly unknown[];
}

/** Why a tie cannot wait. */
export const attentionReasons = ['TERM_OVER', 'TERM_ENDS', 'SUSPENDED', 'DORMANT', 'DISPUTED'] as const;

export type AttentionReason = (typeof attentionReasons)[number];

/**
 * In the order in which they are shown. What somebody has to act on stands first; what goes well can wait. A tie of which no
 * exchange is recorded stands before those that go well, because somebody has to find out.
 */
export const tieGroups = ['ATTENTION', 'COOLING', 'NO_RECORD', 'GOOD', 'TALKS', 'ENDED', 'EXAMPLE'] as const;

export type TieGroup = (typeof tieGroups)[number];

export const isExample = ({ confidence }: Pick<GroupedTie, 'confidence'>) => confidence === 'HYPOTHETICAL';

const hasEnded = ({ status }: GroupedTie) => status === 'EXPIRED' || status === 'TERMINATED';

/** The most pressing first; none for worked examples, which are nobody's business. */
export function attentionOf(tie: GroupedTie): AttentionReason[] {
  if (isExample(tie)) return [];
  const { status, expiresOn, claims, health } = tie;
  const reasons: AttentionReason[] = [];
  // Of a tie that is known to sleep or rest, its end is no news.
  if (expiresOn !== null && (status === 'ACTIVE' || status === 'UNKNOWN')) {
    const inAYear = `${Number(health.asOf.slice(0, 4)) + 1}${health.asOf.slice(4)}`;
    if (isOver(expiresOn, health.asOf)) reasons.push('TERM_OVER');
    else if (mayLieWithin(expiresOn, health.asOf, inAYear)) reasons.push('TERM_ENDS');
  }
  if (status === 'SUSPENDED' || status === 'DORMANT') reasons.push(status);
  if (claims.length > 0) reasons.push('DISPUTED');
  return reasons;
}

const byHealth: Readonly<Record<HealthLevel, TieGroup>> = {
  SLEEPING: 'COOLING',
  QUIET: 'COOLING',
  NO_RECORD: 'NO_RECORD',
  STEADY: 'GOOD',
  THRIVING: 'GOOD',
};

export function groupOf(tie: GroupedTie): TieGroup {
  if (isExample(tie)) return 'EXAMPLE';
  if (attentionOf(tie).length > 0) return 'ATTENTION';
  if (hasEnded(tie)) return 'ENDED';
  if (tie.kind === 'NEGOTIATION') return 'TALKS';
  return byHealth[tie.health.level];
}

const kinds: readonly AgreementKind[] = ['FORMAL', 'COOPERATION', 'INTENT', 'NEGOTIATION'];

/** What is not known comes last. */
const UNKNOWN_LAST = '9999-99-99';

/** What ties of one group are ordered by, the first that differs. */
function keysOf(tie: GroupedTie): (string | number)[] {
  const [reason] = attentionOf(tie);
  const kind = kinds.indexOf(tie.kind);
  const signedOn = tie.signedOn ?? UNKNOWN_LAST;
  const lastExchangeOn = tie.lastExchangeOn ?? UNKNOWN_LAST;
  switch (groupOf(tie)) {
    case 'ATTENTION':
      return [attentionReasons.indexOf(reason!), tie.expiresOn ?? UNKNOWN_LAST, kind, signedOn, tie.id];
    // The longest silence first.
    case 'COOLING':
      return [lastExchangeOn, kind, signedOn, tie.id];
    default:
      return [kind, signedOn, tie.id];
  }
}

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [place, key] of one.entries()) {
    if (key < other[place]!) return -1;
    if (key > other[place]!) return 1;
  }
  return 0;
}

/** The groups that have a tie, each ordered. */
export function groupTies<Tie extends GroupedTie>(
  ties: readonly Tie[],
): { readonly group: TieGroup; readonly ties: readonly Tie[] }[] {
  return tieGroups
    .map((group) => ({
      group,
      ties: ties.filter((tie) => groupOf(tie) === group).sort((a, b) => compare(keysOf(a), keysOf(b))),
    }))
    .filter((one) => one.ties.length > 0);
}

const levels: readonly HealthLevel[] = ['THRIVING', 'STEADY', 'QUIET', 'SLEEPING', 'NO_RECORD'];

/** How many ties have not ended, by kind beside the talks, and how healthy they are; worked examples count nowhere. */
export function countTies(all: readonly GroupedTie[]) {
  const facts = all.filter((tie) => !isExample(tie));
  const living = facts.filter((tie) => !hasEnded(tie));
  // Talks are no tie yet, and cannot be healthy.
  const ties = living.filter(({ kind }) => kind !== 'NEGOTIATION');
  const count = <Value>(
    values: readonly Value[],
    among: readonly GroupedTie[],
    of: (tie: GroupedTie) => Value,
  ) => values.map((value) => ({ value, count: among.filter((tie) => of(tie) === value).length }));
  return {
    ties: ties.length,
    ended: facts.length - living.length,
    examples: all.length - facts.length,
    attention: facts.filter((tie) => groupOf(tie) === 'ATTENTION').length,
    byKind: count(kinds, living, ({ kind }) => kind),
    byLevel: count(levels, ties, ({ health }) => health.level),
  };
}
