/** When a request is over, however it ends. */
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What waits for the end of a connection. */
const waiting = new WeakMap<Socket, Set<() => void>>();

/** One listener a connection: a client may send many requests on one before the first is answered. */
function waitersOf(socket: Socket): Set<() => void> {
  const known = waiting.get(socket);
  if (known !== undefined) return known;
  const waiters = new Set<() => void>();
  waiting.set(socket, waiters);
  socket.once('close', () => {
    for (const waiter of waiters) waiter();
  });
  return waiters;
}

/**
 * Calls `work` once, when the answer has been sent or its connection has closed. The answer alone does not tell: one whose turn never came on
 * its connection is never closed.
 */
export function whenOver(request: FastifyRequest, reply: FastifyReply, work: () => void): void {
  const waiters = waitersOf(request.raw.socket);
  const once = () => {
    if (waiters.delete(once)) work();
  };
  waiters.add(once);
  reply.raw.once('close', once);
}

/** Whether the caller has gone before all of the answer was sent. */
export const isAborted = (request: FastifyRequest, reply: FastifyReply): boolean =>
  !reply.raw.writableFinished && (reply.raw.destroyed || request.raw.socket.destroyed);
