/** Media types of requests and responses, by 'GraphQL over HTTP' (https://graphql.github.io/graphql-over-http/draft/). */

/** Media types of a GraphQL response; under the older one the status says nothing about the operation. */
export type ResponseType = 'application/graphql-response+json' | 'application/json';

/** In the order in which equally welcome ones are chosen. */
const responseTypes: readonly ResponseType[] = ['application/graphql-response+json', 'application/json'];

interface MediaRange {
  readonly type: string;
  readonly quality: number;
}

/** Specificity of a range for a type, RFC 9110 section 12.5.1: 2 the type itself, 1 its group, 0 everything. */
function specificity(range: string, type: string): number {
  if (range === type) return 2;
  if (range === `${type.split('/', 1)[0]!}/*`) return 1;
  return range === '*/*' ? 0 : -1;
}

const parameterOf = (parameters: readonly string[], name: string) =>
  parameters
    .map((parameter) => parameter.split('=', 2).map((part) => part.trim().toLowerCase()))
    .find(([key]) => key === name)?.[1]
    ?.replaceAll('"', '');

const isUtf8 = (charset: string | undefined) =>
  charset === undefined || charset === 'utf-8' || charset === 'utf8';

function parseAccept(accept: string): MediaRange[] {
  return accept.split(',').flatMap((entry) => {
    const [type = '', ...parameters] = entry.split(';');
    if (!isUtf8(parameterOf(parameters, 'charset'))) return [];
    const quality = Number(parameterOf(parameters, 'q') ?? 1);
    return [{ type: type.trim().toLowerCase(), quality: Number.isNaN(quality) ? 1 : quality }];
  });
}

/** Those of some media types that are welcome, the most welcome first; equally welcome ones stay in their order. */
function welcome<Type extends string>(accept: string, types: readonly Type[]) {
  const ranges = parseAccept(accept);
  const candidates = types.flatMap((type) => {
    const matches = ranges
      .map((range) => ({ type, quality: range.quality, specificity: specificity(range.type, type) }))
      .filter((match) => match.specificity >= 0)
      .sort((one, other) => other.specificity - one.specificity);
    return matches[0] !== undefined && matches[0].quality > 0 ? [matches[0]] : [];
  });
  return candidates.sort((one, other) => other.quality - one.quality || other.specificity - one.specificity);
}

/** The most welcome of some media types, the first for who takes anything; undefined when none is acceptable. */
export function choose<Type extends string>(
  accept: string | undefined,
  types: readonly Type[],
): Type | undefined {
  if (accept === undefined || accept.trim() === '') return types[0];
  return welcome(accept, types)[0]?.type;
}

/**
 * The media type to answer with, or undefined when none of ours is acceptable.
 *
 * Without a header, and for a client that takes anything, it is `application/json`, as the specification asks.
 */
export function negotiate(accept: string | undefined): ResponseType | undefined {
  if (accept === undefined || accept.trim() === '') return 'application/json';
  const [best, second] = welcome(accept, responseTypes);
  // Neither was named: a client that knows nothing of GraphQL gets the type that every tool reads.
  const isTie = best?.quality === second?.quality && best?.specificity === second?.specificity;
  if (second !== undefined && isTie && second.specificity < 2) return 'application/json';
  return best?.type;
}

/** How an answer can be packed for its way, the smaller one first. */
export const contentCodings = ['br', 'gzip'] as const;

export type ContentCoding = (typeof contentCodings)[number];

/**
 * The coding to answer with, RFC 9110 section 12.5.3; undefined for an answer as it is, which is sent also to who takes
 * nothing of ours.
 */
export function chooseCoding(acceptEncoding: string | undefined): ContentCoding | undefined {
  const qualities = new Map(parseAccept(acceptEncoding ?? '').map(({ type, quality }) => [type, quality]));
  const qualityOf = (coding: string) => qualities.get(coding) ?? qualities.get('*') ?? 0;
  const [best] = [...contentCodings].sort((one, other) => qualityOf(other) - qualityOf(one));
  const least = Math.max(qualities.get('identity') ?? 0, Number.MIN_VALUE);
  return best !== undefined && qualityOf(best) >= least ? best : undefined;
}

/** Whether the body of a request is JSON in UTF-8, not compressed: nothing else is read. */
export function isJsonBody(contentType: string | undefined, contentEncoding: string | undefined): boolean {
  const [type = '', ...parameters] = (contentType ?? '').split(';');
  const isPlain = contentEncoding === undefined || contentEncoding.toLowerCase() === 'identity';
  return (
    type.trim().toLowerCase() === 'application/json' && isUtf8(parameterOf(parameters, 'charset')) && isPlain
  );
}
