/** Neo4j 5.26 or newer over Bolt. */
import { readFileSync } from 'node:fs';
import neo4j, { Neo4jError, type BookmarkManager, type Session } from 'neo4j-driver';
import { withDeadline } from './deadline.js';
import {
  GraphError,
  type Graph,
  type Parameters,
  type ReadOptions,
  type StatementText,
  type Transaction,
} from './graph.js';
import { Connections, MOST_CONNECTIONS } from './neo4j-connections.js';
import { asGraphError, isPassing } from './neo4j-errors.js';
import { listSender } from './neo4j-lists.js';
import { planKey, planOnce, WITH_PLAN } from './neo4j-plans.js';
import { toDriver, toRow } from './neo4j-values.js';
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

/** A plan is not begun anew because those who asked for it could not wait. */
const PLAN_TIMEOUT_MS = 60_000;

/** A version that comes later is of no use: the statements that it saves would have been answered. */
const VERSION_TIMEOUT_MS = 2_000;

/** No attempt at a write is begun later than this: a server that is away is reported well before a request ends. */
const RETRY_WRITES_MS = 2_000;

/** A statement as the driver takes it. */
interface Sent {
  readonly text: string;
  /** Before they were turned into the driver's values. */
  readonly given: Parameters;
  readonly parameters: Record<string, unknown>;
}

/**
 * Prepares the connection to Neo4j without opening it: a server that is away shows at the first call.
 */
export function openNeo4j(options: Neo4jOptions): Graph {
  // What was written here is read here, whichever member of a cluster answers. They go with their connections: a database that was put
  // back to an earlier state does not know them, and would be waited for in vain.
  let bookmarks: BookmarkManager;
  const connections = new Connections(() => {
    bookmarks = neo4j.bookmarkManager();
    return neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      connectionTimeout: CONNECT_TIMEOUT_MS,
      connectionAcquisitionTimeout: CONNECT_TIMEOUT_MS,
      maxConnectionPoolSize: MOST_CONNECTIONS,
      maxTransactionRetryTime: RETRY_WRITES_MS,
      disableLosslessIntegers: true,
      // Advice on a statement is for who writes it. And nobody is told which calls of the driver we use.
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'sister-city-graph',
    });
  });

  const plans = planOnce();
  const withLists = listSender();
  const toSend = (statement: StatementText, parameters: Parameters): Sent => {
    const { text, parameters: given } = withLists(statement.text, parameters);
    return { text, given, parameters: toDriver(given) };
  };

  const inSession = <Result>(
    mode: 'READ' | 'WRITE',
    timeoutMs: number,
    work: (session: Session) => Promise<Result>,
    { since, signal }: ReadOptions = {},
  ): Promise<Result> =>
    connections.use(
      timeoutMs,
      async (driver) => {
        const session = driver.session({
          database: options.database,
          defaultAccessMode: mode,
          bookmarkManager: bookmarks,
          ...(since !== undefined && { bookmarks: since }),
        });
        // Closed in the middle of a statement, a session has the server end it.
        const close = () => void session.close().catch(() => undefined);
        signal?.addEventListener('abort', close, { once: true });
        try {
          return await work(session);
        } finally {
          signal?.removeEventListener('abort', close);
          close();
        }
      },
      signal,
    );

  const planned = ({ text, given, parameters }: Sent) =>
    plans.planned(planKey(text, given), () =>
      inSession('READ', PLAN_TIMEOUT_MS, async (session) => {
        await session.run(`EXPLAIN ${text}`, parameters, { timeout: PLAN_TIMEOUT_MS });
      }),
    );

  const readOnce = async (sent: Sent, heeded: ReadOptions) => {
    const started = performance.now();
    // Who cannot wait for a plan has learnt nothing about the connection, and sends nothing any more.
    await withDeadline(options.timeoutMs, planned(sent));
    const left = Math.max(1, Math.ceil(options.timeoutMs - (performance.now() - started)));
    return inSession(
      'READ',
      left,
      async (session) => {
        const { records } = await session.run(WITH_PLAN + sent.text, sent.parameters, { timeout: left });
        return records.map(toRow);
      },
      heeded,
    );
  };

  return {
    describe: async () => {
      const info = await connections.use(CONNECT_TIMEOUT_MS, (driver) =>
        driver.getServerInfo({ database: options.database }),
      );
      return info.agent?.replace('/', ' ') ?? 'Neo4j';
    },
    capabilities: { constraintIsIndex: true, concurrentWriters: true, remote: true },
    // Every answer names the last transaction that the server has committed, so the least one does. That transaction need not
    // have been applied yet: only a session that is given the bookmark waits for it, and for all those before it.
    // Of a cluster the member that writes is asked, as others may not have heard of what another copy of the service has just written.
    version: () =>
      inSession('WRITE', VERSION_TIMEOUT_MS, async (session) => {
        await session.run('RETURN 1', {}, { timeout: VERSION_TIMEOUT_MS });
        const [bookmark] = session.lastBookmarks();
        if (bookmark === undefined) throw new GraphError('FAILED', 'the server names no transaction');
        return bookmark;
      }),
    plan: (statement) => planned(toSend(statement, {})),
    read: async (statement: StatementText, parameters: Parameters = {}, heeded: ReadOptions = {}) => {
      const sent = toSend(statement, parameters);
      try {
        return await readOnce(sent, heeded);
      } catch (error) {
        if (error instanceof GraphError && error.code === 'UNAVAILABLE') plans.forget();
        if (isPassing(error)) return readOnce(sent, heeded);
        throw error;
      }
    },
    write: (work, timeoutMs = WRITE_TIMEOUT_MS) =>
      // A write may be a whole import; the server still ends each transaction that hangs.
      inSession('WRITE', timeoutMs, (session) =>
        session.executeWrite(
          (managed) =>
            forDriver(
              work({
                run: async (statement, parameters = {}) => {
                  const sent = toSend(statement, parameters);
                  try {
                    const { records } = await managed.run(sent.text, sent.parameters);
                    return records.splice(0).map(toRow);
                  } catch (error) {
                    throw asGraphError(error);
                  } finally {
                    // The driver keeps each result of a transaction, with its parameters and records, until the end: an
                    // import would hold every row that it has sent.
                    for (const name of Object.keys(sent.parameters))
                      Reflect.deleteProperty(sent.parameters, name);
                  }
                },
              } satisfies Transaction),
            ),
          { timeout: timeoutMs },
        ),
      ),
    setUp: () =>
      inSession('WRITE', WRITE_TIMEOUT_MS, async (session) => {
        for (const text of splitStatements(readFileSync(options.setupFile, 'utf8'))) await session.run(text);
        // A statement sent before its index is online would be planned without it.
        await session.run('CALL db.awaitIndexes(60)');
      }),
    close: () => connections.close(),
  };
}

const WRITE_TIMEOUT_MS = 60_000;

/** The driver repeats a transaction by its own errors, not by the port's. */
async function forDriver<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof GraphError && error.cause instanceof Neo4jError ? error.cause : error;
  }
}
