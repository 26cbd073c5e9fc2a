/**
 * The graph port: the only door between the service and a graph database.
 *
 * Plain JSON values cross it in both directions: string, finite number, boolean, null, and arrays and objects of
 * these. Nothing outside `src/graph/` imports a database driver.
 */
import type { Statement } from './statements.js';

/** What crosses the port. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** What is sent to an engine: the text, and the name under which logs and tests know it. */
export type StatementText = Pick<Statement, 'name' | 'text'>;

/** Named values of a statement; every parameter that it declares has to be there. */
export type Parameters = Record<string, Value>;

/** One row of an answer, by column name. */
export type Row = Record<string, Value>;

/** Where engines differ in what they can do. A flag says what is possible, never which engine it is. */
export interface Capabilities {
  /** Uniqueness constraints are backed by an index, so that a look-up by id needs no index of its own. */
  readonly constraintIsIndex: boolean;
  /** Several writing transactions may run at once; without it the port queues them. */
  readonly concurrentWriters: boolean;
  /** The graph is reached over a network and can be away while the service runs. */
  readonly remote: boolean;
}

/** A writing transaction. It ends with the function it was handed to. */
export interface Transaction {
  /**
   * Runs one statement inside the transaction.
   *
   * @throws {GraphError} as {@link Graph.read}
   */
  run(statement: StatementText, parameters?: Parameters): Promise<Row[]>;
}

/** What a read is to heed. */
export interface ReadOptions {
  /**
   * A version: what had been written by then is seen. Without it a statement may not see what was committed an instant before, or what
   * another server of a cluster has.
   */
  readonly since?: string | undefined;
  /** Aborted when nobody waits for the rows any more: the statement is not sent then, or interrupted where the engine can. */
  readonly signal?: AbortSignal | undefined;
}

/** A graph database that understands the portable Cypher of this project. */
export interface Graph {
  /** The engine's name and version for people, without where it is: anybody may read it at `/ready`. */
  describe(): Promise<string>;
  readonly capabilities: Capabilities;
  /**
   * A text that is another one after every committed write, whoever made it, and stays the same meanwhile. It says nothing
   * else, and nothing to another graph or process.
   *
   * @throws {GraphError} with code `UNAVAILABLE`, `TIMEOUT` or `FAILED`, within about 2 s
   */
  version(): Promise<string>;
  /**
   * Has a reading statement planned without running it, where the engine keeps plans.
   *
   * @throws {GraphError} with code `UNAVAILABLE`, `TIMEOUT` or `FAILED`
   */
  plan(statement: StatementText): Promise<void>;
  /**
   * Runs one reading statement outside a transaction, and once more when it failed for a passing reason.
   *
   * @throws {GraphError} with code `UNAVAILABLE`, `TIMEOUT` or `FAILED`; what `signal` is aborted with, when it is
   */
  read(statement: StatementText, parameters?: Parameters, options?: ReadOptions): Promise<Row[]>;
  /**
   * Runs `work` in one transaction: all of it is written, or nothing. `work` may run more than once, when the
   * transaction met another one, so it must do nothing but write to the graph. What it throws itself passes unchanged.
   *
   * Two transactions may read the same value before either of them writes. Work that writes what it made of a value
   * that it read has to write to that node first, anything at all: from then on others that write to it wait.
   *
   * @param timeoutMs longest time for the whole, where the engine bounds it; a minute unless given
   * @throws {GraphError} with code `UNAVAILABLE`, `TIMEOUT`, `CONFLICT`, `NOT_STORED` or `FAILED`
   */
  write<Result>(work: (transaction: Transaction) => Promise<Result>, timeoutMs?: number): Promise<Result>;
  /**
   * Prepares the empty database: constraints and indexes. Doing it again changes nothing.
   */
  setUp(): Promise<void>;
  /** Releases connections and files. Later calls fail with `UNAVAILABLE`. */
  close(): Promise<void>;
}

/**
 * Why the graph did not answer.
 *
 * `UNAVAILABLE`: it cannot be reached. `TIMEOUT`: it did not answer in time. `CONFLICT`: another writer was faster,
 * or a uniqueness constraint forbids it. `NOT_STORED`: the disk takes nothing more, and nothing was changed. `FAILED`: anything else, a
 * fault of ours.
 */
export type GraphErrorCode = 'UNAVAILABLE' | 'TIMEOUT' | 'CONFLICT' | 'NOT_STORED' | 'FAILED';

/** The one kind of error that leaves the port; the driver's own error is its `cause`, for the log alone. */
export class GraphError extends Error {
  readonly code: GraphErrorCode;

  constructor(code: GraphErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GraphError';
    this.code = code;
  }
}
