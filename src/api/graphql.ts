/** Runs GraphQL operations with mercurius, from the text of a query to the errors and data of its answer. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  GraphQLError,
  OperationTypeNode,
  getOperationAST,
  getVariableValues,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import mercurius from 'mercurius';
import type { Trail } from '../audit/trail.js';
import type { Limits } from '../config.js';
import { withDeadline } from '../graph/deadline.js';
import { GraphError, type Graph } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';
import type { Context } from './context.js';
import { operationCost } from './cost.js';
import { CountingGraph } from './counting-graph.js';
import {
  ApiError,
  explainDocumentError,
  explainFieldError,
  explainVariableError,
  queryTooComplex,
  show,
  statusOf,
  type Explanation,
  type ShownError,
} from './errors.js';
import { limitRules } from './limits.js';
import type { GraphQLParameters } from './parameters.js';

/** What operations are run with. */
export interface GraphQLOptions {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  readonly statements: Statements;
  readonly trail: Trail;
  readonly limits: Limits;
}

/** The answer to an operation: `data` is absent when it was turned down before it ran. */
export interface GraphQLAnswer {
  readonly body: { readonly errors?: readonly ShownError[]; readonly data?: unknown };
  /** HTTP status under `application/graphql-response+json`. */
  readonly status: number;
}

/** Runs one operation within the given time and never rejects, save for a method that may not do it. */
export type RunOperation = (
  request: FastifyRequest,
  parameters: GraphQLParameters,
  milliseconds: number,
) => Promise<GraphQLAnswer>;

/** The context of mercurius: what resolvers are given, and the call that it belongs to. */
interface CallContext extends Context {
  readonly call: { readonly request: FastifyRequest; readonly parameters: GraphQLParameters };
}

/** Complaints about variables that are listed; a client that sends thousands of wrong values needs no more. */
const MOST_VARIABLE_ERRORS = 20;

/** The operation was turned down, for the reasons given, before any of it ran. */
class TurnedDown extends Error {
  readonly errors: readonly { readonly explanation: Explanation; readonly place?: GraphQLError }[];

  constructor(errors: TurnedDown['errors']) {
    super('turned down');
    this.errors = errors;
  }
}

/**
 * Registers mercurius without its routes, with our limits and our form of errors, and returns the function that runs
 * an operation once the app is ready.
 */
export function registerGraphQL(app: FastifyInstance, options: GraphQLOptions): RunOperation {
  const { schema, limits, statements, trail } = options;
  const parseOptions = { maxTokens: limits.tokens };

  app.register(mercurius, {
    schema,
    routes: false,
    graphiql: false,
    graphql: { parseOptions },
    validationRules: limitRules(limits),
    errorFormatter: (execution, context) => {
      const { call } = context as unknown as CallContext;
      const errors = execution.errors.map((error) => showFieldError(error, call.request));
      return { statusCode: 200, response: { data: execution.data ?? null, errors } };
    },
  });

  app.after(() => {
    app.graphql.addHook('preExecution', async (_schema, document, context) => {
      const { call } = context as unknown as CallContext;
      return { variables: prepare(schema, limits, document, call) };
    });
  });

  return async (request, parameters, milliseconds) => {
    const graph = new CountingGraph(options.graph);
    request.record.graph = graph;
    const context: CallContext = {
      graph,
      statements,
      trail,
      viewer: request.viewer,
      call: { request, parameters },
    };
    try {
      checkText(parameters.query, limits, parseOptions);
      // The variables are handed over by the hook: given here, mercurius would coerce them before the hook can, and
      // report what is wrong with them as it reports an invalid document.
      const running = app.graphql(parameters.query, { ...context }, undefined, parameters.operationName);
      const { data, errors } = await withDeadline(milliseconds, running);
      // The formatter above has put ours in place of those of graphql-js.
      const shown = errors as readonly ShownError[] | undefined;
      return { body: { ...(shown && { errors: shown }), data }, status: 200 };
    } catch (error) {
      return turnDown(error, limits, request);
    } finally {
      graph.end();
    }
  };
}

/** Checks what can be seen of a query before mercurius takes it. */
function checkText(query: string, limits: Limits, parseOptions: { maxTokens: number }): void {
  if (query.length > limits.characters) throw queryTooComplex('characters', limits.characters, query.length);
  // When its parser fails, mercurius takes a text that is JSON for a ready syntax tree, which nobody has checked.
  // No GraphQL document is valid JSON, so such a text is a syntax error, and the parser says which.
  if (isJson(query)) parse(query, parseOptions);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The last checks of a valid document: which of its operations is meant, whether the method may run it, its
 * variables, and its cost with them.
 *
 * @returns the variables as they were sent; the execution coerces them itself
 * @throws {TurnedDown | ApiError} when a check fails
 */
function prepare(
  schema: GraphQLSchema,
  limits: Limits,
  document: DocumentNode,
  { request, parameters }: CallContext['call'],
): Readonly<Record<string, unknown>> {
  const operation = chosenOperation(schema, document, parameters.operationName);
  const kind = operation.operation;
  Object.assign(request.record, { kind, ...(operation.name && { operation: operation.name.value }) });
  // GET only asks: what a link or an image of another site can call must not change anything.
  if (request.method !== 'POST' && kind !== OperationTypeNode.QUERY)
    throw new ApiError(
      'METHOD_NOT_ALLOWED',
      { zh: '修改操作只能用 POST 发送', en: 'An operation that is no query must be sent by POST' },
      { headers: { allow: 'POST' } },
    );

  const definitions = operation.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, parameters.variables, {
    maxErrors: MOST_VARIABLE_ERRORS,
  });
  if (errors !== undefined)
    throw new TurnedDown(errors.map((error) => ({ explanation: explainVariableError(error), place: error })));

  const cost = operationCost(schema, document, operation, coerced);
  if (cost > limits.cost) throw queryTooComplex('cost', limits.cost, cost);
  return parameters.variables;
}

/** @throws {ApiError} `BAD_REQUEST` when it is not clear which one is meant, or the schema has none of its kind */
function chosenOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (operation === null || operation === undefined)
    throw new ApiError(
      'BAD_REQUEST',
      operationName === undefined
        ? {
            zh: '文档须恰好含一个操作，否则要给出 operationName',
            en: 'The document needs exactly one operation, or operationName',
          }
        : {
            zh: '文档中没有 operationName 所指的操作',
            en: 'The document has no operation of the name operationName',
          },
    );
  if (schema.getRootType(operation.operation) === undefined)
    throw new ApiError('BAD_REQUEST', {
      zh: `本接口没有 ${operation.operation} 操作`,
      en: `This API has no ${operation.operation} operations`,
    });
  return operation;
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
  };
}

interface Reason {
  readonly explanation: Explanation;
  readonly place?: GraphQLError;
  readonly cause: unknown;
}

function reasonsOf(error: unknown, limits: Limits, requestId: string): Reason[] {
  if (error instanceof TurnedDown) return error.errors.map((reason) => ({ ...reason, cause: error }));
  // mercurius reports a document that does not parse or validate as one error that holds those of graphql-js.
  const several =
    error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [error];
  return several.map((cause: unknown) => ({
    explanation: explainDocumentError(cause, limits, requestId),
    ...(cause instanceof GraphQLError && { place: cause }),
    cause,
  }));
}

/** Shows an error of a field, and writes what people who run the service have to know of it to the log. */
function showFieldError(error: GraphQLError, request: FastifyRequest): ShownError {
  const explanation = explainFieldError(error, request.id);
  const cause = error.originalError ?? error;
  if (explanation.fault) logFault(request, cause);
  else if (cause instanceof GraphError && cause.code !== 'CONFLICT') logGraph(request, cause);
  request.record.errors = [...(request.record.errors ?? []), explanation.code];
  return show(explanation, error);
}

/** Errors that have been logged: one that fails many fields is still one. */
const logged = new WeakSet<object>();

function isFirst(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return true;
  if (logged.has(cause)) return false;
  logged.add(cause);
  return true;
}

function logFault(request: FastifyRequest, cause: unknown): void {
  if (isFirst(cause)) request.log.error({ err: cause }, 'unexpected error');
}

function logGraph(request: FastifyRequest, cause: GraphError): void {
  if (isFirst(cause)) request.log.warn({ err: cause }, 'the graph did not answer');
}
