/** Addresses for those who watch over the process: does it serve, and does its graph answer. */
import type { FastifyInstance } from 'fastify';
import { withDeadline } from '../graph/deadline.js';
import { GraphError, type Graph } from '../graph/graph.js';
import { explain, show } from './errors.js';

/** How long `/ready` waits for the graph. */
const READY_WITHIN_MS = 2_000;

/**
 * Adds `GET /health`, which answers while the process serves, and `GET /ready`, which answers 503 `UNAVAILABLE` while
 * the graph does not. Why it does not goes to the log: a driver's text names hosts and users.
 */
export function registerHealth(app: FastifyInstance, graph: Graph): void {
  // However many ask, one at a time takes a connection to the database.
  let looking: Promise<string> | undefined;
  const look = () =>
    (looking ??= withDeadline(READY_WITHIN_MS, graph.describe()).finally(() => {
      looking = undefined;
    }));

  app.get('/health', { config: { isPublic: true } }, async () => ({ status: 'ok' }));

  app.get('/ready', { config: { isPublic: true } }, async (request, reply) => {
    try {
      return { status: 'ready', engine: await look() };
    } catch (error) {
      request.log.warn({ err: error }, 'the graph is not ready');
      const unavailable = explain(new GraphError('UNAVAILABLE', 'not ready'), request.id);
      request.record.errors = [unavailable.code];
      reply.code(503);
      return { status: 'unavailable', errors: [show(unavailable)] };
    }
  });
}
