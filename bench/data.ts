/** Fills the graphs that are measured. */
import { join } from 'node:path';
import { projectFolder } from '../src/config.js';
import type { Graph } from '../src/graph/graph.js';
import { openEmbedded } from '../src/graph/embedded.js';
import { openNeo4j } from '../src/graph/neo4j.js';
import { loadStatements } from '../src/graph/statements.js';
import { readDataSet } from '../src/transfer/dataset.js';
import { clearGraph, loadDataSet } from '../src/transfer/load.js';
import type { RunningNeo4j } from '../scripts/neo4j/server.js';
import { DATABASE } from './sides/connection.js';
import { loadWorldSet } from './world-set.js';

export const cypherFolder = join(projectFolder, 'cypher');
const statements = loadStatements(cypherFolder);
const setupFile = (engine: string) => join(cypherFolder, 'setup', `${engine}.cypher`);

/** A first statement of a cold server is planned for longer than an office would wait. */
const TIMEOUT_MS = 60_000;

export const openServer = ({ uri, user, password }: RunningNeo4j): Graph =>
  openNeo4j({
    uri,
    user,
    password,
    database: DATABASE,
    timeoutMs: TIMEOUT_MS,
    setupFile: setupFile('neo4j'),
  });

export const openFile = (file: string): Graph =>
  openEmbedded({ file, timeoutMs: TIMEOUT_MS, setupFile: setupFile('embedded') });

/** Leaves the sample and nothing else, whatever was written before. */
export async function loadSample(graph: Graph): Promise<void> {
  await clearGraph(graph, statements);
  await loadDataSet(graph, statements, readDataSet(join(projectFolder, 'data')));
}

/** Adds worlds, the first of them number `from`. @returns rows a second */
export async function addWorlds(graph: Graph, from: number, to: number): Promise<number> {
  const started = performance.now();
  let rows = 0;
  for (let world = from; world < to; world += 1) rows += await loadWorldSet(graph, statements, world);
  return rows / ((performance.now() - started) / 1_000);
}
