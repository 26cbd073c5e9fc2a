import { Neo4jError } from 'neo4j-driver';
import { expect, it } from 'vitest';
import { asGraphError, isPassing } from '../../src/graph/neo4j-errors.js';

const secret = 'bolt://neo4j:hunter2@10.0.0.7';
const driverError = (code: string, message = secret) => new Neo4jError(message, code, '', '');

it.each([
  ['ServiceUnavailable', 'UNAVAILABLE', true],
  ['SessionExpired', 'UNAVAILABLE', true],
  ['Neo.ClientError.Security.Unauthorized', 'UNAVAILABLE', false],
  ['Neo.ClientError.Database.DatabaseNotFound', 'UNAVAILABLE', false],
  ['Neo.TransientError.General.DatabaseUnavailable', 'UNAVAILABLE', true],
  ['Neo.TransientError.Request.NoThreadsAvailable', 'UNAVAILABLE', true],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT', false],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'TIMEOUT', false],
  ['Neo.ClientError.Transaction.Terminated', 'TIMEOUT', false],
  ['Neo.ClientError.Schema.ConstraintValidationFailed', 'CONFLICT', false],
  ['Neo.TransientError.Transaction.DeadlockDetected', 'CONFLICT', true],
  // It is reached, and the same statement would need the same memory again.
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'FAILED', false],
  ['Neo.TransientError.General.OutOfMemoryError', 'FAILED', false],
  ['Neo.ClientError.Statement.SyntaxError', 'FAILED', false],
])('%s is %s and is tried again: %s', (driverCode, code, again) => {
  const error = asGraphError(driverError(driverCode));
  expect(error).toMatchObject({ name: 'GraphError', code });
  expect(error.message).not.toMatch(/hunter2|bolt|10\.0/);
  expect(isPassing(error)).toBe(again);
});

it('waiting in vain for a connection is UNAVAILABLE, although the driver has no code for it', () => {
  const error = asGraphError(
    driverError('N/A', 'Connection acquisition timed out in 2000 ms. Pool status: …'),
  );
  expect(error).toMatchObject({ code: 'UNAVAILABLE' });
});
