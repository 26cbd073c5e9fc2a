/** Neo4j that counts what each statement costs it. */
import neo4j, { type ManagedTransaction, type QueryResult, type ResultSummary } from 'neo4j-driver';
import type { Graph, Parameters, StatementText } from '../../src/graph/graph.js';
import { listSender } from '../../src/graph/neo4j-lists.js';
import { toDriver, toRow } from '../../src/graph/neo4j-values.js';
import type { TestNeo4j } from './neo4j-server.js';

/** What a statement cost, all its runs together. */
export interface Work {
  /** Database hits of all operators of its plan: https://neo4j.com/docs/cypher-manual/5/planning-and-tuning/ */
  readonly hits: number;
  /** Rows that it returned. */
  readonly rows: number;
}

type Plan = Exclude<ResultSummary['profile'], false>;

/** A graph whose statements are profiled. */
export interface ProfiledGraph {
  /** Answers and writes as the graph that it stands before; its errors are the driver's own. */
  readonly graph: Graph;
  /** What was sent so far, by the name of the statement. */
  readonly work: ReadonlyMap<string, Work>;
  /**
   * Forgets all plans and takes the statistics anew: which plans are made does not depend on what the server did
   * before, but on what the graph holds now.
   */
  replan(): Promise<void>;
}

/**
 * Sends statements with `PROFILE` and otherwise as `src/graph/neo4j.ts` does: lists in one map, and the same values.
 * So one run gives both the answer and its cost.
 *
 * @param graph of this server; it is closed with the profiled one
 */
export function profiled(graph: Graph, server: TestNeo4j): ProfiledGraph {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  const withLists = listSender();
  const work = new Map<string, Work>();

  const run = async (
    statement: StatementText,
    parameters: Parameters,
    send: (text: string, parameters: Record<string, unknown>) => PromiseLike<QueryResult>,
  ) => {
    const sent = withLists(statement.text, parameters);
    const { records, summary } = await send(`PROFILE ${sent.text}`, toDriver(sent.parameters));
    if (summary.profile === false) throw new Error(`${statement.name}: Neo4j sent no profile`);
    const before = work.get(statement.name) ?? { hits: 0, rows: 0 };
    work.set(statement.name, {
      hits: before.hits + hitsOf(summary.profile),
      rows: before.rows + records.length,
    });
    return records.map(toRow);
  };

  const inSession = async <Result>(
    mode: 'READ' | 'WRITE',
    use: (session: ReturnType<typeof driver.session>) => Promise<Result>,
  ) => {
    const session = driver.session({ database: server.database, defaultAccessMode: mode });
    try {
      return await use(session);
    } finally {
      await session.close();
    }
  };

  return {
    work,
    replan: () =>
      inSession('WRITE', async (session) => {
        await session.run('CALL db.prepareForReplanning()');
      }),
    graph: {
      ...graph,
      read: (statement, parameters = {}) =>
        inSession('READ', (session) => run(statement, parameters, (text, sent) => session.run(text, sent))),
      write: (writing) =>
        inSession('WRITE', (session) =>
          session.executeWrite((transaction: ManagedTransaction) =>
            writing({
              run: (statement, parameters = {}) =>
                run(statement, parameters, (text, sent) => transaction.run(text, sent)),
            }),
          ),
        ),
      close: async () => {
        await driver.close();
        await graph.close();
      },
    },
  };
}

const hitsOf = (plan: Plan): number => plan.children.reduce((sum, child) => sum + hitsOf(child), plan.dbHits);
