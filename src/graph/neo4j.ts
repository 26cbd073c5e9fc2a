/** Neo4j 5.26 or newer over Bolt. */
import { readFileSync } from 'node:fs';
import neo4j, { Neo4jError, type Record as Neo4jRecord, type Session } from 'neo4j-driver';
import { withDeadline } from './deadline.js';
import {
  GraphError,
  type Graph,
  type Parameters,
  type Row,
  type StatementText,
  type Transaction,
  type Value,
} from './graph.js';
import { splitStatements } from './statements.js';

/** How to reach a Neo4j server. */
export interface Neo4jOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Longest time that one read, or one whole write, may take. */
  readonly timeoutMs: number;
  /** File with the constraints and indexes, separated by semicolons. */
  readonly setupFile: string;
}

const CONNECT_TIMEOUT_MS = 2_000;

/**
 * Prepares the connection to Neo4j without opening it: a server that is away shows at the first call.
 */
export function openNeo4j(options: Neo4jOptions): Graph {
  const driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
    connectionTimeout: CONNECT_TIMEOUT_MS,
    connectionAcquisitionTimeout: CONNECT_TIMEOUT_MS,
    maxTransactionRetryTime: options.timeoutMs,
    disableLosslessIntegers: true,
    userAgent: 'sister-city-graph',
  });

  async function inSession<Result>(
    mode: 'READ' | 'WRITE',
    timeoutMs: number,
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    const session = driver.session({ database: options.database, defaultAccessMode: mode });
    try {
      return await withDeadline(timeoutMs, work(session));
    } catch (error) {
      throw asGraphError(error);
    } finally {
      // After a deadline the session still waits for its answer: do not wait with it.
      session.close().catch(() => undefined);
    }
  }

  const readOnce = (statement: StatementText, parameters: Parameters) =>
    inSession('READ', options.timeoutMs, async (session) => {
      const result = await session.run(statement.text, toDriver(parameters), { timeout: options.timeoutMs });
      return result.records.map(toRow);
    });

  return {
    describe: async () => {
      const info = await attempt(() =>
        withDeadline(CONNECT_TIMEOUT_MS, driver.getServerInfo({ database: options.database })),
      );
      return `${info.agent?.replace('/', ' ') ?? 'Neo4j'}（${options.uri}）`;
    },
    capabilities: { constraintIsIndex: true, concurrentWriters: true, remote: true },
    read: async (statement: StatementText, parameters: Parameters = {}) => {
      try {
        return await readOnce(statement, parameters);
      } catch (error) {
        if (isPassing(error)) return readOnce(statement, parameters);
        throw error;
      }
    },
    write: (work) =>
      // A write may be a whole import; the server still ends each transaction that hangs.
      inSession('WRITE', WRITE_TIMEOUT_MS, (session) =>
        session.executeWrite(
          (managed) =>
            work({
              run: async (statement, parameters = {}) => {
                const result = await managed.run(statement.text, toDriver(parameters));
                return result.records.map(toRow);
              },
            } satisfies Transaction),
          { timeout: WRITE_TIMEOUT_MS },
        ),
      ),
    setUp: () =>
      inSession('WRITE', WRITE_TIMEOUT_MS, async (session) => {
        for (const text of splitStatements(readFileSync(options.setupFile, 'utf8'))) await session.run(text);
        // A statement sent before its index is online would be planned without it.
        await session.run('CALL db.awaitIndexes(60)');
      }),
    close: () => attempt(() => driver.close()),
  };
}

const WRITE_TIMEOUT_MS = 60_000;

/** Whole numbers of JavaScript become integers of Cypher: LIMIT and list indexes refuse a float. */
function toDriver(value: Parameters): Record<string, unknown> {
  const convert = (inner: unknown): unknown => {
    if (typeof inner === 'number') return Number.isSafeInteger(inner) ? neo4j.int(inner) : inner;
    if (Array.isArray(inner)) return inner.map(convert);
    if (inner !== null && typeof inner === 'object')
      return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, convert(item)]));
    return inner;
  };
  return convert(value) as Record<string, unknown>;
}

const toRow = (record: Neo4jRecord): Row => toPlain(record.toObject()) as Row;

/** Nodes and relationships cross the port as their properties. */
function toPlain(value: unknown): Value {
  if (Array.isArray(value)) return value.map(toPlain);
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return toPlain(value.properties);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
  return value as Value;
}

async function attempt<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw asGraphError(error);
  }
}

/** Worth a second try: the statement is not to blame, and it did not already use up its time. */
function isPassing(error: unknown): boolean {
  return (
    error instanceof GraphError &&
    error.code !== 'TIMEOUT' &&
    error.cause instanceof Neo4jError &&
    error.cause.retryable
  );
}

function asGraphError(error: unknown): Error {
  if (!(error instanceof Neo4jError)) return error instanceof Error ? error : new Error(String(error));
  const options = { cause: error };
  const code = error.code;
  if (
    code === 'ServiceUnavailable' ||
    code === 'SessionExpired' ||
    code.startsWith('Neo.ClientError.Security')
  )
    return new GraphError('UNAVAILABLE', 'the graph cannot be reached', options);
  if (code === 'Neo.ClientError.Database.DatabaseNotFound' || code.startsWith('Neo.TransientError.General'))
    return new GraphError('UNAVAILABLE', 'the graph cannot be reached', options);
  if (code.includes('TransactionTimedOut') || code.includes('TransactionTerminated'))
    return new GraphError('TIMEOUT', 'the graph did not answer in time', options);
  if (
    code === 'Neo.ClientError.Schema.ConstraintValidationFailed' ||
    code.startsWith('Neo.TransientError.Transaction')
  )
    return new GraphError('CONFLICT', 'another writer was faster, or the value is taken already', options);
  // Failing to get a connection from the pool has no code of its own.
  if (/acquisition timed out|pool/i.test(error.message))
    return new GraphError('UNAVAILABLE', 'the graph cannot be reached', options);
  return new GraphError('FAILED', 'the statement failed', options);
}
