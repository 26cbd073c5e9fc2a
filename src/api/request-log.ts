/** One line of the log for each request, its figures and its span: what was asked for in kind, never in content. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../telemetry/metrics.js';
import { startRequestSpan, type RequestSpan } from '../telemetry/tracing.js';
import type { CountingGraph } from './counting-graph.js';
import type { ErrorCode } from './errors.js';
import { isAborted, whenOver } from './request-end.js';

/** What the log says of a request beside its method, path, status and time. */
export interface RequestRecord {
  /** The operation's name as the caller wrote it. */
  operation?: string;
  kind?: 'query' | 'mutation' | 'subscription';
  /** The statements that the request sends to the graph: how many, and how long they take. */
  graph?: Pick<CountingGraph, 'statements' | 'milliseconds' | 'end'>;
  /** Whether the answer was there already; nothing where answers are not kept. */
  cache?: 'hit' | 'miss';
  /** Its operation passed all checks, and was run or answered from what is kept. */
  hasRun?: boolean;
  /** Codes of the errors in the answer. */
  errors?: readonly ErrorCode[];
  /** The status that was sent past fastify, when the connection broke. */
  brokenWith?: number;
  /** What a tracer is told of the request. */
  span?: RequestSpan;
  /** The request has become a WebSocket, and is over as a request. */
  upgraded?: () => void;
  isLogged?: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    record: RequestRecord;
  }
  interface FastifyInstance {
    /** Counts what is answered. */
    metrics: Metrics;
  }
}

/** Names and paths come from the caller; what is longer tells a reader of the log nothing. */
const LONGEST_TEXT = 200;

/**
 * Writes the line of a request, counts it and ends its span, once. The address loses its query string, which may hold a query and its
 * variables. A request whose caller has gone before the answer is `aborted` and has no status.
 */
export function logRequest(request: FastifyRequest, reply: FastifyReply, upgradedWith?: 101): void {
  const { operation, kind, graph, cache, errors, brokenWith, span, hasRun, isLogged } = request.record;
  if (isLogged) return;
  request.record.isLogged = true;
  const sent = brokenWith ?? upgradedWith;
  const status = sent ?? (isAborted(request, reply) ? undefined : reply.statusCode);
  request.server.metrics.request({
    method: request.method,
    route: request.routeOptions.url,
    status,
    seconds: reply.elapsedTime / 1_000,
    ...(hasRun && { kind, cache }),
    errors: errors ?? [],
  });
  const name = operation?.slice(0, LONGEST_TEXT);
  span?.end({
    status,
    attributes: {
      ...(kind && { 'graphql.operation.type': kind }),
      ...(name !== undefined && { 'graphql.operation.name': name }),
      ...(errors?.[0] !== undefined && { 'error.type': errors[0] }),
    },
  });
  request.log.info(
    {
      method: request.method,
      path: request.url.split('?', 1)[0]?.slice(0, LONGEST_TEXT),
      ...(status === undefined ? { aborted: true } : { status }),
      milliseconds: Math.round(reply.elapsedTime),
      ...(kind && { kind }),
      ...(name !== undefined && { operation: name }),
      ...(graph && { statements: graph.statements }),
      ...(cache && { cache }),
      ...(errors && { errors }),
    },
    'request',
  );
}

/** Gives every request its record, and its line when it has been answered or its caller has gone. */
export function registerRequestLog(app: FastifyInstance, metrics: Metrics): void {
  app.decorate('metrics', metrics);
  app.decorateRequest('record');
  app.addHook('onRequest', (request, reply, next) => {
    const { method, routeOptions, headers } = request;
    const route = routeOptions.url;
    const span = startRequestSpan(route === undefined ? method : `${method} ${route}`, headers, {
      'http.request.method': method,
      ...(route !== undefined && { 'http.route': route }),
    });
    request.record = {
      span,
      upgraded: () => {
        logRequest(request, reply, 101);
      },
    };
    // fastify's own hook does not come for a caller who has gone.
    whenOver(request, reply, () => {
      logRequest(request, reply);
      // What is read for a caller who has gone nobody waits for. What is written is written to its end.
      if (request.record.kind !== 'mutation') request.record.graph?.end();
    });
    // What follows runs within the span, which a hook that is awaited could not bring about.
    span.within(next);
  });
  app.addHook('onResponse', async (request, reply) => {
    logRequest(request, reply);
  });
}
