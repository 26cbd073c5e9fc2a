/** Composes the service. It never listens: the process does, and tests ask it directly. */
import { randomUUID } from 'node:crypto';
import { LogController, fastify, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { pino, type Logger } from 'pino';
import { answering } from './api/answer-cache.js';
import { registerBaseMap } from './api/base-map.js';
import { registerCalendar } from './api/calendar.js';
import { registerDossier } from './api/dossier.js';
import { registerExplorer } from './api/explorer.js';
import { registerExports } from './api/export.js';
import { registerGraphiQL } from './api/graphiql.js';
import { registerGraphQL } from './api/graphql.js';
import { registerHealth } from './api/health.js';
import { answerBrokenConnection, answerUnroutable, registerHttpErrors } from './api/http-errors.js';
import { registerGraphQLRoute } from './api/http.js';
import { registerLoadShedding } from './api/load-shedding.js';
import { registerMetrics } from './api/metrics.js';
import { registerNeo4jBrowser } from './api/neo4j-browser.js';
import { registerRateLimit } from './api/rate-limit.js';
import { registerRequestLog } from './api/request-log.js';
import { registerSignIn } from './api/sign-in.js';
import { registerWebSockets, subscriptionHandlers } from './api/subscriptions.js';
import { headInMemory, type HeadStore } from './audit/head-file.js';
import { openTrail } from './audit/trail.js';
import type { Config } from './config.js';
import type { Graph } from './graph/graph.js';
import type { Statements } from './graph/statements.js';
import { openProposalFeed } from './proposals/feed.js';
import { Metrics } from './telemetry/metrics.js';
import { ObservedGraph } from './telemetry/observed-graph.js';

/** What the service is composed of. */
export interface AppOptions {
  readonly config: Config;
  /** Stays the caller's: closing the app does not close it. */
  readonly graph: Graph;
  readonly schema: GraphQLSchema;
  readonly statements: Statements;
  /** Where the head of the audit trail is kept outside the graph; without one in memory. */
  readonly auditHead?: HeadStore | undefined;
  /** Where the log goes; without one to standard output, with `false` nowhere. */
  readonly logger?: Logger | false;
}

/** Room in a request's body for the variables, a file to import among them, beside a query text of the greatest length. */
const VARIABLES_BYTES = 1024 * 1024;

/** A character of a query takes four bytes of UTF-8 at most. */
const BYTES_PER_CHARACTER = 4;

/** How long a connection is kept for a next request: longer than proxies keep theirs, which is a minute mostly. */
const KEEP_ALIVE_MS = 65_000;

/** How often node looks for requests that are late; its own default of 30 s would let them live as long. */
const LATE_REQUEST_CHECK_MS = 500;

/** Builds the app: routes, errors, log and limits around the given schema and graph. */
export function buildApp({
  config,
  graph: given,
  schema,
  statements,
  auditHead,
  logger,
}: AppOptions): FastifyInstance {
  const { limits, requestTimeoutMs, trustedProxies } = config;
  const loggerInstance: FastifyBaseLogger | undefined =
    logger === false ? undefined : (logger ?? pino({ level: config.logLevel }));
  const app = fastify({
    ...(loggerInstance && { loggerInstance }),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    // An id that came with the request could be made up to mislead a reader of the log.
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    bodyLimit: limits.characters * BYTES_PER_CHARACTER + VARIABLES_BYTES,

    // A request has to be there in full within this time, and its answer within the same time of its headers.
    requestTimeout: requestTimeoutMs,
    http: {
      headersTimeout: requestTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: LATE_REQUEST_CHECK_MS,
    },
    // For those who do not read their answer: no byte moves for twice the time that an answer may take, and long enough for
    // a late request to be found and answered before its connection is closed.
    connectionTimeout: 2 * requestTimeoutMs + LATE_REQUEST_CHECK_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,

    // At the end what runs is finished and idle connections are closed; a late request is answered, not refused.
    forceCloseConnections: 'idle',
    return503OnClosing: false,

    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerBrokenConnection,
  });

  // Nothing but JSON is read, so that no other body reaches a route.
  app.removeContentTypeParser('text/plain');
  const metrics = new Metrics();
  const graph = new ObservedGraph(given, metrics);
  registerRequestLog(app, metrics);
  // First, so that the socket of a request which is refused is known to be one.
  registerWebSockets(app, { limits });
  registerHttpErrors(app);
  closeConnectionsAtTheEnd(app);
  const count = registerRateLimit(app, config.requestsPerMinute);
  const signIn = registerSignIn(app, config.signIn, count);
  const requests = registerLoadShedding(app, config.runningRequests);
  metrics.watch({
    requests,
    graphCalls: () => graph.calls,
    connections: () => app.websocketServer.clients.size,
  });

  const proposalFeed = openProposalFeed({
    graph,
    statements,
    onFailure: (error) => app.log.warn({ err: error }, 'the audit trail could not be followed'),
  });
  app.addHook('preClose', async () => {
    proposalFeed.close();
  });
  const trail = openTrail({
    statements,
    head: auditHead ?? headInMemory(),
    onHeadFailure: (error) => app.log.error({ err: error }, 'the head of the audit trail could not be kept'),
    onChange: () => {
      proposalFeed.wake();
    },
  });
  const { isSchemaPublic } = config;
  const operations = { schema, graph, statements, trail, limits, isSchemaPublic };
  const run = registerGraphQL(app, operations);
  const { subscriptions } = config;
  registerGraphQLRoute(
    app,
    answering({ graph, run, bytes: config.answerCacheBytes }),
    requestTimeoutMs,
    subscriptionHandlers(app, { ...operations, subscriptions, signIn, count, proposalFeed }),
  );
  if (config.graphiqlFolder !== undefined) registerGraphiQL(app, config.graphiqlFolder);
  registerExplorer(app, config.explorerFolder);
  registerBaseMap(app, config.baseMap);
  registerExports(app, { graph, statements, run, milliseconds: requestTimeoutMs });
  registerDossier(app, { graph, statements, milliseconds: requestTimeoutMs });
  registerCalendar(app, { graph, statements, milliseconds: requestTimeoutMs });
  registerHealth(app, graph);
  registerMetrics(app, metrics, config.metrics);
  registerNeo4jBrowser(app);
  return app;
}

/** Answers that are sent while the app closes end their connection: a kept one would hold up the end. */
function closeConnectionsAtTheEnd(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
}
