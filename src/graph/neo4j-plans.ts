/** Has the server plan each statement in one place, however many ask it at the same time. */
import { LRUCache } from 'lru-cache';

/** As many plans as Neo4j keeps of a database unless it is told otherwise (`server.memory.query_cache.per_db_cache_num_entries`). */
const MOST_PLANS = 1_000;

/** How long a plan is used before Neo4j is asked whether the data have outgrown it. */
const PLAN_AGAIN_AFTER_MS = 60_000;

/** What is put before a statement to use the plan that is there, even where Neo4j would make a new one. */
export const WITH_PLAN = 'CYPHER replan=skip ';

/** Fulfilled when the server has a plan for the text; the same call has it planned where it has none. */
export type Planned = (text: string, plan: () => Promise<unknown>) => Promise<void>;

/**
 * Neo4j plans a statement in each session that asks it before the first plan is there, and again in each that finds that the
 * counts of nodes and relationships have changed much since; a plan whose session ends meanwhile is lost. Planning a large
 * statement takes a server that was just started ten seconds of a processor, and sixteen clients made it nearly a minute. So a text
 * that is new is planned by one call, which all others wait for; later it is planned anew beside them, while they use the plan that
 * is there.
 *
 * @param now milliseconds of a clock that only goes on
 */
export function planOnce(now: () => number = () => performance.now()): Planned {
  /** When Neo4j was last asked for a plan. */
  const asked = new LRUCache<string, number>({ max: MOST_PLANS });
  /** Of texts that have no plan yet. */
  const first = new Map<string, Promise<void>>();

  const planFirst = async (text: string, plan: () => Promise<unknown>) => {
    try {
      await plan();
    } catch {
      // The statement itself meets the same error and reports it.
    } finally {
      first.delete(text);
      asked.set(text, now());
    }
  };

  return async (text, plan) => {
    const since = asked.get(text);
    if (since === undefined) {
      const planning = first.get(text) ?? planFirst(text, plan);
      if (!first.has(text)) first.set(text, planning);
      await planning;
    } else if (now() - since >= PLAN_AGAIN_AFTER_MS) {
      asked.set(text, now());
      plan().catch(() => undefined);
    }
  };
}
