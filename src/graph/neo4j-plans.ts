/** Has the server plan each statement in one place, however many ask it at the same time. */
import { LRUCache } from 'lru-cache';
import type { Parameters } from './graph.js';

/** As many as Neo4j keeps of a database unless it is told otherwise (`server.memory.query_cache.per_db_cache_num_entries`). */
const MOST_PLANS = 1_000;

/** How long a plan is used before Neo4j is asked whether the data have outgrown it. */
const PLAN_AGAIN_AFTER_MS = 60_000;

/** What is put before a statement to use the plan that is there, even where Neo4j would make a new one. */
export const WITH_PLAN = 'CYPHER replan=skip ';

/** When statements are planned; see {@link planOnce}. */
export interface Plans {
  /**
   * Fulfilled when the server has a plan; where it has none, one of those who ask has it made.
   *
   * @param key by {@link planKey}
   * @param plan makes the plan; what it throws is thrown to all who wait for it, and the next to ask tries again
   */
  planned(key: string, plan: () => Promise<void>): Promise<void>;
  /** The server may have been started anew, and has no plans then. */
  forget(): void;
}

/**
 * Neo4j plans a statement in each session that asks it before the first plan is there, and again in each that finds that the
 * counts of nodes and relationships have changed much since; a plan whose session ends meanwhile is lost. Planning a large
 * statement takes a server that was just started ten seconds of a processor, and sixteen clients made it nearly a minute. So what is
 * new is planned by one call, which all others wait for; later it is planned anew beside them, while they use the plan that is there.
 *
 * @param now milliseconds of a clock that only goes on
 */
export function planOnce(now: () => number = () => performance.now()): Plans {
  /** When Neo4j was last asked for a plan that it has. */
  const asked = new LRUCache<string, number>({ max: MOST_PLANS });
  /** Plans that are made for the first time. */
  const first = new Map<string, Promise<void>>();

  const planFirst = async (key: string, plan: () => Promise<void>) => {
    try {
      await plan();
      asked.set(key, now());
    } finally {
      first.delete(key);
    }
  };

  return {
    planned: async (key, plan) => {
      const since = asked.get(key);
      if (since === undefined) {
        let planning = first.get(key);
        if (planning === undefined) {
          planning = planFirst(key, plan);
          first.set(key, planning);
        }
        await planning;
      } else if (now() - since >= PLAN_AGAIN_AFTER_MS) {
        asked.set(key, now());
        plan().catch(() => undefined);
      }
    },
    forget: () => asked.clear(),
  };
}

/**
 * By what Neo4j keeps a plan: the text, the types of the parameters, and the order of magnitude (1, 10, 100, …) in which a string or a
 * list is long.
 */
export function planKey(text: string, parameters: Parameters): string {
  const types = Object.values(parameters).map((value) => {
    if (typeof value === 'string') return `s${String(magnitude(value.length))}`;
    if (typeof value === 'number') return Number.isSafeInteger(value) ? 'i' : 'f';
    if (Array.isArray(value)) return `l${String(magnitude(value.length))}`;
    return value === null ? '-' : typeof value;
  });
  return `${types.join(' ')} ${text}`;
}

const magnitude = (length: number) => (length <= 1 ? length : Math.ceil(Math.log10(length)) + 1);
