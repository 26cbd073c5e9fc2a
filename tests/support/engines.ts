/** The engines that tests run on, each with a graph of its own. */
import { join } from 'node:path';
import { inject } from 'vitest';
import { projectFolder } from '../../src/config.js';
import { IN_MEMORY, openEmbedded } from '../../src/graph/embedded.js';
import type { Graph, StatementText } from '../../src/graph/graph.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { loadStatements } from '../../src/graph/statements.js';
import { clearGraph, loadDataSet } from '../../src/transfer/load.js';
import { readDataSet } from '../../src/transfer/dataset.js';
import { profiled, type ProfiledGraph } from './profiled-neo4j.js';

/** As long as a service in tests waits: a cold server plans the larger statements for seconds, the more so beside other work. */
const TIMEOUT_MS = 30_000;

const cypherFolder = join(projectFolder, 'cypher');
export const setupFile = (engine: string) => join(cypherFolder, 'setup', `${engine}.cypher`);

export const statements = loadStatements(cypherFolder);

/** An engine to run a suite on. */
export interface Engine {
  readonly name: string;
  /** Opens it with an empty graph; a read may take 30 s unless told otherwise. */
  open(timeoutMs?: number): Promise<Graph>;
  /**
   * Another client of an open graph, to be closed like it: on Neo4j a connection of its own, as Neo4j Browser has one. Only the
   * process that holds it writes to an embedded graph, so there it is the graph itself.
   */
  beside(graph: Graph): Graph;
  /** Opens it so that it counts what statements cost, where it can. */
  readonly openProfiled?: () => Promise<ProfiledGraph>;
}

const embedded: Engine = {
  name: 'embedded',
  // In random order wherever no ORDER BY stands, so that nothing comes to rely on an order that nobody promised.
  open: (timeoutMs = TIMEOUT_MS) =>
    Promise.resolve(
      openEmbedded({
        file: IN_MEMORY,
        timeoutMs,
        setupFile: setupFile('embedded'),
        shuffleUnordered: true,
      }),
    ),
  beside: (graph) => ({ ...graph, close: async () => undefined }),
};

const server = inject('neo4j');

/** Real Neo4j; undefined where there is none, which the global setup allows outside CI only. */
const neo4j: Engine | undefined = server
  ? {
      name: 'neo4j',
      open: async (timeoutMs = TIMEOUT_MS) => {
        const graph = openNeo4j({ ...server, timeoutMs, setupFile: setupFile('neo4j') });
        await clearGraph(graph, statements);
        return graph;
      },
      beside: () => openNeo4j({ ...server, timeoutMs: TIMEOUT_MS, setupFile: setupFile('neo4j') }),
      openProfiled: async () => {
        const opened = profiled(await neo4j!.open(), server);
        await opened.graph.setUp();
        await opened.replan();
        return opened;
      },
    }
  : undefined;

export const engines: readonly Engine[] = neo4j === undefined ? [embedded] : [embedded, neo4j];

/** Adds the sample data set. */
export const loadSample = (graph: Graph) =>
  loadDataSet(graph, statements, readDataSet(join(projectFolder, 'data')));

/** Opens an engine with the sample data set. */
export async function openWithSample(engine: Engine): Promise<Graph> {
  const graph = await engine.open();
  await loadSample(graph);
  return graph;
}

/** A graph that tells of each statement before it hands it on. */
export const telling = (graph: Graph, tell: (statement: StatementText) => void): Graph => ({
  ...graph,
  read: (statement, parameters, options) => {
    tell(statement);
    return graph.read(statement, parameters, options);
  },
  write: (work, timeoutMs) =>
    graph.write(
      (transaction) =>
        work({
          run: (statement, parameters) => {
            tell(statement);
            return transaction.run(statement, parameters);
          },
        }),
      timeoutMs,
    ),
});

/** A graph that notes the name of each statement before it hands it on. */
export function recording(graph: Graph): { graph: Graph; sent: string[] } {
  const sent: string[] = [];
  return { sent, graph: telling(graph, ({ name }) => sent.push(name)) };
}
