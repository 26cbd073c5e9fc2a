/** A graph that hands everything on to another one: for those that do something beside. */
import type {
  Capabilities,
  Graph,
  Parameters,
  ReadOptions,
  Row,
  StatementText,
  Transaction,
} from './graph.js';

/** Hands everything on; see {@link Graph} for what each does. */
export class DelegatingGraph implements Graph {
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  get capabilities(): Capabilities {
    return this.#graph.capabilities;
  }

  describe(): Promise<string> {
    return this.#graph.describe();
  }

  version(): Promise<string> {
    return this.#graph.version();
  }

  plan(statement: StatementText): Promise<void> {
    return this.#graph.plan(statement);
  }

  read(statement: StatementText, parameters?: Parameters, options?: ReadOptions): Promise<Row[]> {
    return this.#graph.read(statement, parameters, options);
  }

  write<Result>(work: (transaction: Transaction) => Promise<Result>, timeoutMs?: number): Promise<Result> {
    return this.#graph.write(work, timeoutMs);
  }

  setUp(): Promise<void> {
    return this.#graph.setUp();
  }

  close(): Promise<void> {
    return this.#graph.close();
  }
}
