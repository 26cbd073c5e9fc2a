/** How far a yearly plan is: each item judged by what the registry counts or the office reported. Pure. */
import { lastOf } from '../dates.js';

/** What an item aims at. What the registry records is counted there, everything else is reported. */
export const planGoals = ['EXCHANGES', 'AGREEMENTS', 'OTHER'] as const;
export type PlanGoal = (typeof planGoals)[number];

/** An item as it is judged. */
export interface PlanItemFact {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly goal: PlanGoal;
  /** For EXCHANGES: only those of this kind, and of this field. */
  readonly exchangeKind: string | null;
  readonly field: string | null;
  /** For AGREEMENTS: only those of this kind. */
  readonly agreementKind: string | null;
  /** How many; null for something that is done or not. */
  readonly target: number | null;
  /** ISO 8601 date; the end of the year where it is null. */
  readonly dueOn: string | null;
  /** For OTHER: what the office reported, a number where there is a target, else whether it is done. */
  readonly done: number | null;
  readonly met: boolean | null;
}

/** What the registry counts of one year for the place that the office serves. */
export interface CountedWork {
  readonly exchanges: readonly {
    readonly id: string;
    readonly kind: string;
    readonly fields: readonly string[];
  }[];
  readonly agreements: readonly { readonly id: string; readonly kind: string }[];
}

/** How far an item is. */
export interface ItemProgress {
  /** How many are done; null where nothing was reported, and for what is done or not. */
  readonly done: number | null;
  readonly target: number | null;
  /** 0 to 1; null where nothing was reported. */
  readonly share: number | null;
  readonly isMet: boolean;
  /** Whether its date is past and it is not met. */
  readonly isOverdue: boolean;
  /** Ids of the exchanges or agreements that were counted, in order. */
  readonly counted: readonly string[];
}

/** How far a plan is. */
export interface PlanProgress {
  readonly items: number;
  readonly met: number;
  readonly overdue: number;
  /** Items of which nothing was reported. */
  readonly unreported: number;
  /** 0 to 1, the mean of the items; one of which nothing was reported counts as not begun. Null for a plan without items. */
  readonly share: number | null;
}

/** Judges one item. The order of the facts changes nothing. */
export function itemProgress(
  item: PlanItemFact,
  work: CountedWork,
  year: number,
  today: string,
): ItemProgress {
  const counted = countedOf(item, work);
  const done = item.goal === 'OTHER' ? item.done : counted.length;
  const share = shareOf(item, done);
  const isMet = share === 1;
  return {
    done: item.target === null ? null : done,
    target: item.target,
    share,
    isMet,
    isOverdue: !isMet && lastOf(item.dueOn ?? String(year)) < today,
    counted,
  };
}

function countedOf({ goal, exchangeKind, field, agreementKind }: PlanItemFact, work: CountedWork): string[] {
  const fitting = {
    EXCHANGES: () =>
      work.exchanges.filter(
        ({ kind, fields }) =>
          (exchangeKind === null || kind === exchangeKind) && (field === null || fields.includes(field)),
      ),
    AGREEMENTS: () => work.agreements.filter(({ kind }) => agreementKind === null || kind === agreementKind),
    OTHER: () => [],
  }[goal]();
  return fitting.map(({ id }) => id).sort();
}

function shareOf({ target, met }: PlanItemFact, done: number | null): number | null {
  if (target === null) return met === null ? null : Number(met);
  return done === null ? null : Math.min(1, done / target);
}

/** Judges a plan by its items. */
export function planProgress(
  items: readonly PlanItemFact[],
  work: CountedWork,
  year: number,
  today: string,
): PlanProgress {
  const judged = items.map((item) => itemProgress(item, work, year, today));
  const reached = judged.map(({ share }) => share ?? 0).sort((one, other) => one - other);
  return {
    items: items.length,
    met: judged.filter(({ isMet }) => isMet).length,
    overdue: judged.filter(({ isOverdue }) => isOverdue).length,
    unreported: judged.filter(({ share }) => share === null).length,
    share: items.length === 0 ? null : reached.reduce((sum, share) => sum + share, 0) / items.length,
  };
}
