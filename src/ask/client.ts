/** Asking the API: a service that runs somewhere, or one of our own over the configured graph. */
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { buildApp } from '../app.js';
import { projectFolder, type Config } from '../config.js';
import { GraphError } from '../graph/graph.js';
import { openGraph } from '../graph/open.js';
import { loadStatements } from '../graph/statements.js';
import { prepareSample, unlessAway } from '../sample-loading.js';
import { AskFailure, unavailable } from './failure.js';

/** An error of a GraphQL response, as far as it is read here. */
export interface ResponseError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

/** A GraphQL response. */
export interface GraphQLResponse {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly ResponseError[];
}

/** Somebody who answers GraphQL operations. */
export interface Client {
  /** @throws {AskFailure} when no GraphQL response comes */
  ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<GraphQLResponse>;
  close(): Promise<void>;
}

/** Longer than a service takes before it gives up itself. */
const ANSWER_WITHIN_MS = 60_000;

function isResponse(value: unknown): value is GraphQLResponse {
  return typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
}

/**
 * Asks the service at an address such as `http://127.0.0.1:4000`, with or without `/graphql`.
 *
 * @param token signs in; without one the service answers an anonymous reader, if it answers those
 * @throws {AskFailure} when it is no address of a service
 */
export function overHttp(address: string, token?: string): Client {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new AskFailure(2, {
      zh: `--url 须为服务地址，如 http://127.0.0.1:4000，而不是 ${address}`,
      en: `--url has to be the address of a service such as http://127.0.0.1:4000, not ${address}`,
    });
  const url = new URL(address);
  // fetch takes no such address, and its message would show the password.
  if (url.username !== '' || url.password !== '')
    throw new AskFailure(2, {
      zh: '--url 不能含用户名和密码',
      en: '--url cannot hold a user name or a password',
    });
  if (!url.pathname.endsWith('/graphql')) url.pathname = `${url.pathname.replace(/\/$/, '')}/graphql`;
  return {
    ask: async (query, variables) => {
      let body: unknown;
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify({ query, variables }),
          signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        });
        // Our errors have the shape of GraphQL's at every address, also where nothing is asked.
        body = response.status === 404 ? undefined : await response.json().catch(() => undefined);
      } catch (error) {
        throw unavailable(
          `无法连接 ${url.href}，请确认服务已启动`,
          `${url.href} cannot be reached (${reasonOf(error)}); is the service running?`,
        );
      }
      if (!isResponse(body))
        throw unavailable(
          `${url.href} 不是本服务的接口`,
          `what answers at ${url.href} is no GraphQL service`,
        );
      return body;
    },
    close: () => Promise.resolve(),
  };
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? ('code' in cause && String(cause.code)) || cause.message : message;
}

/**
 * Answers with a service of our own that does not listen, over the configured graph, which is filled with the sample
 * under the same conditions as at a start.
 *
 * @throws {GraphError} when the graph cannot be opened
 */
export async function inProcess(config: Config, schema: GraphQLSchema): Promise<Client> {
  const cypherFolder = join(projectFolder, 'cypher');
  const statements = loadStatements(cypherFolder);
  const graph = await openGraph(config.graph, cypherFolder);
  try {
    if (config.loadSample && (await unlessAway(prepareSample(graph, statements))) === undefined)
      throw new GraphError('UNAVAILABLE', 'the graph is away');
    // Whoever can open the graph itself needs no token to read it.
    const signIn = { ...config.signIn, anonymousReading: true };
    const app = buildApp({ config: { ...config, signIn }, graph, schema, statements, logger: false });
    return {
      ask: async (query, variables) => {
        const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
        return response.json<GraphQLResponse>();
      },
      close: async () => {
        await app.close();
        await graph.close();
      },
    };
  } catch (error) {
    await graph.close();
    throw error;
  }
}
