/**
 * Errors as a client sees them: a stable code, a sentence in Chinese and in English, and nothing of what went wrong
 * inside. Whatever is not expected is a fault of ours: its text goes to the log only.
 */
import { GraphQLError, Kind, type ASTNode, type GraphQLFormattedError } from 'graphql';
import type { Limits } from '../config.js';
import { GraphError } from '../graph/graph.js';
import { Refusal, bothLanguages, type BilingualText, type RefusalCode } from '../refusal.js';

/** Stable codes of errors, shown as `extensions.code`. */
export type ErrorCode =
  | RefusalCode
  | 'BAD_REQUEST'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'INTERNAL'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_ACCEPTABLE'
  | 'OVERLOADED'
  | 'PAYLOAD_TOO_LARGE'
  | 'RATE_LIMITED'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'UNSUPPORTED_MEDIA_TYPE';

/** The bound that an operation went beyond; `found` is left out where it was not counted to its end. */
export interface ExceededLimit {
  readonly name: keyof Limits;
  readonly most: number;
  readonly found?: number;
}

/** What is told of an error, and whether it is a fault of ours that belongs into the log. */
export interface Explanation {
  readonly code: ErrorCode;
  readonly text: BilingualText;
  readonly limit?: ExceededLimit;
  readonly fault: boolean;
}

/** One entry of `errors` in a response. */
export type ShownError = GraphQLFormattedError & {
  readonly extensions: BilingualText & { readonly code: ErrorCode; readonly limit?: ExceededLimit };
};

/** HTTP status of a response that has no `data` because of an error with this code. */
const statusOfCode: Record<ErrorCode, number> = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  QUERY_TOO_COMPLEX: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RULE_VIOLATION: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  OVERLOADED: 503,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** The status that fits several errors at once: the gravest one, so that a fault of ours never looks like the caller's. */
export const statusOf = (errors: readonly { readonly code: ErrorCode }[]) =>
  Math.max(...errors.map((error) => statusOfCode[error.code]));

/** A request that the API layer itself turns down. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly text: BilingualText;
  readonly limit: ExceededLimit | undefined;
  /** Response headers that belong to the refusal, such as `allow`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCode,
    text: BilingualText,
    details: { limit?: ExceededLimit; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(bothLanguages(text));
    this.code = code;
    this.text = text;
    this.limit = details.limit;
    this.headers = details.headers ?? {};
  }
}

/** A refusal as validation rules report it: `nodes` are what is to blame. */
export const asGraphQLError = (refusal: ApiError, nodes: ASTNode | readonly ASTNode[]) =>
  new GraphQLError(refusal.message, { nodes, originalError: refusal });

const limitNames: Record<keyof Limits, BilingualText> = {
  characters: { zh: '查询文本的字符数', en: 'characters of query text' },
  tokens: { zh: '查询文本的词法单元数', en: 'tokens of query text' },
  depth: { zh: '字段嵌套层数', en: 'levels of nested fields' },
  aliases: { zh: '别名个数', en: 'aliases' },
  directives: { zh: '指令个数', en: 'directives' },
  repeats: { zh: '同一字段在一处的重复次数', en: 'times that a field stands in one place' },
  cost: { zh: '预计返回的字段数', en: 'fields that the answer may hold' },
};

/** The refusal of an operation that goes beyond one of the {@link Limits}. */
export function queryTooComplex(name: keyof Limits, most: number, found?: number): ApiError {
  // Fragments can multiply a count beyond what a number holds exactly; a figure that is not exact is not told.
  const exact = found !== undefined && Number.isSafeInteger(found) ? found : undefined;
  const { zh, en } = limitNames[name];
  return new ApiError(
    'QUERY_TOO_COMPLEX',
    {
      zh: `查询过于复杂：${zh}最多 ${String(most)}${exact === undefined ? '' : `，本次为 ${String(exact)}`}`,
      en: `The query is too complex: at most ${String(most)} ${en}${exact === undefined ? '' : `, found ${String(exact)}`}`,
    },
    { limit: { name, most, ...(exact !== undefined && { found: exact }) } },
  );
}

/** What is told of a graph that did not answer; a `FAILED` statement is a fault of ours and not among them. */
const graphTexts = {
  UNAVAILABLE: {
    zh: '图数据库目前无法连接，请稍后再试',
    en: 'The graph database cannot be reached now, try again later',
  },
  TIMEOUT: { zh: '未能在限定时间内完成', en: 'It was not finished in the time allowed' },
  CONFLICT: { zh: '与另一处修改冲突，请刷新后再试', en: 'Another change came first, reload and try again' },
} as const;

/** It belongs into the log as a fault does: whoever looks after the service has to make room. */
const notStored: Explanation = {
  code: 'UNAVAILABLE',
  text: {
    zh: '数据目前无法写入磁盘，没有任何改动；请联系管理员',
    en: 'The disk takes no data now and nothing was changed; tell who looks after the service',
  },
  fault: true,
};

/** Errors that are expected wherever they come up; undefined for all others. */
function explainExpected(error: unknown): Explanation | undefined {
  if (error instanceof ApiError)
    return { code: error.code, text: error.text, fault: false, ...(error.limit && { limit: error.limit }) };
  if (error instanceof Refusal) return { code: error.code, text: error.text, fault: false };
  if (!(error instanceof GraphError) || error.code === 'FAILED') return undefined;
  if (error.code === 'NOT_STORED') return notStored;
  return { code: error.code, text: graphTexts[error.code], fault: false };
}

/** Explains any error, and one that nobody expected as `INTERNAL` with the id that finds it in the log. */
export function explain(error: unknown, requestId: string): Explanation {
  return (
    explainExpected(error) ?? {
      code: 'INTERNAL',
      text: { zh: `服务内部出错，请求编号 ${requestId}`, en: `Internal error, request ${requestId}` },
      fault: true,
    }
  );
}

/**
 * Explains what graphql-js says about a document: a limit that a rule found exceeded, a syntax error, or a
 * contradiction to the schema. Its English text helps the caller and holds nothing but the caller's own document and
 * the public schema.
 */
export function explainDocumentError(error: unknown, limits: Limits, requestId: string): Explanation {
  if (!(error instanceof GraphQLError)) return explain(error, requestId);
  const expected = explainExpected(error.originalError);
  if (expected !== undefined) return expected;

  // A syntax error knows a position in the text, but there is no syntax tree yet whose nodes it could name.
  const isSyntaxError = error.nodes === undefined && error.positions !== undefined;
  if (!isSyntaxError)
    return {
      code: 'GRAPHQL_VALIDATION_FAILED',
      text: { zh: '查询不符合接口模式，详见英文说明', en: error.message },
      fault: false,
    };
  if (/Document contains more tha[nt] \d+ tokens/.test(error.message))
    return explain(queryTooComplex('tokens', limits.tokens), requestId);
  return {
    code: 'GRAPHQL_PARSE_FAILED',
    text: { zh: '查询语句有语法错误，详见英文说明', en: error.message },
    fault: false,
  };
}

/** Explains why the value of a variable does not fit its type. */
export function explainVariableError(error: GraphQLError): Explanation {
  return (
    explainExpected(error.originalError) ?? {
      code: 'BAD_USER_INPUT',
      text: { zh: '变量的值不符合其类型，详见英文说明', en: error.message },
      fault: false,
    }
  );
}

/** Explains an error that came up while a field was executed. */
export function explainFieldError(error: GraphQLError, requestId: string): Explanation {
  const cause = error.originalError ?? error;
  // graphql-js coerces the arguments of a field when it comes to it, and blames the argument's node. Its complaints
  // about what a resolver returned name the field's node, or none, and quote data: those are faults of ours.
  const blamed = cause instanceof GraphQLError ? cause.nodes?.[0] : undefined;
  if (blamed !== undefined && blamed.kind !== Kind.FIELD && cause instanceof GraphQLError)
    return explainVariableError(cause);
  return explain(cause, requestId);
}

/** The form in which an explained error is sent, with what graphql-js knows of its place. */
export function show(explanation: Explanation, place?: GraphQLError): ShownError {
  const { code, text, limit } = explanation;
  return {
    message: bothLanguages(text),
    ...(place?.locations && { locations: place.locations }),
    ...(place?.path && { path: place.path }),
    extensions: { code, zh: text.zh, en: text.en, ...(limit && { limit }) },
  };
}
