/** What may become of an exchange, and what cannot have been. Pure: the day is an argument. */
import type { AgreementKind, AgreementStatus } from '../agreements/lifecycle.js';
import { dateText } from '../dates.js';
import { Refusal, type BilingualText } from '../refusal.js';
import { isBefore } from '../registry/input.js';
import type { ExchangeState } from './terms.js';
import { exchangeStateText } from './wording.js';

/** What becomes of a planned exchange. */
export type ExchangeStep = 'HOLD' | 'CANCEL';

const steps: Readonly<Record<ExchangeStep, { readonly to: ExchangeState; readonly name: BilingualText }>> = {
  HOLD: { to: 'HELD', name: { zh: '登记为已举行', en: 'held' } },
  CANCEL: { to: 'CANCELLED', name: { zh: '取消', en: 'cancelled' } },
};

/**
 * Takes a step: only what is planned can be held or cancelled. What was held stays so, and what was cancelled is planned anew.
 *
 * @returns its state after the step
 * @throws {Refusal} `RULE_VIOLATION`
 */
export function stepOf(state: ExchangeState, step: ExchangeStep): ExchangeState {
  const { to, name } = steps[step];
  if (state === 'PLANNED') return to;
  const now = exchangeStateText[state];
  throw new Refusal('RULE_VIOLATION', {
    zh: `往来${now.zh}，不能${name.zh}`,
    en: `the exchange was ${now.en} and cannot be ${name.en}`,
  });
}

/** The state in which an exchange is recorded: held where it is said when, else planned. */
export const stateGiven = ({
  state,
  happenedOn,
}: {
  readonly state?: ExchangeState | null | undefined;
  readonly happenedOn?: string | null | undefined;
}): ExchangeState => state ?? (happenedOn == null ? 'PLANNED' : 'HELD');

/** What of an exchange its own rules look at. */
interface ExchangeFacts {
  readonly state?: unknown;
  readonly plannedOn?: unknown;
  readonly happenedOn?: unknown;
}

/** @returns what is against it, of what it says itself; undefined when nothing is */
export function exchangeObjection(
  { state, plannedOn, happenedOn }: ExchangeFacts,
  today: string,
): BilingualText | undefined {
  const isGiven = (date: unknown): date is string => typeof date === 'string';
  if (state === 'HELD') {
    if (!isGiven(happenedOn))
      return { zh: '已举行的往来须有举行日期 happenedOn', en: 'what was held needs the date happenedOn' };
    if (isBefore(today, happenedOn))
      return { zh: '尚未到期的往来只能登记为计划', en: 'what lies in the future can only be planned' };
    return undefined;
  }
  if (isGiven(happenedOn))
    return { zh: '未举行的往来没有举行日期', en: 'what was not held has no date on which it was' };
  if (!isGiven(plannedOn))
    return { zh: '计划中的往来须有计划日期 plannedOn', en: 'what is planned needs the date plannedOn' };
  return undefined;
}

/** What of an agreement decides which exchanges may stand under it. */
export interface AgreementSpan {
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  readonly signedOn?: string | null | undefined;
  readonly expiresOn?: string | null | undefined;
  readonly terminatedOn?: string | null | undefined;
  /** What it was before, and when that had been signed. */
  readonly upgrades: readonly { readonly fromKind: string; readonly fromSignedOn: string | null }[];
}

/** The day from which exchanges stand under an agreement; undefined where it has talks behind it or is not dated. */
export function firstSigning({ kind, signedOn, upgrades }: AgreementSpan): string | undefined {
  const isOpen =
    kind === 'NEGOTIATION' ||
    upgrades.some(({ fromKind, fromSignedOn }) => fromKind === 'NEGOTIATION' || fromSignedOn === null);
  if (isOpen) return undefined;
  return [signedOn, ...upgrades.map(({ fromSignedOn }) => fromSignedOn)]
    .filter((date) => date != null)
    .sort()
    .at(0);
}

/**
 * @param on when the exchange was held or is to be
 * @returns what is against an exchange under an agreement on that date; undefined when nothing is
 */
export function spanObjection(span: AgreementSpan, on: string, today: string): BilingualText | undefined {
  const signed = firstSigning(span);
  if (signed !== undefined && isBefore(on, signed)) {
    const date = dateText(signed);
    return {
      zh: `协议于${date.zh}签署，此前的往来不能登记在其名下；请只登记双方地方`,
      en: `the agreement was signed ${date.en}; record what came before it with its places alone`,
    };
  }
  if (span.status !== 'EXPIRED' && span.status !== 'TERMINATED') return undefined;
  // Where no date says when it ended, it had by today.
  const end = (span.status === 'TERMINATED' ? span.terminatedOn : span.expiresOn) ?? today;
  if (!isBefore(end, on)) return undefined;
  return {
    zh: '协议已经结束，此后的往来不能登记在其名下',
    en: 'the agreement has ended, and nothing later stands under it',
  };
}
