/**
 * Makes the pictures of `docs/images/` anew: the explorer, Neo4j Browser and the GraphQL IDE over the sample, as somebody
 * has them who follows the README. Needs what `npm run neo4j` needs, Chromium, a font for Chinese, and the port that they
 * show.
 */
import { join } from 'node:path';
import { buildSchema } from '../../src/api/schema.js';
import { buildApp } from '../../src/app.js';
import { projectFolder, readConfig } from '../../src/config.js';
import { openGraph } from '../../src/graph/open.js';
import { loadStatements } from '../../src/graph/statements.js';
import { readDataSet } from '../../src/transfer/dataset.js';
import { loadDataSet } from '../../src/transfer/load.js';
import { openChromium } from '../chromium/chromium.js';
import { startTemporaryNeo4j, type TemporaryNeo4j } from '../neo4j/temporary.js';
import { pictureExplorerAsk } from './explorer-ask.js';
import { pictureExplorerGraph } from './explorer-graph.js';
import { pictureExplorerMap } from './explorer-map.js';
import { pictureExplorerPlace } from './explorer-place.js';
import { pictureExplorerWork } from './explorer-work.js';
import { pictureGraphiQL } from './graphiql.js';
import { pictureNeo4jBrowser } from './neo4j-browser.js';

const SERVICE_PORT = 4000;

/** Runs the service over the server with the sample while `work` is done. */
async function withService(server: TemporaryNeo4j, work: (origin: string) => Promise<void>): Promise<void> {
  const config = readConfig({
    NEO4J_URI: server.uri,
    NEO4J_USER: server.user,
    NEO4J_PASSWORD: server.password,
    // A cold Neo4j beside a browser that draws takes its time.
    GRAPH_TIMEOUT_MS: '30000',
    REQUEST_TIMEOUT_MS: '30000',
  });
  const cypherFolder = join(projectFolder, 'cypher');
  const statements = loadStatements(cypherFolder);
  const graph = await openGraph(config.graph, cypherFolder);
  const app = buildApp({ config, graph, schema: buildSchema(), statements, logger: false });
  try {
    await loadDataSet(graph, statements, readDataSet(join(projectFolder, 'data')));
    await work(await app.listen({ host: '127.0.0.1', port: server.servicePort }));
  } finally {
    await app.close();
    await graph.close();
  }
}

const server = await startTemporaryNeo4j({ servicePort: SERVICE_PORT });
try {
  await withService(server, async (origin) => {
    const chromium = await openChromium();
    try {
      const folder = join(projectFolder, 'docs', 'images');
      await pictureExplorerAsk(chromium, origin, folder);
      await pictureGraphiQL(chromium, origin, folder);
      await pictureExplorerMap(chromium, origin, folder);
      await pictureExplorerPlace(chromium, origin, folder);
      await pictureExplorerGraph(chromium, origin, folder);
      await pictureNeo4jBrowser(chromium, server, folder);
      // Last, for it adds to the registry.
      await pictureExplorerWork(chromium, origin, folder);
    } finally {
      await chromium.close();
    }
  });
} finally {
  await server.stop();
}
