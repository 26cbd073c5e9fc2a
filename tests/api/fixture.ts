/** A small app for tests of the API layer: a schema of its own, a graph that counts, a log that is kept. */
import { randomUUID } from 'node:crypto';
import { buildSchema, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { buildApp } from '../../src/app.js';
import type { Context } from '../../src/api/context.js';
import { readConfig, type Config, type Limits } from '../../src/config.js';
import {
  GraphError,
  type Graph,
  type ReadOptions,
  type Row,
  type StatementText,
  type Transaction,
} from '../../src/graph/graph.js';
import { Statements, type Statement } from '../../src/graph/statements.js';
import { Refusal } from '../../src/refusal.js';

export const readPlace: Statement = {
  name: 'places/place',
  text: 'MATCH (p:Place {id: $id}) RETURN p',
  mode: 'read',
  self: undefined,
  parameters: ['id'],
  columns: ['p'],
};

const typeDefinitions = /* GraphQL */ `
  directive @listSize(assumedSize: Int!) on FIELD_DEFINITION
  type Query {
    place(id: ID!): Place
    places(first: Int = 20): PlaceConnection!
    peers(first: Int = 5): [Place!]!
    fails(how: String!): String
    brokenPromise: Int
    takes(size: Int! = 3): Int
    asker: String
  }
  type Mutation {
    rename(id: ID!): Place
  }
  type PlaceConnection {
    totalCount: Int!
    nodes: [Place!]!
  }
  type Place {
    id: ID!
    parent: Place
    children: [Place!]! @listSize(assumedSize: 2)
    agreements: [Place!]!
  }
`;

/** The ways in which the field `fails` fails. */
const failures: Record<string, () => unknown> = {
  refusal: () => new Refusal('NOT_FOUND', { zh: '没有这个地方', en: 'There is no such place' }),
  bug: () => new TypeError('secret of the driver: password=hunter2'),
  unavailable: () => new GraphError('UNAVAILABLE', 'bolt://10.0.0.7:7687 refused'),
  timeout: () => new GraphError('TIMEOUT', 'Neo.ClientError.Transaction.TransactionTimedOut'),
  conflict: () => new GraphError('CONFLICT', 'Neo.TransientError.Transaction.DeadlockDetected'),
  failed: () => new GraphError('FAILED', 'Neo.ClientError.Statement.SyntaxError'),
};

type Resolver = (source: unknown, parameters: Record<string, string>, context: Context) => unknown;

const place = async (parameters: Record<string, string>, { graph, statements }: Context) => {
  const rows = await graph.read(statements.get('places/place'), { id: parameters['id'] ?? 'cn' });
  return rows[0]?.['p'];
};

const resolvers: Record<string, Record<string, Resolver>> = {
  Query: {
    place: (_source, parameters, context) => place(parameters, context),
    places: async (_source, parameters, context) => ({
      totalCount: 1,
      nodes: [await place(parameters, context)],
    }),
    peers: async (_source, parameters, context) => [await place(parameters, context)],
    fails: (_source, { how = '' }) => {
      throw failures[how]?.();
    },
    brokenPromise: () => 'the secret that is no number',
    takes: () => 1,
    asker: (_source, _parameters, { viewer }) =>
      viewer && `${viewer.actor}, ${viewer.role} of ${viewer.office}`,
  },
  Mutation: {
    rename: (_source, parameters, context) =>
      context.graph.write(async (transaction) => {
        await transaction.run(context.statements.get('places/place'), { id: parameters['id'] ?? '' });
        return { id: parameters['id'] };
      }),
  },
};

function fixtureSchema(): GraphQLSchema {
  const schema = buildSchema(typeDefinitions);
  for (const [typeName, fields] of Object.entries(resolvers))
    for (const [fieldName, resolve] of Object.entries(fields))
      (schema.getType(typeName) as GraphQLObjectType).getFields()[fieldName]!.resolve = resolve;
  return schema;
}

/** A graph that answers every statement with the place asked for, and counts. */
export class FakeGraph implements Graph {
  readonly capabilities = { constraintIsIndex: true, concurrentWriters: true, remote: false };
  statements = 0;
  /** Replaces the answer to a statement. */
  onStatement: () => Promise<void> = async () => undefined;
  onDescribe: () => Promise<string> = async () => 'fake 1.0';

  describe(): Promise<string> {
    return this.onDescribe();
  }

  /** Another one each time unless replaced, as of a graph that others write to without end. */
  onVersion: () => Promise<string> = async () => randomUUID();

  version(): Promise<string> {
    return this.onVersion();
  }

  async plan(): Promise<void> {}

  /** Of the last read: aborted when nobody waits for it any more. */
  signal: AbortSignal | undefined;

  async read(_statement: StatementText, parameters: Row = {}, { signal }: ReadOptions = {}): Promise<Row[]> {
    this.statements += 1;
    this.signal = signal;
    await this.onStatement();
    return [{ p: { id: parameters['id'] ?? 'cn', children: [], agreements: [] } }];
  }

  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return work({ run: (statement, parameters) => this.read(statement, parameters) });
  }

  async setUp(): Promise<void> {}
  async close(): Promise<void> {}
}

/** One line of the log. */
export type LogLine = Record<string, unknown>;

export interface Fixture {
  readonly app: FastifyInstance;
  readonly graph: FakeGraph;
  readonly log: LogLine[];
}

/** Builds the app around a fake graph. */
export function fixture(
  settings: {
    environment?: Record<string, string>;
    graphiqlFolder?: string;
    explorerFolder?: string;
    limits?: Partial<Limits>;
    requestTimeoutMs?: number;
  } = {},
): Fixture {
  // All tests of a file come from one address.
  const defaults = readConfig({ MAX_REQUESTS_PER_MINUTE: '0', ...settings.environment });
  const config: Config = {
    ...defaults,
    graphiqlFolder: settings.graphiqlFolder ?? defaults.graphiqlFolder,
    explorerFolder: settings.explorerFolder ?? defaults.explorerFolder,
    requestTimeoutMs: settings.requestTimeoutMs ?? defaults.requestTimeoutMs,
    limits: { ...defaults.limits, ...settings.limits },
  };
  const graph = new FakeGraph();
  const log: LogLine[] = [];
  const logger = pino({ level: 'info' }, { write: (line) => log.push(JSON.parse(line) as LogLine) });
  const statements = new Statements([readPlace]);
  return { app: buildApp({ config, graph, schema: fixtureSchema(), statements, logger }), graph, log };
}

/** What a test reads of a response. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly text: string;
  readonly data: unknown;
  readonly body: Record<string, unknown>;
  readonly errors: {
    message: string;
    locations?: unknown;
    path?: unknown;
    extensions: { code: string; zh: string; en: string; limit?: unknown };
  }[];
  /** Codes of the errors. */
  readonly codes: string[];
}

/** What a query by GET needs beside its address. */
export const preflight = { 'graphql-require-preflight': '1' };

/** Sends any request. */
export async function send(app: FastifyInstance, request: InjectOptions): Promise<Answer> {
  const response = await app.inject(request);
  const body = (response.body === '' ? {} : JSON.parse(response.body)) as Record<string, unknown>;
  const errors = (body['errors'] ?? []) as Answer['errors'];
  return {
    status: response.statusCode,
    headers: response.headers,
    text: response.body,
    data: body['data'],
    body,
    errors,
    codes: errors.map((error) => error.extensions.code),
  };
}

/** Asks `/graphql` by POST, under the media type whose status tells of the outcome. */
export const ask = (
  app: FastifyInstance,
  query: unknown,
  variables?: unknown,
  accept = 'application/graphql-response+json',
): Promise<Answer> =>
  send(app, {
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', accept },
    payload: JSON.stringify({ query, variables }),
  });
