/** Metrics of the running service, for Prometheus (https://prometheus.io/docs/practices/naming/). */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Upper bounds in seconds: of what is read from a cache, and of what ends at its deadline. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A request that has been answered, or whose caller has gone. */
export interface ObservedRequest {
  readonly method: string;
  /** The route's pattern, which callers cannot make up; undefined for an address that there is not. */
  readonly route: string | undefined;
  /** Undefined when the caller went before the answer. */
  readonly status: number | undefined;
  readonly seconds: number;
  /** `query` or `mutation`, where one ran. */
  readonly kind?: string | undefined;
  /** Whether the answer to a query that ran was there already. */
  readonly cache?: 'hit' | 'miss' | undefined;
  readonly errors: readonly string[];
}

/** A statement that has ended. */
export interface ObservedStatement {
  readonly name: string;
  readonly seconds: number;
  /** `ok`, or the code of the error. */
  readonly outcome: string;
}

/** What is true at the moment of asking. */
export interface Momentary {
  /** Requests that an answer is being worked out for. */
  readonly requests: () => number;
  /** Reads and transactions under way; each has a connection to the database to itself, where there are any. */
  readonly graphCalls: () => number;
  /** WebSockets that are open. */
  readonly connections: () => number;
}

/** Counts and measures; each app has its own. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = this.#counter('http_requests_total', 'Requests answered, by route and status', [
    'method',
    'route',
    'status',
  ]);
  readonly #seconds = this.#histogram('http_request_duration_seconds', 'From headers to answer', ['route']);
  readonly #operations = this.#counter('graphql_operations_total', 'GraphQL operations that ran', ['kind']);
  readonly #errors = this.#counter('errors_total', 'Errors in answers, by their code', ['code']);
  readonly #answers = this.#counter('answer_cache_total', 'Queries, by whether their answer was there', [
    'outcome',
  ]);
  readonly #statements = this.#counter('graph_statements_total', 'Statements of Cypher', [
    'statement',
    'outcome',
  ]);
  readonly #statementSeconds = this.#counter('graph_statement_seconds_total', 'Time that statements took', [
    'statement',
  ]);
  readonly #allStatementSeconds = this.#histogram(
    'graph_statement_duration_seconds',
    'How long one statement took, the wait for a connection included',
  );
  #isWatchingProcess = false;

  /** Has these read whenever the metrics are asked for. */
  watch({ requests, graphCalls, connections }: Momentary): void {
    this.#gauge('http_requests_running', 'Requests that an answer is being worked out for', requests);
    this.#gauge('graph_calls_running', 'Reads and transactions under way', graphCalls);
    this.#gauge('websocket_connections', 'Connections that subscribe', connections);
  }

  request({ method, route, status, seconds, kind, cache, errors }: ObservedRequest): void {
    this.#requests.inc({ method, route: route ?? 'none', status: status ?? 'aborted' });
    if (route !== undefined) this.#seconds.observe({ route }, seconds);
    if (kind !== undefined) this.operation(kind);
    if (cache !== undefined) this.#answers.inc({ outcome: cache });
    this.errors(errors);
  }

  /** An operation that runs: that of a request, or a subscription. */
  operation(kind: string): void {
    this.#operations.inc({ kind });
  }

  /** Errors in an answer, of a connection that broke, or of a subscription. */
  errors(codes: readonly string[]): void {
    for (const code of codes) this.#errors.inc({ code });
  }

  statement({ name, seconds, outcome }: ObservedStatement): void {
    this.#statements.inc({ statement: name, outcome });
    this.#statementSeconds.inc({ statement: name }, seconds);
    this.#allStatementSeconds.observe(seconds);
  }

  /** All metrics as Prometheus reads them, those of the process (memory, processor, event loop, garbage collection) among them. */
  async exposition(): Promise<{ readonly text: string; readonly contentType: string }> {
    // What it starts runs until the process ends, so that only a process that is asked for metrics pays for it.
    if (!this.#isWatchingProcess) collectDefaultMetrics({ register: this.#registry });
    this.#isWatchingProcess = true;
    return { text: await this.#registry.metrics(), contentType: this.#registry.contentType };
  }

  #counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }

  #histogram<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.#registry] });
  }

  #gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read());
      },
    });
  }
}
