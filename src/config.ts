/** The settings of the process. This is the only file that reads `process.env`. */
import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import {
  signInConfig,
  signInProblems,
  signInVariables,
  trialProblem,
  type SettingProblem,
  type SignInConfig,
} from './access/sign-in-settings.js';
import { BaseMapError, readBaseMap } from './base-map.js';
import { isLoopback } from './loopback.js';
import { bothLanguages } from './refusal.js';

/** Folder of the project: `schema/`, `cypher/` and `data/` lie in it, for the sources as for the built files. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Addresses and networks, with commas between them. */
function proxiesOf(text: string, context: z.RefinementCtx): string[] {
  const proxies = text.split(',').map((proxy) => proxy.trim());
  for (const proxy of proxies)
    if (!isNetwork(proxy)) context.addIssue({ code: 'custom', message: `${proxy} is no address or network` });
  return proxies;
}

/** `10.0.0.7`, `10.0.0.0/8`, `fd00::/8`. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

const settings = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: wholeNumber(0, 65_535).default(4000),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    NODE_ENV: z.string().optional(),
    GRAPHIQL: flag.optional(),
    INTROSPECTION: flag.optional(),
    METRICS_TOKEN: z
      .string()
      .min(16)
      .regex(/^[\w.~+/-]+=*$/, 'is no bearer token (RFC 6750)')
      .optional(),
    BASE_MAP_FILE: z.string().min(1).optional(),

    ...signInVariables,
    ANONYMOUS_READING: flag.optional(),

    GRAPH_FILE: z.string().min(1).default(`${projectFolder}.graph/sister-cities.grafeo`),
    NEO4J_URI: z
      .string()
      .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/]+/, 'must start with bolt://, neo4j:// or their +s forms')
      .optional(),
    NEO4J_USER: z.string().min(1).default('neo4j'),
    NEO4J_PASSWORD: z.string().optional(),
    NEO4J_DATABASE: z.string().min(1).default('neo4j'),
    AUDIT_HEAD_FILE: z.string().min(1).optional(),
    LOAD_SAMPLE: flag.optional(),

    MAX_QUERY_CHARACTERS: wholeNumber(100, 1_000_000).default(15_000),
    MAX_QUERY_TOKENS: wholeNumber(10, 100_000).default(1_000),
    MAX_QUERY_DEPTH: wholeNumber(1, 100).default(12),
    MAX_QUERY_ALIASES: wholeNumber(0, 10_000).default(15),
    MAX_QUERY_DIRECTIVES: wholeNumber(0, 10_000).default(50),
    MAX_QUERY_REPEATS: wholeNumber(1, 10_000).default(20),
    MAX_QUERY_COST: wholeNumber(1, 10_000_000).default(50_000),
    MAX_RUNNING_REQUESTS: wholeNumber(1, 100_000).default(64),
    MAX_REQUESTS_PER_MINUTE: wholeNumber(0, 1_000_000).default(1_200),
    TRUSTED_PROXIES: z.string().transform(proxiesOf).default([]),
    MAX_CONNECTIONS: wholeNumber(0, 100_000).default(1_000),
    MAX_SUBSCRIPTIONS: wholeNumber(1, 1_000).default(10),
    ANSWER_CACHE: wholeNumber(0, 4_096).default(24),
    REQUEST_TIMEOUT_MS: wholeNumber(100, 60_000).default(9_000),
    GRAPH_TIMEOUT_MS: wholeNumber(50, 60_000).default(8_000),
  })
  .superRefine((value, context) => {
    if (value.NEO4J_URI !== undefined && value.NEO4J_PASSWORD === undefined)
      context.addIssue({ code: 'custom', path: ['NEO4J_PASSWORD'], message: 'is needed beside NEO4J_URI' });
    for (const { variable, message } of signInProblems(value))
      context.addIssue({ code: 'custom', path: [variable], message });
  });

/** Where the graph is: a Neo4j server, or the embedded engine with a file (`:memory:` keeps nothing). */
export type GraphConfig =
  | {
      readonly engine: 'neo4j';
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database: string;
      readonly timeoutMs: number;
    }
  | { readonly engine: 'embedded'; readonly file: string; readonly timeoutMs: number };

/** Bounds of a single GraphQL operation, checked before the database is asked. */
export interface Limits {
  /** Length of the query text, in UTF-16 units. */
  readonly characters: number;
  /** Lexical tokens of the query text, as graphql-js counts them. */
  readonly tokens: number;
  /** Fields nested in one another, fragments resolved; a root field has depth 1. */
  readonly depth: number;
  /** Fields that carry an alias, fragments resolved. */
  readonly aliases: number;
  /** Directives of the document, those of a fragment once. */
  readonly directives: number;
  /** How often one field, or one alias, stands in a selection set, fragments resolved. */
  readonly repeats: number;
  /** Fields that the answer may hold at most, lists counted with their `first`. */
  readonly cost: number;
}

/** Bounds of connections that subscribe. */
export interface SubscriptionLimits {
  /** Connections at once, of all clients together. */
  readonly connections: number;
  /** Subscriptions at once on one connection. */
  readonly perConnection: number;
}

/** The settings of the process, checked. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Folder of the built GraphQL IDE; undefined where it is not served. */
  readonly graphiqlFolder: string | undefined;
  /** Whether questions about the schema itself are answered, and errors say which name was meant perhaps. */
  readonly isSchemaPublic: boolean;
  /** Who may read `/metrics`. */
  readonly metrics: MetricsAccess;
  /** Folder of the built explorer, the pages at `/`. */
  readonly explorerFolder: string;
  /** GeoJSON that the explorer's map is drawn over, checked; undefined where no file is named, and for a command. */
  readonly baseMap: Buffer | undefined;
  readonly signIn: SignInConfig;
  readonly graph: GraphConfig;
  /** File outside the graph that keeps where the audit trail ends; undefined for a graph that is kept nowhere. */
  readonly auditHeadFile: string | undefined;
  /** Load the sample data set when the graph is empty at the start. */
  readonly loadSample: boolean;
  readonly limits: Limits;
  /** Requests that are worked on at once; one more is refused. */
  readonly runningRequests: number;
  /** Requests a minute of one person, or of those who come unnamed from one address; 0 for any number. */
  readonly requestsPerMinute: number;
  /** Addresses and networks of gateways, which are believed when they say for whom they ask. */
  readonly trustedProxies: readonly string[];
  readonly subscriptions: SubscriptionLimits;
  /** Room for answers that are kept; 0 where none are. */
  readonly answerCacheBytes: number;
  /** A request that takes longer is ended with the code `TIMEOUT`. */
  readonly requestTimeoutMs: number;
}

/** A setting is missing or wrong; the message names each of them. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Beside the embedded file, or one for each Neo4j database; nothing for a graph in memory. */
function headFileBeside(value: z.output<typeof settings>): string | undefined {
  if (value.NEO4J_URI !== undefined) {
    const database = `${value.NEO4J_URI.replace(/^\w+(\+\w+)?:\/\//, '')}-${value.NEO4J_DATABASE}`;
    return `${projectFolder}.graph/audit-head-${database.replace(/[^\w.-]+/g, '-')}.json`;
  }
  return value.GRAPH_FILE === ':memory:' ? undefined : `${value.GRAPH_FILE}.audit-head.json`;
}

/** Who may read `/metrics`: who has the token where there is one; without, who can reach a service that is tried out on this machine. */
export type MetricsAccess = 'everybody' | 'nobody' | { readonly token: string };

function metricsAccess(token: string | undefined, isTrial: boolean): MetricsAccess {
  if (token !== undefined) return { token };
  return isTrial ? 'everybody' : 'nobody';
}

/** What the settings are for: a service that others ask, or a command, whom nobody asks. */
export type Use = 'service' | 'command';

/**
 * Reads the settings from environment variables.
 *
 * @param use a service is refused a secret that is not one; a command needs none
 * @throws {ConfigError} that names every wrong setting, without the value of a password or secret
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, use: Use = 'service'): Config {
  // An empty variable means "not set": that is how compose files and shells pass what is absent.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw wrongSettings(
      parsed.error.issues.map(({ path, message }) => ({ variable: path.join('.'), message })),
    );
  }
  const value = parsed.data;
  const isProduction = value.NODE_ENV === 'production';
  const trial = use === 'service' ? trialProblem(value, { host: value.HOST, isProduction }) : undefined;
  if (trial !== undefined) throw wrongSettings([trial]);
  const timeoutMs = value.GRAPH_TIMEOUT_MS;
  // A tool for trying things out: a service that people work with offers it only when told to. It needs the schema.
  const isGraphiQLServed = value.GRAPHIQL ?? !isProduction;
  return {
    host: value.HOST,
    port: value.PORT,
    logLevel: value.LOG_LEVEL,
    graphiqlFolder: isGraphiQLServed ? `${projectFolder}dist/web/graphiql` : undefined,
    isSchemaPublic: value.INTROSPECTION ?? isGraphiQLServed,
    metrics: metricsAccess(value.METRICS_TOKEN, !isProduction && isLoopback(value.HOST)),
    explorerFolder: `${projectFolder}dist/web/explorer`,
    baseMap: use === 'service' ? baseMapOf(value.BASE_MAP_FILE) : undefined,
    signIn: signInConfig(value, value.ANONYMOUS_READING ?? isLoopback(value.HOST)),
    graph:
      value.NEO4J_URI === undefined
        ? { engine: 'embedded', file: value.GRAPH_FILE, timeoutMs }
        : {
            engine: 'neo4j',
            uri: value.NEO4J_URI,
            user: value.NEO4J_USER,
            password: value.NEO4J_PASSWORD ?? '',
            database: value.NEO4J_DATABASE,
            timeoutMs,
          },
    auditHeadFile: value.AUDIT_HEAD_FILE ?? headFileBeside(value),
    // Somebody's own Neo4j is not filled unasked; a file of ours is.
    loadSample: value.LOAD_SAMPLE ?? value.NEO4J_URI === undefined,
    limits: {
      characters: value.MAX_QUERY_CHARACTERS,
      tokens: value.MAX_QUERY_TOKENS,
      depth: value.MAX_QUERY_DEPTH,
      aliases: value.MAX_QUERY_ALIASES,
      directives: value.MAX_QUERY_DIRECTIVES,
      repeats: value.MAX_QUERY_REPEATS,
      cost: value.MAX_QUERY_COST,
    },
    runningRequests: value.MAX_RUNNING_REQUESTS,
    requestsPerMinute: value.MAX_REQUESTS_PER_MINUTE,
    trustedProxies: value.TRUSTED_PROXIES,
    subscriptions: { connections: value.MAX_CONNECTIONS, perConnection: value.MAX_SUBSCRIPTIONS },
    answerCacheBytes: value.ANSWER_CACHE * 1024 * 1024,
    requestTimeoutMs: value.REQUEST_TIMEOUT_MS,
  };
}

/**
 * Reads the token with which the command `ask` signs in to a service; undefined where none is set.
 *
 * @throws {ConfigError} when it has not the form of one, without showing it
 */
export function readToken(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const token = environment['AUTH_TOKEN'];
  if (token === undefined || token === '') return undefined;
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return token;
  throw wrongSettings([{ variable: 'AUTH_TOKEN', message: 'is no token' }]);
}

/** @throws {ConfigError} for a file that cannot be used */
function baseMapOf(file: string | undefined): Buffer | undefined {
  try {
    return file === undefined ? undefined : readBaseMap(file);
  } catch (error) {
    if (!(error instanceof BaseMapError)) throw error;
    throw wrongSettings([{ variable: 'BASE_MAP_FILE', message: bothLanguages(error.text) }]);
  }
}

function wrongSettings(problems: readonly SettingProblem[]): ConfigError {
  const lines = problems.map(({ variable, message }) => `  ${variable}: ${message}`);
  return new ConfigError(`配置有误 / wrong configuration:\n${lines.join('\n')}`);
}
