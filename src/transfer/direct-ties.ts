/**
 * Agreements as relationships straight between their two places, for people who look at the graph. They are derived:
 * `cypher/transfer/draw-direct-ties.cypher` draws them, and no answer is read from them.
 */
import type { RowOf } from './files.js';

/** What an agreement of each kind is drawn as. */
export const directTieTypes = {
  FORMAL: 'SISTER_CITY_OF',
  COOPERATION: 'COOPERATES_WITH',
  INTENT: 'SIGNED_INTENT_WITH',
  NEGOTIATION: 'NEGOTIATES_WITH',
} as const satisfies Record<RowOf<'agreements'>['kind'], string>;

const ended: readonly string[] = ['EXPIRED', 'TERMINATED'] satisfies RowOf<'agreements'>['status'][];

/** Whether an agreement is drawn at all. */
export const isDrawn = ({ status, confidence }: RowOf<'agreements'>) =>
  !ended.includes(status) && confidence !== 'HYPOTHETICAL';
