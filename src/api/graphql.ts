/** Runs GraphQL operations with mercurius, from the text of a query to the errors and data of its answer. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OperationTypeNode, type DocumentNode, type GraphQLError } from 'graphql';
import mercurius from 'mercurius';
import type { Identity } from '../access/identity.js';
import type { Trail } from '../audit/trail.js';
import type { Limits } from '../config.js';
import { withDeadline } from '../graph/deadline.js';
import type { Graph } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';
import type { Context } from './context.js';
import { CountingGraph } from './counting-graph.js';
import { ApiError, show, statusOf, type ShownError } from './errors.js';
import { logFault, showFieldError } from './field-errors.js';
import { limitRules } from './limits.js';
import {
  checkOperation,
  checkText,
  chosenOperation,
  complaints,
  reasonsOf,
  type CheckOptions,
} from './operations.js';
import type { GraphQLParameters } from './parameters.js';

/** What operations are run with. */
export interface GraphQLOptions extends CheckOptions {
  readonly graph: Graph;
  readonly statements: Statements;
  readonly trail: Trail;
}

/** The answer to an operation: `data` is absent when it was turned down before it ran. */
export interface GraphQLAnswer {
  readonly body: { readonly errors?: readonly ShownError[]; readonly data?: unknown };
  /** HTTP status under `application/graphql-response+json`. */
  readonly status: number;
  /** Everybody of the same office and role would be answered the same, as long as the graph and the day are. */
  readonly isForOthers: boolean;
}

/**
 * Runs one operation within the given time and never rejects, save for a method that may not do it.
 *
 * @param since a version of the graph: the answer tells of nothing older
 */
export type RunOperation = (
  request: FastifyRequest,
  parameters: GraphQLParameters,
  milliseconds: number,
  since?: string,
) => Promise<GraphQLAnswer>;

/** The context of mercurius: what resolvers are given, and the call that it belongs to. */
interface CallContext extends Context {
  readonly call: { readonly request: FastifyRequest; readonly parameters: GraphQLParameters };
}

/**
 * Registers mercurius without its routes, with our limits and our form of errors, and returns the function that runs
 * an operation once the app is ready.
 */
export function registerGraphQL(app: FastifyInstance, options: GraphQLOptions): RunOperation {
  const { schema, limits, isSchemaPublic, statements, trail } = options;
  const parseOptions = { maxTokens: limits.tokens };

  app.register(mercurius, {
    schema,
    routes: false,
    graphiql: false,
    graphql: { parseOptions, validateOptions: complaints(options) },
    validationRules: limitRules(limits, isSchemaPublic),
    errorFormatter: (execution, context) => {
      const { call } = context as unknown as CallContext;
      const errors = execution.errors.map((error) => shownError(error, call.request));
      return { statusCode: 200, response: { data: execution.data ?? null, errors } };
    },
  });

  app.after(() => {
    app.graphql.addHook('preExecution', async (_schema, document, context) => {
      const { call } = context as unknown as CallContext;
      return { variables: prepare(options, document, call) };
    });
  });

  return async (request, parameters, milliseconds, since) => {
    const graph = new CountingGraph(options.graph, since);
    request.record.graph = graph;
    let isForOthers = true;
    const markOwn = () => {
      isForOthers = false;
    };
    const context: CallContext = {
      graph,
      statements,
      trail,
      viewer: request.viewer && withNoteOfActor(request.viewer, markOwn),
      markMomentary: markOwn,
      call: { request, parameters },
    };
    try {
      checkText(parameters.query, limits);
      // The variables are handed over by the hook: given here, mercurius would coerce them before the hook can, and
      // report what is wrong with them as it reports an invalid document.
      const running = app.graphql(parameters.query, { ...context }, undefined, parameters.operationName);
      const { data, errors } = await withDeadline(milliseconds, running);
      // The formatter above has put ours in place of those of graphql-js.
      const shown = errors as readonly ShownError[] | undefined;
      return { body: { ...(shown && { errors: shown }), data }, status: 200, isForOthers };
    } catch (error) {
      return turnDown(error, limits, request);
    } finally {
      graph.end();
    }
  };
}

/** The same person, noting when somebody asks which of their office it is: all else depends on office and role. */
function withNoteOfActor({ actor, office, role }: Identity, note: () => void): Identity {
  return {
    get actor() {
      note();
      return actor;
    },
    office,
    role,
  };
}

/**
 * The last checks of a valid document: which of its operations is meant, whether the method may run it, its
 * variables, and its cost with them.
 *
 * @returns the variables as they were sent; the execution coerces them itself
 * @throws {TurnedDown | ApiError} when a check fails
 */
function prepare(
  options: CheckOptions,
  document: DocumentNode,
  { request, parameters }: CallContext['call'],
): Readonly<Record<string, unknown>> {
  const operation = chosenOperation(options.schema, document, parameters.operationName);
  const kind = operation.operation;
  Object.assign(request.record, { kind, ...(operation.name && { operation: operation.name.value }) });
  if (kind === OperationTypeNode.SUBSCRIPTION)
    throw new ApiError('BAD_REQUEST', {
      zh: '订阅须经 WebSocket（graphql-transport-ws 协议）在此地址进行',
      en: 'Subscribe over WebSocket at this address, with the protocol graphql-transport-ws',
    });
  // GET only asks: what a link or an image of another site can call must not change anything.
  if (request.method !== 'POST' && kind !== OperationTypeNode.QUERY)
    throw new ApiError(
      'METHOD_NOT_ALLOWED',
      { zh: '修改操作只能用 POST 发送', en: 'An operation that is no query must be sent by POST' },
      { headers: { allow: 'POST' } },
    );
  checkOperation(options, document, operation, parameters.variables);
  request.record.hasRun = true;
  return parameters.variables;
}

/** The answer to an operation that did not run, or not to its end. */
function turnDown(error: unknown, limits: Limits, request: FastifyRequest): GraphQLAnswer {
  // The caller chose the wrong method, which the status has to say under every media type.
  if (error instanceof ApiError && error.code === 'METHOD_NOT_ALLOWED') throw error;

  const reasons = reasonsOf(error, limits, request.id);
  for (const { explanation, cause } of reasons) if (explanation.fault) logFault(request, cause);
  const explanations = reasons.map(({ explanation }) => explanation);
  request.record.errors = explanations.map(({ code }) => code);
  return {
    body: { errors: reasons.map(({ explanation, place }) => show(explanation, place)) },
    status: statusOf(explanations),
    isForOthers: false,
  };
}

/** Shows an error of a field and notes its code for the request's line in the log. */
function shownError(error: GraphQLError, request: FastifyRequest): ShownError {
  const shown = showFieldError(error, request);
  request.record.errors = [...(request.record.errors ?? []), shown.extensions.code];
  return shown;
}
