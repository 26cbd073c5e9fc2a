/**
 * Subscriptions at `/graphql` over WebSocket, by the protocol graphql-transport-ws
 * (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md). Nothing but subscriptions runs here: HTTP asks and writes.
 */
import websocket from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type GraphQLFormattedError,
} from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { SubscriptionLimits } from '../config.js';
import type { ProposalFeed } from '../proposals/feed.js';
import type { FeedContext } from '../proposals/subscriptions.js';
import { refuseOtherSites } from './cross-site.js';
import { ApiError, show } from './errors.js';
import { logFault, showFieldError } from './field-errors.js';
import type { GraphQLOptions } from './graphql.js';
import { limitRules } from './limits.js';
import { checkOperation, checkText, chosenOperation, complaints, reasonsOf } from './operations.js';
import { parametersOfBody } from './parameters.js';
import type { CountRequest } from './rate-limit.js';
import type { SignIn } from './sign-in.js';
import { speak } from './subscription-socket.js';

/** How long connections may take to say goodbye when the service ends. */
const GOODBYE_MS = 1_000;

/** Room for variables and names in a message, beside a query text of the greatest length. */
const VARIABLES_BYTES = 64 * 1024;

/** A character of a query takes four bytes of UTF-8 at most. */
const BYTES_PER_CHARACTER = 4;

/** The longest time that node can wait; a token that holds longer is checked again then. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** When a place for a connection may be free. */
const RETRY_AFTER_S = '30';

/** Codes of RFC 6455 with which a connection ends. */
const TRY_AGAIN_LATER = 1013;
const GOING_AWAY = 1001;

/** Registers WebSockets, before the routes and hooks that ask whether a request is to become one. */
export function registerWebSockets(app: FastifyInstance, { limits }: Pick<GraphQLOptions, 'limits'>): void {
  app.register(websocket, {
    options: {
      maxPayload: limits.characters * BYTES_PER_CHARACTER + VARIABLES_BYTES,
      handleProtocols,
    },
    preClose: async () => {
      const { clients } = app.websocketServer;
      for (const client of clients) client.close(GOING_AWAY);
      // Who does not answer would keep the service from ending.
      setTimeout(() => {
        for (const client of clients) client.terminate();
      }, GOODBYE_MS).unref();
      app.websocketServer.close();
    },
    errorHandler: (error, socket, request) => {
      request.log.info({ reason: error.message }, 'a connection broke');
      socket.terminate();
    },
  });
}

/** What subscriptions run with. */
export interface SubscriptionOptions extends GraphQLOptions {
  readonly subscriptions: SubscriptionLimits;
  readonly signIn: SignIn;
  /** Counts each subscription that is asked for. */
  readonly count: CountRequest;
  readonly proposalFeed: ProposalFeed;
}

/** What is known of a connection beside what it sends. */
interface Own {
  readonly socket: WebSocket;
  /** By which the connection was made; its viewer is known once it has signed in. */
  readonly request: FastifyRequest;
  /** Ends it when its token does. */
  expiry?: NodeJS.Timeout;
}

type Connection = Context<Record<string, unknown>, Own>;

/** The handlers of `GET /graphql` for connections. */
export interface SubscriptionHandlers {
  /** Refuses a connection too many, before it is made. */
  readonly onRequest: (request: FastifyRequest) => Promise<void>;
  readonly wsHandler: (socket: WebSocket, request: FastifyRequest) => void;
}

/** Makes what the route `/graphql` needs for connections. */
export function subscriptionHandlers(
  app: FastifyInstance,
  options: SubscriptionOptions,
): SubscriptionHandlers {
  const { schema, graph, statements, limits, isSchemaPublic, subscriptions, signIn, count, proposalFeed } =
    options;
  const rules = [...specifiedRules, ...limitRules(limits, isSchemaPublic)];
  const server = makeServer<Record<string, unknown>, Own>({
    onConnect: connect,
    onSubscribe: (connection, _id, payload) => prepare(connection, payload),
    onNext: ({ extra: { request } }, _id, _payload, _args, { data, errors }) => {
      const shown = errors?.map((error) => showFieldError(error, request));
      app.metrics.errors((shown ?? []).map(({ extensions }) => extensions.code));
      return { ...(shown && { errors: shown }), data: data ?? null };
    },
    onError: (_connection, _id, _payload, errors) => errors.map(shownAsIs),
    onClose: ({ extra }) => {
      clearTimeout(extra.expiry);
    },
  });

  async function connect({ extra, connectionParams }: Connection): Promise<boolean> {
    const { socket, request } = extra;
    const sent = connectionParams?.['authorization'] ?? connectionParams?.['Authorization'];
    try {
      // What is no text is no token, and refused as one.
      const given = sent === undefined || typeof sent === 'string' ? sent : '';
      const { viewer, until } = await signIn(request, given ?? request.headers.authorization);
      request.viewer = viewer;
      if (until !== undefined) closeAt(until, extra);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const code = error.code === 'UNAVAILABLE' ? TRY_AGAIN_LATER : CloseCode.Unauthorized;
      socket.close(code, error.code);
      return false;
    }
  }

  function closeAt(until: number, extra: Own): void {
    const left = until - Date.now();
    extra.expiry = setTimeout(
      () => {
        if (left > LONGEST_WAIT_MS) closeAt(until, extra);
        // Clients connect again after this code, with a new token.
        else extra.socket.close(CloseCode.Forbidden, 'UNAUTHENTICATED');
      },
      Math.min(Math.max(left, 0), LONGEST_WAIT_MS),
    ).unref();
  }

  /** What is subscribed to, or why it is turned down. */
  async function prepare(
    { extra, subscriptions: open }: Connection,
    payload: unknown,
  ): Promise<ExecutionArgs | GraphQLError[]> {
    const { request } = extra;
    try {
      // Seen at once: those that are asked for meanwhile would be among them.
      const isOneTooMany = Object.keys(open).length > subscriptions.perConnection;
      await count(request);
      if (isOneTooMany)
        throw new ApiError('QUERY_TOO_COMPLEX', {
          zh: `一个连接最多同时订阅 ${subscriptions.perConnection} 项`,
          en: `A connection may hold ${subscriptions.perConnection} subscriptions at once`,
        });
      const { query, variables, operationName } = parametersOfBody(payload);
      checkText(query, limits);
      const document = parse(query, { maxTokens: limits.tokens });
      const errors = validate(schema, document, rules, complaints(options));
      if (errors.length > 0) throw Object.assign(new Error('not valid'), { errors });
      const operation = chosenOperation(schema, document, operationName);
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
        throw new ApiError('BAD_REQUEST', {
          zh: '此连接只接受订阅，查询和修改请用 HTTP',
          en: 'Only subscriptions run on this connection; ask and write over HTTP',
        });
      if (checkOperation(options, document, operation, variables) === 0)
        throw new ApiError('BAD_REQUEST', {
          zh: '@skip 或 @include 没有留下可订阅的字段',
          en: '@skip or @include leaves nothing to subscribe to',
        });
      const contextValue: FeedContext = { graph, statements, viewer: request.viewer, proposalFeed };
      app.metrics.operation(operation.operation);
      return { schema, document, variableValues: variables, operationName, contextValue };
    } catch (error) {
      return refused(error, request);
    }
  }

  function refused(error: unknown, request: FastifyRequest): GraphQLError[] {
    const reasons = reasonsOf(error, limits, request.id);
    app.metrics.errors(reasons.map(({ explanation }) => explanation.code));
    return reasons.map(({ explanation, place, cause }) => {
      if (explanation.fault) logFault(request, cause);
      const { message, extensions } = show(explanation, place);
      return new GraphQLError(message, {
        ...(place?.nodes && { nodes: place.nodes }),
        extensions: { ...extensions },
      });
    });
  }

  return {
    onRequest: async (request) => {
      if (!request.ws) return;
      refuseOtherSites(request);
      if (app.websocketServer.clients.size < subscriptions.connections) return;
      throw new ApiError(
        'UNAVAILABLE',
        {
          zh: '订阅连接已满，请稍后再试',
          en: 'There are too many connections that subscribe, try again later',
        },
        { headers: { 'retry-after': RETRY_AFTER_S } },
      );
    },
    wsHandler: (socket, request) => {
      request.record.upgraded?.();
      speak(server, socket, { socket, request }, (error) => {
        logFault(request, error);
      });
    },
  };
}

const shownAsIs = ({ message, locations, path, extensions }: GraphQLError): GraphQLFormattedError => ({
  message,
  ...(locations && { locations }),
  ...(path && { path }),
  extensions,
});
