/** What must hold for an agreement when it is written down or amended; its steps have rules of their own. Pure. */
import { isBefore } from '../registry/input.js';
import type { BilingualText } from '../refusal.js';
import { isStronger, type AgreementKind, type AgreementStatus } from './lifecycle.js';
import { kindText } from './wording.js';

/** What of an agreement the rules look at. */
interface Facts {
  readonly kind?: unknown;
  readonly status?: unknown;
  readonly signedOn?: unknown;
  readonly expiresOn?: unknown;
}

/** What only a step leads to, and what only a step leads away from. */
const BY_STEPS: readonly unknown[] = ['SUSPENDED', 'TERMINATED'] satisfies AgreementStatus[];

/**
 * @param before the agreement as it was; undefined for a new one
 * @returns what is against it; undefined when nothing is
 */
export function agreementObjection(after: Facts, before: Facts | undefined): BilingualText | undefined {
  const { signedOn, expiresOn } = after;
  if (typeof signedOn === 'string' && typeof expiresOn === 'string' && isBefore(expiresOn, signedOn))
    return { zh: '到期日期不能早于签署日期', en: 'the term cannot end before it began' };
  if (before === undefined) return undefined;

  if (after.status !== before.status && (BY_STEPS.includes(after.status) || BY_STEPS.includes(before.status)))
    return {
      zh: '中止、恢复和终止须按程序另行办理，不能直接更改现状',
      en: 'suspending, resuming and terminating are steps of their own; the status cannot simply be changed',
    };
  const hasChanged = (['kind', 'signedOn', 'expiresOn'] as const).some(
    (field) => after[field] !== before[field],
  );
  if (before.status === 'TERMINATED' && hasChanged)
    return {
      zh: '已终止的协议只能补充备注和来源',
      en: 'of an agreement that was terminated only remarks and sources are amended',
    };
  const [kind, former] = [after.kind, before.kind] as [AgreementKind, AgreementKind];
  if (isStronger(kind, former))
    return {
      zh: `由${kindText[former].zh}变为${kindText[kind].zh}须办理升格，以保留历程`,
      en: `what becomes ${kindText[kind].en} from ${kindText[former].en} is upgraded, so that its life keeps both`,
    };
  return undefined;
}
