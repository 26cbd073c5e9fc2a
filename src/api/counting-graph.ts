/** The graph as one request sees it. */
import {
  GraphError,
  type Capabilities,
  type Graph,
  type Parameters,
  type Row,
  type StatementText,
  type Transaction,
} from '../graph/graph.js';

/**
 * Hands everything on to the graph and counts the statements of one request. Once the request has been answered it
 * sends none any more, so that what outlives the deadline does no further work.
 */
export class CountingGraph implements Graph {
  readonly #graph: Graph;
  #statements = 0;
  #ended = false;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Statements sent so far; one that is sent again by the engine counts once. */
  get statements(): number {
    return this.#statements;
  }

  /** The request has its answer: later statements fail with `TIMEOUT`. */
  end(): void {
    this.#ended = true;
  }

  get capabilities(): Capabilities {
    return this.#graph.capabilities;
  }

  describe(): Promise<string> {
    return this.#graph.describe();
  }

  async read(statement: StatementText, parameters?: Parameters): Promise<Row[]> {
    this.#count();
    return this.#graph.read(statement, parameters);
  }

  async write<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    timeoutMs?: number,
  ): Promise<Result> {
    this.#refuseWhenEnded();
    return this.#graph.write(
      (transaction) =>
        work({
          run: async (statement, parameters) => {
            this.#count();
            return transaction.run(statement, parameters);
          },
        }),
      timeoutMs,
    );
  }

  setUp(): Promise<void> {
    return this.#graph.setUp();
  }

  close(): Promise<void> {
    return this.#graph.close();
  }

  #count(): void {
    this.#refuseWhenEnded();
    this.#statements += 1;
  }

  #refuseWhenEnded(): void {
    if (this.#ended) throw new GraphError('TIMEOUT', 'the request has been answered already');
  }
}
