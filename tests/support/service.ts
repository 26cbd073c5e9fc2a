/** The real service over a graph, asked through its HTTP route. */
import type { Identity } from '../../src/access/identity.js';
import { buildSchema } from '../../src/api/schema.js';
import type { HeadStore } from '../../src/audit/head-file.js';
import { buildApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import type { Graph } from '../../src/graph/graph.js';
import { recording, statements } from './engines.js';
import { claimsOf, secretToken, type Json } from './tokens.js';

/** Signs the tokens of those who ask in tests. */
const SECRET = 'the secret of the tests, known to nobody else';

/** Lets a process take these tokens. */
export const SIGNED = { AUTH_SECRET: SECRET };

/** A token that the service takes. */
export const tokenOf = (identity: Identity) => tokenWith(identity, {});

/** A token signed as the service expects it, with other claims. */
export const tokenWith = (identity: Identity, claims: Json) =>
  secretToken(SECRET, claimsOf(identity, claims));

/** For a service whose statements are counted: an answer that was kept sends none. */
export const NOTHING_KEPT = { ANSWER_CACHE: '0' };

const bearer = (as: Identity) => ({ authorization: `Bearer ${tokenOf(as)}` });

/** What a GraphQL request answers. */
export interface Answer {
  readonly status: number;
  readonly body: {
    // The tests know what they asked for.
    readonly data?: any;
    readonly errors?: readonly {
      message: string;
      path?: (string | number)[];
      extensions: Record<string, unknown>;
    }[];
  };
  /** Names of the statements that reached the engine. */
  readonly sent: readonly string[];
}

/** Whoever can be asked, in this process or in another. */
export interface Asked {
  /** @param as who asks; an anonymous reader unless given */
  ask(
    query: string,
    variables?: Record<string, unknown>,
    as?: Identity,
  ): Promise<Pick<Answer, 'status' | 'body'>>;
}

export interface Service extends Asked {
  ask(...asked: Parameters<Asked['ask']>): Promise<Answer>;
  /** @param as who asks; an anonymous reader unless given */
  get(
    url: string,
    headers?: Readonly<Record<string, string>>,
    as?: Identity,
  ): Promise<{ status: number; text: string; headers: Readonly<Record<string, unknown>> }>;
  /** Names of the statements that reached the engine since the last question. */
  sentNow(): readonly string[];
  /** Starts to listen on a free port of this machine alone, for what has to come over the network. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/** Starts the service over `graph`, which listens when told to; closing it leaves the graph open. */
export function serve(
  graph: Graph,
  {
    auditHead,
    timeoutMs = 30_000,
    settings = {},
  }: {
    auditHead?: HeadStore;
    timeoutMs?: number;
    /** Environment variables beside these. */
    settings?: Readonly<Record<string, string>>;
  } = {},
): Service {
  const recorded = recording(graph);
  const app = buildApp({
    // A cold Neo4j plans the larger questions for seconds, the more so beside other tests.
    config: readConfig({
      REQUEST_TIMEOUT_MS: String(timeoutMs),
      ...SIGNED,
      MAX_REQUESTS_PER_MINUTE: '0',
      ...settings,
    }),
    graph: recorded.graph,
    schema: buildSchema(),
    statements,
    auditHead,
    logger: false,
  });
  return {
    ask: async (query, variables, as) => {
      recorded.sent.length = 0;
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: {
          accept: 'application/graphql-response+json',
          ...(as && bearer(as)),
        },
        payload: { query, variables },
      });
      return { status: response.statusCode, body: response.json<Answer['body']>(), sent: [...recorded.sent] };
    },
    get: async (url, headers = {}, as) => {
      const response = await app.inject({ url, headers: { ...headers, ...(as && bearer(as)) } });
      return { status: response.statusCode, text: response.body, headers: response.headers };
    },
    sentNow: () => [...recorded.sent],
    listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
    close: () => app.close(),
  };
}
