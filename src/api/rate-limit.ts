/** How many requests somebody may send in a minute: a person who has signed in, or all who come unnamed from one address. */
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from './errors.js';
import { RateLimitStore } from './rate-limit-store.js';

const WINDOW_MS = 60_000;

/**
 * Counts a request, or a subscription on a connection, towards what its viewer may send, and without one its address.
 *
 * @throws {ApiError} `RATE_LIMITED` with the header `retry-after`, in seconds
 */
export type CountRequest = (request: FastifyRequest) => Promise<void>;

/** What a gateway says may be no address; then the gateway's own counts. Empty for a caller who has gone. */
function addressOf({ ip, socket }: FastifyRequest): string {
  const address = isIP(ip) === 0 ? socket.remoteAddress : ip;
  return address === undefined ? '' : normalizeIP(address);
}

/**
 * Each copy of the service counts by itself. Of IPv6 addresses the first 64 bits count, which one network has as its own.
 *
 * @param perMinute 0 for no limit
 */
export function registerRateLimit(app: FastifyInstance, perMinute: number): CountRequest {
  if (perMinute === 0) return async () => undefined;
  app.register(rateLimit, {
    global: false,
    max: perMinute,
    timeWindow: WINDOW_MS,
    store: RateLimitStore,
    keyGenerator: (request) => {
      const { viewer } = request;
      return viewer === undefined ? addressOf(request) : JSON.stringify([viewer.office, viewer.actor]);
    },
  });
  let look: ReturnType<FastifyInstance['createRateLimit']>;
  app.after(() => {
    look = app.createRateLimit();
  });

  return async (request) => {
    const found = await look(request);
    if (found.isAllowed || !found.isExceeded) return;
    throw new ApiError(
      'RATE_LIMITED',
      {
        zh: `请求过于频繁：每分钟最多 ${perMinute} 次，请在 ${found.ttlInSeconds} 秒后再试`,
        en: `Too many requests: at most ${perMinute} a minute, try again in ${found.ttlInSeconds} s`,
      },
      { headers: { 'retry-after': String(found.ttlInSeconds) } },
    );
  };
}
