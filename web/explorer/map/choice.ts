/** Which ties the reader wants to see. */
import { agreementKindText, type AgreementKind } from '../text/words.js';
import type { MappedTie } from '../graphql/tie-map.js';

export const everyKind = Object.keys(agreementKindText) as readonly AgreementKind[];

export interface Choice {
  readonly kinds: readonly AgreementKind[];
  /** Only ties signed by the end of this year; null for all. An undated one may be older, and is not left out by it. */
  readonly year: number | null;
  readonly withUndated: boolean;
  readonly withEnded: boolean;
}

/** What is over: drawn apart from what lasts. */
export const hasEnded = ({ status }: Pick<MappedTie, 'status'>) =>
  status === 'EXPIRED' || status === 'TERMINATED';

type Judged = Pick<MappedTie, 'kind' | 'status'>;

/**
 * Positions of the ties that are chosen, in their order.
 *
 * @param years of each tie, 0 for none
 */
export function chosenTies(ties: readonly Judged[], years: ArrayLike<number>, choice: Choice): number[] {
  const kinds = new Set<string>(choice.kinds);
  const chosen: number[] = [];
  ties.forEach((tie, index) => {
    const year = years[index]!;
    if (!kinds.has(tie.kind)) return;
    if (year === 0 ? !choice.withUndated : choice.year !== null && year > choice.year) return;
    if (!choice.withEnded && hasEnded(tie)) return;
    chosen.push(index);
  });
  return chosen;
}
