/** One line of the log for each request: what was asked for in kind, never in content. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from './errors.js';

/** What the log says of a request beside its method, path, status and time. */
export interface RequestRecord {
  /** The operation's name as the caller wrote it. */
  operation?: string;
  kind?: 'query' | 'mutation' | 'subscription';
  /** Counts the statements that the request sends to the graph, and how long they take. */
  graph?: { readonly statements: number; readonly milliseconds: number };
  /** Whether the answer was there already; nothing where answers are not kept. */
  cache?: 'hit' | 'miss';
  /** Codes of the errors in the answer. */
  errors?: readonly ErrorCode[];
  /** The status that was sent past fastify, when the connection broke. */
  brokenWith?: number;
  isLogged?: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    record: RequestRecord;
  }
}

/** Names and paths come from the caller; what is longer tells a reader of the log nothing. */
const LONGEST_TEXT = 200;

/**
 * Writes the line of a request, once. The address loses its query string, which may hold a query and its variables.
 * A request whose caller has gone before the answer is `aborted` and has no status.
 */
export function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  const { operation, kind, graph, cache, errors, brokenWith, isLogged } = request.record;
  if (isLogged) return;
  request.record.isLogged = true;
  const isAborted = reply.raw.destroyed && !reply.raw.writableFinished && brokenWith === undefined;
  request.log.info(
    {
      method: request.method,
      path: request.url.split('?', 1)[0]?.slice(0, LONGEST_TEXT),
      ...(isAborted ? { aborted: true } : { status: brokenWith ?? reply.statusCode }),
      milliseconds: Math.round(reply.elapsedTime),
      ...(kind && { kind }),
      ...(operation !== undefined && { operation: operation.slice(0, LONGEST_TEXT) }),
      ...(graph && { statements: graph.statements }),
      ...(cache && { cache }),
      ...(errors && { errors }),
    },
    'request',
  );
}

/** Gives every request its record, and its line when it has been answered or its caller has gone. */
export function registerRequestLog(app: FastifyInstance): void {
  app.decorateRequest('record');
  app.addHook('onRequest', async (request, reply) => {
    request.record = {};
    // fastify's own hook does not come for a caller who has gone.
    reply.raw.once('close', () => {
      logRequest(request, reply);
    });
  });
  app.addHook('onResponse', async (request, reply) => {
    logRequest(request, reply);
  });
}
