/** The graph as one request sees it. */
import { DelegatingGraph } from '../graph/delegating.js';
import {
  GraphError,
  type Graph,
  type Parameters,
  type ReadOptions,
  type Row,
  type StatementText,
  type Transaction,
} from '../graph/graph.js';

/**
 * Counts the statements of one request; planning and the graph's version are none. Once nobody waits for the request it sends none any
 * more, and interrupts the reads that run: people who load a page again and again would leave theirs behind.
 */
export class CountingGraph extends DelegatingGraph {
  readonly #since: string | undefined;
  #statements = 0;
  #running = 0;
  #busySince = 0;
  #milliseconds = 0;
  readonly #waiting = new AbortController();

  /** @param since a version: all statements see at least what had been written by then */
  constructor(graph: Graph, since?: string) {
    super(graph);
    this.#since = since;
  }

  /** Statements sent so far; one that is sent again by the engine counts once. */
  get statements(): number {
    return this.#statements;
  }

  /** Time during which a statement of the request ran; several at once count once. */
  get milliseconds(): number {
    return this.#milliseconds + (this.#running > 0 ? performance.now() - this.#busySince : 0);
  }

  /** The request has its answer, or its caller has gone: reads that run and later statements fail with `TIMEOUT`. */
  end(): void {
    this.#waiting.abort(new GraphError('TIMEOUT', 'nobody waits for the request any more'));
  }

  override async read(
    statement: StatementText,
    parameters?: Parameters,
    options: ReadOptions = {},
  ): Promise<Row[]> {
    const heeded = { since: this.#since, signal: this.#waiting.signal, ...options };
    return this.#run(() => super.read(statement, parameters, heeded));
  }

  override async write<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    timeoutMs?: number,
  ): Promise<Result> {
    this.#waiting.signal.throwIfAborted();
    return super.write(
      (transaction) =>
        work({
          run: (statement, parameters) => this.#run(() => transaction.run(statement, parameters)),
        }),
      timeoutMs,
    );
  }

  async #run(send: () => Promise<Row[]>): Promise<Row[]> {
    this.#waiting.signal.throwIfAborted();
    this.#statements += 1;
    if (this.#running === 0) this.#busySince = performance.now();
    this.#running += 1;
    try {
      return await send();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#milliseconds += performance.now() - this.#busySince;
    }
  }
}
