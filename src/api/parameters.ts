/** The parameters of a GraphQL request, from the body of a POST or the address of a GET. */
import { ApiError } from './errors.js';

/** What a GraphQL request says; `extensions` are allowed by the specification and have no meaning here. */
export interface GraphQLParameters {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const badRequest = (zh: string, en: string) => new ApiError('BAD_REQUEST', { zh, en });

/** A parameter that may be left out or null and has to be a map otherwise. */
function optionalMap(name: string, value: unknown): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (!isMap(value)) throw badRequest(`参数 ${name} 必须是对象`, `The parameter ${name} must be an object`);
  return value;
}

/**
 * Reads the parameters from the parsed body of a POST request.
 *
 * @throws {ApiError} `BAD_REQUEST` when one is missing or of the wrong type
 */
export function parametersOfBody(body: unknown): GraphQLParameters {
  if (!isMap(body)) throw badRequest('请求正文必须是一个 JSON 对象', 'The body must be one JSON object');
  const { query, operationName } = body;
  if (typeof query !== 'string')
    throw badRequest('缺少字符串参数 query', 'The parameter query is missing or not a string');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    throw badRequest('参数 operationName 必须是字符串', 'The parameter operationName must be a string');
  const variables = optionalMap('variables', body['variables']);
  optionalMap('extensions', body['extensions']);
  return { query, variables, operationName: operationName ?? undefined };
}

/**
 * Reads the parameters from the address of a GET request, where maps are written as JSON and an empty parameter
 * counts as left out.
 *
 * @throws {ApiError} `BAD_REQUEST` as {@link parametersOfBody}, and for JSON that cannot be read
 */
export function parametersOfAddress(address: unknown): GraphQLParameters {
  const given = isMap(address) ? address : {};
  const mapOf = (name: string): unknown => {
    const text = given[name];
    if (text === undefined || text === '') return undefined;
    try {
      // A parameter that is given twice comes as an array.
      return typeof text === 'string' ? JSON.parse(text) : text;
    } catch {
      throw badRequest(`参数 ${name} 不是有效的 JSON`, `The parameter ${name} is not valid JSON`);
    }
  };
  return parametersOfBody({
    query: given['query'],
    operationName: given['operationName'] === '' ? undefined : given['operationName'],
    variables: mapOf('variables'),
    extensions: mapOf('extensions'),
  });
}
