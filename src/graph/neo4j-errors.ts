/** What the errors of Neo4j and its driver mean. */
import { Neo4jError } from 'neo4j-driver';
import { GraphError, type GraphErrorCode } from './graph.js';

/** By the error's code, the first that fits. */
const meanings: readonly (readonly [RegExp, GraphErrorCode, string])[] = [
  [/^ServiceUnavailable$|^SessionExpired$/, 'UNAVAILABLE', 'the graph cannot be reached'],
  [/^Neo\.ClientError\.Security\./, 'UNAVAILABLE', 'the graph refuses the login'],
  [/\.DatabaseNotFound$|\.DatabaseUnavailable$/, 'UNAVAILABLE', 'the database is not there'],
  [/\.NoThreadsAvailable$|\.ResourceExhaustion$/, 'UNAVAILABLE', 'the graph takes no more requests'],
  [/\.TransactionTimedOut/, 'TIMEOUT', 'the graph did not answer in time'],
  // The driver files both under ClientError: nothing that was ended on purpose is to be repeated.
  [/\.Transaction\.(Terminated|LockClientStopped)$/, 'TIMEOUT', 'the graph was told to end it'],
  [/\.ConstraintValidationFailed$/, 'CONFLICT', 'the value is taken already'],
  [/^Neo\.TransientError\.Transaction\./, 'CONFLICT', 'another writer was faster'],
];

/** The port's error for one of the driver; an error that is none of the driver's passes unchanged. */
export function asGraphError(error: unknown): Error {
  if (!(error instanceof Neo4jError)) return error instanceof Error ? error : new Error(String(error));
  const options = { cause: error };
  const [, code, message] = meanings.find(([pattern]) => pattern.test(error.code)) ?? [];
  if (code !== undefined) return new GraphError(code, message!, options);
  if (isWithoutConnection(error) || /pool is closed/i.test(error.message))
    return new GraphError('UNAVAILABLE', 'the graph cannot be reached', options);
  // Among them a statement that needs more memory than the server gives: it would need it again.
  return new GraphError('FAILED', 'the statement failed', options);
}

/** Nothing was sent: no connection was free or could be made in time. Such an error has no code of its own. */
export const isWithoutConnection = (error: unknown): boolean =>
  error instanceof Neo4jError && /acquisition timed out/i.test(error.message);

/** Worth a second try: the statement is not to blame, and it did not already use up its time. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof GraphError &&
    (error.code === 'UNAVAILABLE' || error.code === 'CONFLICT') &&
    error.cause instanceof Neo4jError &&
    error.cause.retryable
  );
}
