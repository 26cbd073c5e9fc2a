/** The counts behind the rate limit. */
import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import { LRUCache } from 'lru-cache';

/** So many are counted at once; beyond that, who has been silent longest begins anew. */
const MOST_CALLERS = 10_000;

/**
 * Counts each caller's requests from their first one until a window has passed, by the clock of `performance`: the time of day can be put
 * back, and those who had reached the limit would be turned away until it is later again.
 */
export class RateLimitStore implements FastifyRateLimitStore {
  readonly #counts: LRUCache<string, number>;

  constructor({ timeWindow }: { readonly timeWindow?: unknown }) {
    this.#counts = new LRUCache({
      max: MOST_CALLERS,
      ttl: Number(timeWindow),
      ttlResolution: 0,
      perf: { now: () => performance.now() },
    });
  }

  incr(...[caller, tell]: Parameters<FastifyRateLimitStore['incr']>): void {
    const current = (this.#counts.get(caller) ?? 0) + 1;
    this.#counts.set(caller, current, { noUpdateTTL: true });
    tell(null, { current, ttl: this.#counts.getRemainingTTL(caller) });
  }

  /** All routes share the counts. */
  child(): this {
    return this;
  }
}
