/** Opens the graph that the settings name. */
import { join } from 'node:path';
import type { GraphConfig } from '../config.js';
import type { Graph } from './graph.js';

/**
 * Opens the configured engine. A Neo4j server that is away is no error here: it shows at the first call.
 *
 * @param cypherFolder the folder of statements, whose `setup/` has the constraints and indexes of each engine
 * @throws {GraphError} `UNAVAILABLE` when the file of the embedded engine cannot be opened
 */
export async function openGraph(config: GraphConfig, cypherFolder: string): Promise<Graph> {
  const setupFile = join(cypherFolder, 'setup', `${config.engine}.cypher`);
  // Only the engine in use is loaded: the other one is a native library, or a driver with its own pool.
  if (config.engine === 'neo4j') {
    const { openNeo4j } = await import('./neo4j.js');
    return openNeo4j({ ...config, setupFile });
  }
  const { openEmbedded } = await import('./embedded.js');
  return openEmbedded({ ...config, setupFile });
}
