/** The graph, with each statement measured and traced. */
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
import type { Metrics } from './metrics.js';
import { inSpan } from './tracing.js';

/** Tells what each statement was called, how long it took and how it ended; never its values. */
export class ObservedGraph extends DelegatingGraph {
  readonly #metrics: Metrics;
  #calls = 0;

  constructor(graph: Graph, metrics: Metrics) {
    super(graph);
    this.#metrics = metrics;
  }

  /** Reads and transactions under way. */
  get calls(): number {
    return this.#calls;
  }

  override read(statement: StatementText, parameters?: Parameters, options?: ReadOptions): Promise<Row[]> {
    return this.#call(() => this.#observed(statement, () => super.read(statement, parameters, options)));
  }

  override write<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    timeoutMs?: number,
  ): Promise<Result> {
    return this.#call(() =>
      inSpan('transaction', {}, () =>
        super.write(
          (transaction) =>
            work({
              run: (statement, parameters) =>
                this.#observed(statement, () => transaction.run(statement, parameters)),
            }),
          timeoutMs,
        ),
      ),
    );
  }

  async #call<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#calls += 1;
    try {
      return await work();
    } finally {
      this.#calls -= 1;
    }
  }

  async #observed(statement: StatementText, send: () => Promise<Row[]>): Promise<Row[]> {
    const { name } = statement;
    const began = performance.now();
    let outcome = 'ok';
    try {
      return await inSpan(name, { 'db.operation.name': name }, send);
    } catch (error) {
      outcome = error instanceof GraphError ? error.code : 'FAILED';
      throw error;
    } finally {
      this.#metrics.statement({ name, seconds: (performance.now() - began) / 1_000, outcome });
    }
  }
}
