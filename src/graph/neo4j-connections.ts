/** Connections to Neo4j that are replaced when they may be lost. */
import type { Driver } from 'neo4j-driver';
import { withDeadline } from './deadline.js';
import { GraphError } from './graph.js';
import { asGraphError, isWithoutConnection } from './neo4j-errors.js';

/** Most connections that are open at once, save for those that were given up and are still at work. */
export const MOST_CONNECTIONS = 100;

interface Pool {
  readonly driver: Driver;
  /** Calls that run on it. */
  calls: number;
  /** When one of them was last answered, by the clock of `performance`. */
  answeredAt: number;
}

/**
 * A connection that the network has lost says nothing: the driver would hand it out again, and count it, even one
 * that was never made, against the bound of its pool for good. So after a failure that may come from that, the next
 * call gets a new pool. What runs on the old one goes on, and the last call closes it.
 *
 * A server under load, or this process, may be late as well. New connections, which cost both more, would make that worse: where others
 * were answered meanwhile the pool is kept, and who found no connection in time looks once more among those that were made meanwhile.
 */
export class Connections {
  readonly #connect: () => Driver;
  readonly #pools = new Set<Pool>();
  #current: Pool;
  #isClosed = false;

  /** @param connect makes a driver, which opens connections at its first call only */
  constructor(connect: () => Driver) {
    this.#connect = connect;
    this.#current = this.#newPool();
  }

  /**
   * The outcome of `work`.
   *
   * @param signal says nothing of the connection when it is aborted, whatever becomes of the work
   * @throws {GraphError} for every error of the driver, and `TIMEOUT` when the work takes longer
   */
  async use<Result>(
    timeoutMs: number,
    work: (driver: Driver) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    signal?.throwIfAborted();
    const pool = this.#current;
    const began = performance.now();
    pool.calls += 1;
    try {
      const result = await withDeadline(
        timeoutMs,
        onceConnected(() => work(pool.driver)),
      );
      pool.answeredAt = performance.now();
      return result;
    } catch (cause) {
      signal?.throwIfAborted();
      const error = asGraphError(cause);
      if (isDoubtful(error) && pool.answeredAt < began) this.#giveUp(pool);
      throw error;
    } finally {
      pool.calls -= 1;
      if (pool !== this.#current && pool.calls === 0) this.#discard(pool);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#pools].map(({ driver }) => driver.close()));
  }

  #newPool(): Pool {
    const pool = { driver: this.#connect(), calls: 0, answeredAt: -Infinity };
    this.#pools.add(pool);
    return pool;
  }

  #giveUp(pool: Pool): void {
    // Who waits in vain for a connection while others are at work on all of them has learnt nothing about these.
    if (pool !== this.#current || this.#isClosed || pool.calls > MOST_CONNECTIONS) return;
    this.#current = this.#newPool();
  }

  #discard(pool: Pool): void {
    this.#pools.delete(pool);
    pool.driver.close().catch(() => undefined);
  }
}

async function onceConnected<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isWithoutConnection(error)) return work();
    throw error;
  }
}

const isDoubtful = (error: unknown) =>
  error instanceof GraphError && (error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT');
