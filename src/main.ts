/** The process: settings, graph, sample, service, and an orderly end. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import closeWithGrace from 'close-with-grace';
import { pino } from 'pino';
import { buildSchema } from './api/schema.js';
import { buildApp } from './app.js';
import { headFile } from './audit/head-file.js';
import { ConfigError, projectFolder, readConfig, type Config } from './config.js';
import { withDeadline } from './graph/deadline.js';
import type { Graph } from './graph/graph.js';
import { openGraph } from './graph/open.js';
import { loadStatements } from './graph/statements.js';
import { planAhead } from './plan-ahead.js';
import { keepLoadingSample, prepareSample, unlessAway, whatIsThere } from './sample-loading.js';
import { addressOf, startFailure, startMessage } from './start-message.js';

/** How long the start waits for the engine to tell its name. */
const DESCRIBE_WITHIN_MS = 2_000;

/** How long the end may take: a request that runs is finished within less. */
const END_WITHIN_MS = 10_000;

// What lives on between requests is little. Left alone, the heap grows to four times of it before it is swept, which is more memory
// and no more answers (docs/adr/0036-cost-of-a-request.md).
setFlagsFromString('--heap-growing-percent=50');

const UNKNOWN = '目前未知 / not known now';
const SAMPLE_LATER = '图数据库可用后载入示例 / the sample follows when the graph is there';

/** @returns undefined when the engine cannot be reached */
async function describe(graph: Graph): Promise<string | undefined> {
  return withDeadline(DESCRIBE_WITHIN_MS, graph.describe()).catch(() => undefined);
}

async function start(config: Config): Promise<void> {
  const cypherFolder = join(projectFolder, 'cypher');
  const statements = loadStatements(cypherFolder);
  const schema = buildSchema();
  const graph = await openGraph(config.graph, cypherFolder);
  const logger = pino({ level: config.logLevel });
  const auditHead = config.auditHeadFile === undefined ? undefined : headFile(config.auditHeadFile);
  const app = buildApp({ config, graph, schema, statements, auditHead, logger });

  let stopLoading = () => {};
  let isEnding = false;
  const end = async () => {
    isEnding = true;
    stopLoading();
    await app.close();
    await graph.close();
  };
  // SIGINT and SIGTERM, and errors that nothing caught: requests that run are finished, then the process ends.
  closeWithGrace({ delay: END_WITHIN_MS, logger }, async ({ err }) => {
    if (err !== undefined) logger.fatal({ err }, 'unexpected error, the process ends');
    await end();
  });

  try {
    const engine = await describe(graph);
    // An engine that does not tell its name in time would keep the start waiting with every statement.
    const isAway = engine === undefined && graph.capabilities.remote;
    const look = config.loadSample ? prepareSample : whatIsThere;
    const found = isAway ? undefined : await unlessAway(look(graph, statements));

    // fastify writes a line of its own when it listens; a person who starts the service reads the message first.
    logger.level = 'silent';
    await app.listen({ host: config.host, port: config.port });
    logger.level = config.logLevel;
    const bound = (app.server.address() as AddressInfo).port;
    const data = found ?? (config.loadSample ? SAMPLE_LATER : UNKNOWN);
    process.stdout.write(`${startMessage(addressOf(config.host, bound), config, engine, data)}\n`);

    if (graph.capabilities.remote && !isAway) {
      let isAsked = false;
      app.server.on('request', ({ url }) => {
        isAsked ||= url !== '/health' && url !== '/ready';
      });
      void planAhead(graph, statements, () => !isEnding && !isAsked);
    }
    if (config.loadSample && found === undefined)
      stopLoading = keepLoadingSample(
        graph,
        statements,
        (sentence) => logger.info({ data: sentence }, 'the graph is ready'),
        (error) => logger.error({ err: error }, 'the sample could not be loaded'),
      );
  } catch (error) {
    await end();
    throw error;
  }
}

let config: Config | undefined;
try {
  config = readConfig();
  await start(config);
} catch (error) {
  const message =
    error instanceof ConfigError ? error.message : startFailure(error, config?.host ?? '', config?.port ?? 0);
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
