/** The embedded engine: the graph in this process, in memory or in one file. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import grafeo from '@grafeo-db/js';
import pLimit from 'p-limit';
import { withDeadline } from './deadline.js';
import {
  GraphError,
  type Graph,
  type Parameters,
  type ReadOptions,
  type Row,
  type StatementText,
  type Transaction,
  type Value,
} from './graph.js';
import { splitStatements } from './statements.js';

/** ISO GQL status of a transaction that met another one. */
const SERIALIZATION_FAILURE = '40000';
/** ISO GQL status of a violated constraint, among others. */
const GRAPH_TYPE_VIOLATION = 'G2000';
/** ISO GQL status of a rollback where nothing is left to undo. */
const INVALID_TRANSACTION_STATE = '25000';
/** What the engine says when its log could not be written; nothing of the statement or transaction remains then. */
const LOG_NOT_WRITTEN = /GRAFEO-T009|I\/O error.*\bWAL\b/;
/** Attempts at a write before a conflict is reported. */
const WRITE_ATTEMPTS = 5;
/** Reads that the engine works on at once: more would only share the processors, and what it has begun it does not give up. */
const READS_AT_ONCE = Math.max(2, availableParallelism());
/** A file is brought up to date after this time or this much log, whichever comes first. */
const CHECKPOINTS = { intervalMs: 30_000, walBytes: 16 * 1024 * 1024 };

/** File name that keeps nothing. */
export const IN_MEMORY = ':memory:';

/** How to open the embedded engine. */
export interface EmbeddedOptions {
  /** Path of the file, or {@link IN_MEMORY}. */
  readonly file: string;
  readonly timeoutMs: number;
  /** File with the constraints and indexes, separated by semicolons. */
  readonly setupFile: string;
  /** Returns rows without ORDER BY in random order: for tests, to find what relies on an order that nobody promised. */
  readonly shuffleUnordered?: boolean;
}

/**
 * Opens the embedded engine.
 *
 * @throws {GraphError} `UNAVAILABLE` when the file is held by another process or is no graph
 */
export function openEmbedded(options: EmbeddedOptions): Graph {
  const inMemory = options.file === IN_MEMORY;
  if (!inMemory) mkdirSync(dirname(options.file), { recursive: true });
  const database = openDatabase(inMemory ? null : options.file, options.shuffleUnordered ?? false);
  if (!inMemory) database.setCheckpointTriggers(CHECKPOINTS);

  let closed = false;
  // This process alone writes to the file, so counting its writes is enough; another process begins with another name.
  const opened = randomUUID();
  let writes = 0;
  const inTurn = pLimit(READS_AT_ONCE);
  // Writers conflict with each other in this engine, so they wait for one another here.
  let lastWrite: Promise<unknown> = Promise.resolve();

  const assertOpen = () => {
    if (closed) throw new GraphError('UNAVAILABLE', 'the graph is closed');
  };

  // A statement that outlives its time keeps its transaction open: the next writer waits until that is undone.
  let undone: Promise<unknown> = Promise.resolve();

  async function writeOnce<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    await undone;
    assertOpen();
    const transaction = database.beginTransaction();
    let latest: Promise<unknown> = Promise.resolve();
    try {
      const result = await work({
        run: (statement, parameters = {}) =>
          execute(options.timeoutMs, () => {
            const running = transaction.executeCypher(statement.text, parameters);
            latest = running.catch(() => undefined);
            return running;
          }),
      });
      attempt(() => {
        try {
          transaction.commit();
        } finally {
          // Also when it fails: what was written is not known then.
          writes += 1;
        }
      });
      return result;
    } catch (error) {
      undone = latest.then(() => undo(transaction));
      throw error;
    }
  }

  async function writeWithRetry<Result>(
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await writeOnce(work);
      } catch (error) {
        if (!isPassing(error) || tries === WRITE_ATTEMPTS) throw error;
      }
    }
  }

  return {
    describe: async () => {
      assertOpen();
      return `Grafeo ${database.version()}（内嵌 embedded${inMemory ? '，内存 in memory' : ''}）`;
    },
    capabilities: { constraintIsIndex: false, concurrentWriters: false, remote: false },
    version: async () => {
      assertOpen();
      return `${opened} ${writes}`;
    },
    plan: async () => assertOpen(),
    // What is committed here is seen at once.
    read: async (statement: StatementText, parameters: Parameters = {}, { signal }: ReadOptions = {}) => {
      assertOpen();
      signal?.throwIfAborted();
      let isAwaited = true;
      try {
        return await execute(options.timeoutMs, () =>
          inTurn(() => {
            // Meanwhile the caller may have gone, or the time be over.
            signal?.throwIfAborted();
            if (!isAwaited) throw new GraphError('TIMEOUT', 'its turn came too late');
            return database.executeCypher(statement.text, parameters);
          }),
        );
      } finally {
        isAwaited = false;
      }
    },
    write: async (work) => {
      const result = lastWrite.then(() => writeWithRetry(work));
      lastWrite = result.catch(() => undefined);
      return result;
    },
    setUp: async () => {
      assertOpen();
      for (const text of splitStatements(readFileSync(options.setupFile, 'utf8'))) {
        try {
          await database.executeCypher(text);
        } catch (error) {
          // The engine has no "IF NOT EXISTS" for every kind of index.
          if (!/already exists/i.test((error as Error).message)) throw asGraphError(error);
        }
      }
    },
    close: async () => {
      if (closed) return;
      await lastWrite;
      await undone;
      closed = true;
      attempt(() => {
        database.close();
      });
    },
  };
}

function openDatabase(file: string | null, shuffleUnordered: boolean): grafeo.GrafeoDB {
  try {
    return grafeo.GrafeoDB.create(file, { shuffleUnordered });
  } catch (cause) {
    const reason = (cause as Error).message.includes('cannot be locked')
      ? '图数据文件正被另一进程使用 / the file of the graph is in use by another process'
      : '图数据文件无法读取 / the file of the graph cannot be read';
    throw new GraphError('UNAVAILABLE', `${reason}: ${file ?? IN_MEMORY}`, { cause });
  }
}

/** A commit that failed has undone its transaction already, which the engine calls active all the same. */
function undo(transaction: grafeo.Transaction): void {
  if (!transaction.isActive) return;
  try {
    transaction.rollback();
  } catch (error) {
    if (statusOf(error) !== INVALID_TRANSACTION_STATE) throw error;
  }
}

async function execute(
  timeoutMs: number,
  call: () => Promise<{ toArray(): Record<string, unknown>[] }>,
): Promise<Row[]> {
  try {
    const result = await withDeadline(timeoutMs, call());
    return result.toArray().map((row) => toPlain(row) as Row);
  } catch (error) {
    throw asGraphError(error);
  }
}

function attempt<Result>(call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    throw asGraphError(error);
  }
}

/**
 * The engine's values as JSON: whole numbers beyond 2^53 come as bigint, timestamps as Date, and a node or
 * relationship as its properties beside internal ones that begin with an underscore.
 */
function toPlain(value: unknown): Value {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toPlain);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !('_id' in value && key.startsWith('_')))
        .map(([key, inner]) => [key, toPlain(inner)]),
    );
  return value as Value;
}

const statusOf = (error: unknown) => (error as { gqlStatus?: string } | undefined)?.gqlStatus;

function isPassing(error: unknown): boolean {
  return (
    error instanceof GraphError &&
    error.code === 'CONFLICT' &&
    statusOf(error.cause) === SERIALIZATION_FAILURE
  );
}

function asGraphError(error: unknown): Error {
  // What the caller's own work threw inside a transaction passes unchanged.
  if (error instanceof GraphError) return error;
  const status = statusOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (LOG_NOT_WRITTEN.test(message))
    return new GraphError(
      'NOT_STORED',
      '图数据文件无法写入，磁盘可能已满 / the file of the graph cannot be written, perhaps the disk is full',
      { cause: error },
    );
  if (status === SERIALIZATION_FAILURE)
    return new GraphError('CONFLICT', 'another writer was faster', { cause: error });
  if (status === GRAPH_TYPE_VIOLATION && message.includes('UNIQUE constraint'))
    return new GraphError('CONFLICT', 'the value is taken already', { cause: error });
  if (message.includes('closed'))
    return new GraphError('UNAVAILABLE', 'the graph is closed', { cause: error });
  return new GraphError('FAILED', 'the statement failed', { cause: error });
}
