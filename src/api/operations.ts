/** The checks of an operation before it runs, over HTTP or WebSocket alike, and how a refusal is explained. */
import {
  GraphQLError,
  getOperationAST,
  getVariableValues,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Limits } from '../config.js';
import { operationCost } from './cost.js';
import {
  ApiError,
  explainDocumentError,
  explainVariableError,
  queryTooComplex,
  type Explanation,
} from './errors.js';
import type { GraphQLParameters } from './parameters.js';

/** Complaints about a document or its variables that are listed; working out more would serve who sends thousands of wrong values. */
const MOST_ERRORS = 5;

/** The operation was turned down, for the reasons given, before any of it ran. */
class TurnedDown extends Error {
  readonly errors: readonly { readonly explanation: Explanation; readonly place?: GraphQLError }[];

  constructor(errors: TurnedDown['errors']) {
    super('turned down');
    this.errors = errors;
  }
}

/** What operations are checked against. */
export interface CheckOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  /** Whether questions about the schema are answered, and errors say which name was meant perhaps. */
  readonly isSchemaPublic: boolean;
}

/** How graphql-js is to complain about a document or its variables. */
export const complaints = ({ isSchemaPublic }: Pick<CheckOptions, 'isSchemaPublic'>) => ({
  maxErrors: MOST_ERRORS,
  hideSuggestions: !isSchemaPublic,
});

/** Checks what can be seen of a query before it is parsed. @throws {ApiError | GraphQLError} */
export function checkText(query: string, limits: Limits): void {
  if (query.length > limits.characters) throw queryTooComplex('characters', limits.characters, query.length);
  // When its parser fails, mercurius takes a text that is JSON for a ready syntax tree, which nobody has checked.
  // No GraphQL document is valid JSON, so such a text is a syntax error, and the parser says which.
  if (isJson(query)) parse(query, { maxTokens: limits.tokens });
}

/** What a text of JSON begins with; asked first, as the parser's error is dear. */
const BEGINS_AS_JSON = /^\s*(?:[{["\d-]|true|false|null)/;

function isJson(text: string): boolean {
  if (!BEGINS_AS_JSON.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** @throws {ApiError} `BAD_REQUEST` when it is not clear which one is meant, or the schema has none of its kind */
export function chosenOperation(
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

/**
 * Checks the variables of an operation, and its cost with them.
 *
 * @returns the cost; 0 when directives leave nothing of the operation
 * @throws {TurnedDown | ApiError} when a check fails
 */
export function checkOperation(
  options: CheckOptions,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: GraphQLParameters['variables'],
): number {
  const { schema, limits } = options;
  const definitions = operation.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, variables, complaints(options));
  if (errors !== undefined)
    throw new TurnedDown(errors.map((error) => ({ explanation: explainVariableError(error), place: error })));

  const cost = operationCost(schema, document, operation, coerced);
  if (cost > limits.cost) throw queryTooComplex('cost', limits.cost, cost);
  return cost;
}

/** Why an operation did not run. */
export interface Reason {
  readonly explanation: Explanation;
  readonly place?: GraphQLError;
  readonly cause: unknown;
}

/** The reasons that an error of the checks, of the parser or of validation stands for. */
export function reasonsOf(error: unknown, limits: Limits, requestId: string): Reason[] {
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
