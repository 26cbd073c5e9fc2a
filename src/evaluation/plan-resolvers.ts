/** Fields that ask for yearly plans, and those in which their progress is judged. */
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import type { JudgedFields } from '../read/judged.js';
import type { RootResolver } from '../read/resolver.js';
import { today } from '../dates.js';
import { explainItem, explainPlan } from './plan-explanations.js';
import { itemProgress, planProgress, type CountedWork, type PlanItemFact } from './plan-progress.js';
import { checkYear, YEARS_AHEAD } from './years.js';

interface PlansArguments extends PageArguments {
  readonly filter?: {
    readonly office?: string | null;
    readonly within?: string | null;
    readonly year?: number | null;
  } | null;
  readonly orderBy: string;
}

const plan: RootResolver<{ office: string; year: number }> = (_source, { office, year }, context, info) =>
  answer(context, info, { office, year: checkYear('year', year, YEARS_AHEAD) });

const plans: RootResolver<PlansArguments> = (_source, { filter, orderBy, ...page }, context, info) => {
  const { sortBy: _, ...parameters } = pageParameters('plans', orderBy, page);
  const { office = null, within = null, year = null } = filter ?? {};
  return answer(context, info, {
    ...parameters,
    office,
    within,
    year: year === null ? null : checkYear('year', year, YEARS_AHEAD),
  });
};

export const planQueries = { plan, plans };

/** The row of `evaluation/plan-facts` and `evaluation/plan-item-facts`. */
interface PlanFacts extends CountedWork {
  readonly year: number;
  readonly items: readonly PlanItemFact[];
}

export const planJudges = {
  WorkPlan: {
    progress: ({ items, year, ...work }: PlanFacts) => {
      const progress = planProgress(items, work, year, today());
      return { ...progress, ...explainPlan(progress) };
    },
  },
  PlanItem: {
    progress: ({ items: [item], year, ...work }: PlanFacts) => {
      const progress = itemProgress(item!, work, year, today());
      return { ...progress, ...explainItem(item!, progress) };
    },
  },
} satisfies JudgedFields;
