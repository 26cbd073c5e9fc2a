/** What may become of an agreement, step by step. Pure. */
import { isBefore } from '../registry/input.js';
import { dateText } from '../dates.js';
import { Refusal, type BilingualText } from '../refusal.js';
import { kindText, statusText } from './wording.js';

export const agreementKinds = ['FORMAL', 'COOPERATION', 'INTENT', 'NEGOTIATION'] as const;
export const agreementStatuses = [
  'ACTIVE',
  'DORMANT',
  'SUSPENDED',
  'EXPIRED',
  'TERMINATED',
  'UNKNOWN',
] as const;

export type AgreementKind = (typeof agreementKinds)[number];
export type AgreementStatus = (typeof agreementStatuses)[number];

/** What happens to an agreement after it was signed. */
export type AgreementEventKind = 'RENEWED' | 'SUSPENDED' | 'RESUMED' | 'TERMINATED' | 'UPGRADED';

/** What the rules of its life need to know of an agreement. */
export interface AgreementLife {
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  readonly signedOn?: string | undefined;
  /** Date of the last thing that happened to it; undefined when nothing is recorded. */
  readonly lastEventOn?: string | undefined;
}

interface Step {
  /** Statuses from which it can be taken. */
  readonly from: readonly AgreementStatus[];
  readonly to: AgreementStatus;
  readonly name: BilingualText;
}

/**
 * Which step leads from where to where. What was terminated stays so: who wants it back concludes a new agreement.
 * An agreement that expired can be renewed, as offices do; a suspended one is resumed first.
 */
export const steps: Readonly<Record<AgreementEventKind, Step>> = {
  RENEWED: {
    from: ['ACTIVE', 'DORMANT', 'EXPIRED', 'UNKNOWN'],
    to: 'ACTIVE',
    name: { zh: '续签', en: 'renewed' },
  },
  SUSPENDED: {
    from: ['ACTIVE', 'DORMANT', 'UNKNOWN'],
    to: 'SUSPENDED',
    name: { zh: '中止', en: 'suspended' },
  },
  RESUMED: { from: ['SUSPENDED'], to: 'ACTIVE', name: { zh: '恢复', en: 'resumed' } },
  TERMINATED: {
    from: ['ACTIVE', 'DORMANT', 'SUSPENDED', 'EXPIRED', 'UNKNOWN'],
    to: 'TERMINATED',
    name: { zh: '终止', en: 'terminated' },
  },
  UPGRADED: {
    from: ['ACTIVE', 'DORMANT', 'UNKNOWN'],
    to: 'ACTIVE',
    name: { zh: '升格', en: 'upgraded' },
  },
};

/** From the weakest to the strongest. */
const STRENGTH: readonly AgreementKind[] = ['NEGOTIATION', 'INTENT', 'COOPERATION', 'FORMAL'];

/** Whether one kind binds more than another. */
export const isStronger = (kind: AgreementKind, other: AgreementKind) =>
  STRENGTH.indexOf(kind) > STRENGTH.indexOf(other);

const against = (zh: string, en: string) => new Refusal('RULE_VIOLATION', { zh, en });

/**
 * Takes a step in an agreement's life.
 *
 * @param on date of the step
 * @param kind for `UPGRADED`: what it becomes
 * @returns its kind and status after the step
 * @throws {Refusal} `RULE_VIOLATION` that says which rule is against it
 */
export function stepOf(
  life: AgreementLife,
  event: AgreementEventKind,
  on: string,
  kind: AgreementKind = life.kind,
): { readonly kind: AgreementKind; readonly status: AgreementStatus } {
  const step = steps[event];
  if (!step.from.includes(life.status)) {
    const now = statusText[life.status];
    throw against(
      `协议${now.zh}，不能${step.name.zh}`,
      `the agreement is ${now.en} and cannot be ${step.name.en}`,
    );
  }
  if (event === 'RENEWED' && life.kind === 'NEGOTIATION')
    throw against('商谈尚未形成协议，不能续签', 'talks are no agreement yet and cannot be renewed');
  if (event === 'UPGRADED' && !isStronger(kind, life.kind))
    throw against(
      `${kindText[life.kind].zh}不能升格为${kindText[kind].zh}`,
      `${kindText[life.kind].en} cannot be upgraded to ${kindText[kind].en}`,
    );
  const previous = [life.signedOn, life.lastEventOn]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  if (previous !== undefined && isBefore(on, previous))
    throw against(
      `日期不能早于此前的${dateText(previous).zh}`,
      `the date must not be before ${dateText(previous).en}, when the step before it was taken`,
    );
  return { kind, status: step.to };
}
