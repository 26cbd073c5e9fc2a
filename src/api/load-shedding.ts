/** Turns requests away at once that would only wait, so that those which are taken end in time. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from './errors.js';

/** Seconds after which the requests of now have ended, mostly. */
const RETRY_AFTER_S = '1';

/** What is being worked on. */
export interface Load {
  /** Requests that an answer is being worked out for; the addresses that are public are not among them. */
  running(): number;
}

/**
 * A request counts from when all of it is there until its answer is: who sends or reads slowly holds up nobody.
 *
 * @param most requests at once; one more is refused with `OVERLOADED` and the header `retry-after`
 */
export function registerLoadShedding(app: FastifyInstance, most: number): Load {
  const running = new Set<FastifyRequest>();

  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.config.isPublic === true || request.ws) return;
    if (running.size >= most)
      throw new ApiError(
        'OVERLOADED',
        { zh: '服务繁忙，请稍后再试', en: 'The service is busy, try again in a moment' },
        { headers: { 'retry-after': RETRY_AFTER_S } },
      );
    running.add(request);
    reply.raw.once('close', () => running.delete(request));
  });
  app.addHook('onSend', async (request, _reply, payload) => {
    // The parts of a file are read from the graph while they are sent.
    if (!(payload instanceof Readable)) running.delete(request);
  });
  return { running: () => running.size };
}
