/** Turns requests away at once that would only wait, so that those which are taken end in time. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from './errors.js';
import { whenOver } from './request-end.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer is read from the graph while it is sent, as fast as the caller takes it. */
    isStreamed?: boolean;
  }
}

/** Seconds after which the requests of now have ended, mostly. */
const RETRY_AFTER_S = '1';

/** Whole graphs that are sent at once: a caller who reads slowly keeps others from no more than these. */
const MOST_STREAMS = 4;

/**
 * A request counts from when all of it is there until its answer is, so that who sends or reads slowly takes no place; what is streamed counts
 * by itself until all of it was sent.
 *
 * @param most requests at once; one more is refused with `OVERLOADED` and the header `retry-after`
 * @returns how many requests an answer is being worked out for; those of public addresses are not among them
 */
export function registerLoadShedding(app: FastifyInstance, most: number): () => number {
  const running = new Set<FastifyRequest>();
  const streams = new Set<FastifyRequest>();

  app.addHook('preHandler', async (request, reply) => {
    const { isPublic = false, isStreamed = false } = request.routeOptions.config;
    if (isPublic || request.ws) return;
    if (running.size >= most || (isStreamed && streams.size >= MOST_STREAMS))
      throw new ApiError(
        'OVERLOADED',
        { zh: '服务繁忙，请稍后再试', en: 'The service is busy, try again in a moment' },
        { headers: { 'retry-after': RETRY_AFTER_S } },
      );
    // Who has gone already will not be heard to go.
    if (request.raw.socket.destroyed) return;
    running.add(request);
    if (isStreamed) streams.add(request);
    whenOver(request, reply, () => {
      running.delete(request);
      streams.delete(request);
    });
  });
  app.addHook('onSend', async (request, _reply, payload) => {
    running.delete(request);
    if (!(payload instanceof Readable)) streams.delete(request);
  });
  return () => running.size;
}
