/** Errors of fields as clients see them, with what people who run the service have to know of them in the log. */
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLError } from 'graphql';
import { GraphError } from '../graph/graph.js';
import { explainFieldError, show, type ShownError } from './errors.js';

/** Of a request what its errors are logged with. */
export interface Logged {
  readonly id: string;
  readonly log: FastifyBaseLogger;
}

/** Explains an error that came up while a field was executed, and logs a fault of ours or of the graph. */
export function showFieldError(error: GraphQLError, request: Logged): ShownError {
  const explanation = explainFieldError(error, request.id);
  const cause = error.originalError ?? error;
  if (explanation.fault) logFault(request, cause);
  else if (cause instanceof GraphError && cause.code !== 'CONFLICT') logGraph(request, cause);
  return show(explanation, error);
}

/** Errors that have been logged: one that fails many fields is still one. */
const logged = new WeakSet<object>();

function isFirst(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return true;
  if (logged.has(cause)) return false;
  logged.add(cause);
  return true;
}

export function logFault({ log }: Logged, cause: unknown): void {
  if (isFirst(cause)) log.error({ err: cause }, 'unexpected error');
}

function logGraph({ log }: Logged, cause: GraphError): void {
  if (isFirst(cause)) log.warn({ err: cause }, 'the graph did not answer');
}
