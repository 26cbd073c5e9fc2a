/** What must hold for an item of a yearly plan, and for a report of it. Pure. */
import { Refusal } from '../refusal.js';
import type { PlanGoal } from './plan-progress.js';

/** What of an item the rules look at. */
export interface PlannedItem {
  readonly titleZh: string;
  readonly goal: PlanGoal;
  readonly exchangeKind?: string | null | undefined;
  readonly field?: string | null | undefined;
  readonly agreementKind?: string | null | undefined;
  readonly target?: number | null | undefined;
  readonly dueOn?: string | null | undefined;
}

/** The greatest number that an item can aim at. */
export const MOST = 10_000;

const against = (zh: string, en: string) => new Refusal('RULE_VIOLATION', { zh, en });

/** @throws {Refusal} `RULE_VIOLATION` that names the item and what is against it */
export function requireSoundItem(item: PlannedItem, year: number): void {
  const { titleZh, goal, exchangeKind, field, agreementKind, target, dueOn } = item;
  const zh = `计划事项“${titleZh}”`;
  const en = `the item "${titleZh}"`;
  if (goal !== 'OTHER' && target == null)
    throw against(`${zh}须给出数量 target`, `${en} needs a number as target`);
  if (target != null && (target < 1 || target > MOST))
    throw against(`${zh}的数量须在 1 至 ${MOST} 之间`, `the target of ${en} has to be from 1 to ${MOST}`);
  if (goal !== 'EXCHANGES' && (exchangeKind != null || field != null))
    throw against(
      `${zh}不是往来，不能限定往来形式或领域`,
      `${en} is about no exchanges, which alone have a kind of exchange and a field`,
    );
  if (goal !== 'AGREEMENTS' && agreementKind != null)
    throw against(
      `${zh}不是签署协议，不能限定协议类别`,
      `${en} is about no agreements, which alone have their kind`,
    );
  if (agreementKind === 'NEGOTIATION')
    throw against(`${zh}：商谈不是协议`, `talks, as in ${en}, are no agreement that could be signed`);
  if (dueOn != null && !dueOn.startsWith(String(year)))
    throw against(`${zh}的期限须在${year}年之内`, `${en} has to be due in ${year}`);
}

/** @throws {Refusal} `RULE_VIOLATION` for a report of what is counted, or in another form than the item has */
export function requireFittingReport(
  { titleZh, goal, target }: PlannedItem,
  { done, isMet }: { readonly done?: number | null | undefined; readonly isMet?: boolean | null | undefined },
): void {
  if (done != null && (done < 0 || done > MOST))
    throw against(`完成数须在 0 至 ${MOST} 之间`, `the number done has to be from 0 to ${MOST}`);
  if (goal !== 'OTHER' && (done != null || isMet != null))
    throw against(
      `“${titleZh}”由登记簿自动计数，不能填报`,
      `"${titleZh}" is counted from the registry and not reported`,
    );
  if (target == null && done != null)
    throw against(
      `“${titleZh}”没有数量，请填是否完成`,
      `"${titleZh}" has no target: report whether it is done`,
    );
  if (target != null && isMet != null)
    throw against(`“${titleZh}”有数量，请填完成数`, `"${titleZh}" has a target: report how many are done`);
}
