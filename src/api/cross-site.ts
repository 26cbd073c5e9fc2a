/**
 * Keeps the pages of other sites from having a reader's browser ask `/graphql`, which may be where those pages cannot reach.
 * What they would be answered they could not read: no answer of the registry allows other origins to. But a browser sends some requests
 * without asking leave first, and connects a WebSocket to wherever a page likes.
 */
import type { FastifyRequest } from 'fastify';
import { ApiError } from './errors.js';

/** A page of another site cannot send it without leave, which the service never gives; its value does not matter. */
export const PREFLIGHT_HEADER = 'graphql-require-preflight';

/**
 * Refuses a GET that any link or image could have caused. A body of JSON shows the same of a POST.
 *
 * @throws {ApiError} `BAD_REQUEST` without the header {@link PREFLIGHT_HEADER}
 */
export function requirePreflight({ headers }: FastifyRequest): void {
  if (headers[PREFLIGHT_HEADER] !== undefined) return;
  throw new ApiError('BAD_REQUEST', {
    zh: '用 GET 查询须带请求头 GraphQL-Require-Preflight: 1，或改用 POST',
    en: 'A query by GET needs the header GraphQL-Require-Preflight: 1; or send it by POST',
  });
}

/**
 * Refuses a connection that a page of another site opens.
 *
 * @throws {ApiError} `FORBIDDEN`
 */
export function refuseOtherSites(request: FastifyRequest): void {
  if (isOwnPage(request)) return;
  throw new ApiError('FORBIDDEN', {
    zh: '不接受其他网站的页面发起的连接',
    en: 'Pages of other sites may not connect',
  });
}

function isOwnPage({ headers, host }: FastifyRequest): boolean {
  // Browsers tell it over https and to localhost; a gateway that names us otherwise than the browser does changes nothing of it.
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  // Only browsers have an origin; a page that has none of its own sends the word "null", which is no page of ours.
  const { origin } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
