/**
 * The route `/graphql`, by 'GraphQL over HTTP' (https://graphql.github.io/graphql-over-http/draft/). mercurius has
 * routes of its own, but they know no content negotiation and answer invalid requests as if they had run.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Answered, AnswerOperation } from './answer-cache.js';
import { sendContent } from './content.js';
import { requirePreflight } from './cross-site.js';
import { ApiError } from './errors.js';
import { isJsonBody, negotiate } from './negotiation.js';
import { parametersOfAddress, parametersOfBody } from './parameters.js';
import type { SubscriptionHandlers } from './subscriptions.js';

/**
 * Refuses a body that is not JSON. It is a type that a form of another site cannot send, so that a browser asks for
 * leave before it sends one from there.
 *
 * @throws {ApiError} `UNSUPPORTED_MEDIA_TYPE`
 */
export function checkBodyType(request: FastifyRequest): void {
  const { 'content-type': contentType, 'content-encoding': contentEncoding } = request.headers;
  if (!isJsonBody(contentType, contentEncoding))
    throw new ApiError('UNSUPPORTED_MEDIA_TYPE', {
      zh: '请求正文必须是 UTF-8 编码的 application/json',
      en: 'The body must be application/json in UTF-8',
    });
}

/** Refuses, before a body is read, what could not be answered or not be read. */
async function checkHeaders(request: FastifyRequest): Promise<void> {
  const responseType = negotiate(request.headers.accept);
  if (responseType === undefined)
    throw new ApiError('NOT_ACCEPTABLE', {
      zh: '只能以 application/graphql-response+json 或 application/json 回答',
      en: 'Only application/graphql-response+json and application/json can be answered with',
    });
  request.responseType = responseType;
  if (request.method === 'POST') checkBodyType(request);
  else if (!request.ws) requirePreflight(request);
}

/**
 * Adds `GET` and `POST` of `/graphql`, and connections that subscribe.
 *
 * @param milliseconds the time that a request may take from its headers to its answer
 */
export function registerGraphQLRoute(
  app: FastifyInstance,
  answerOperation: AnswerOperation,
  milliseconds: number,
  { onRequest, wsHandler }: SubscriptionHandlers,
): void {
  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const parameters =
      request.method === 'POST' ? parametersOfBody(request.body) : parametersOfAddress(request.query);
    const left = Math.max(1, milliseconds - Math.round(reply.elapsedTime));
    const answered = await answerOperation(request, parameters, left);
    // Under application/json every well-formed request has status 200, because a client cannot tell whether another
    // status comes from us or from a proxy (section 6.4.1 of the specification).
    reply.code(request.responseType === 'application/json' ? 200 : answered.status);
    reply.header('content-type', `${request.responseType}; charset=utf-8`);
    reply.header('server-timing', serverTiming(request, reply, answered));
    const isGet = request.method !== 'POST';
    // What one person may see is nothing for a cache that others share, and may have changed by the next time.
    if (isGet) reply.header('cache-control', 'private, no-cache');
    return sendContent(request, reply, answered.content, {
      isTagged: isGet && answered.isWhole,
      varies: ['accept', 'authorization'],
    });
  }

  // A route that is added before WebSockets are there would not know them.
  app.after(() => {
    app.route({
      method: 'GET',
      url: '/graphql',
      config: { signsInByMessage: true },
      onRequest: [onRequest, checkHeaders],
      handler: answer,
      wsHandler,
    });
  });
  app.post('/graphql', { onRequest: checkHeaders }, answer);
}

/** Where the time went, for the developer tools of a browser: https://www.w3.org/TR/server-timing/. */
function serverTiming({ record }: FastifyRequest, reply: FastifyReply, { versionMs }: Answered): string {
  const { graph, cache } = record;
  return [
    ...(cache === undefined ? [] : [`cache;desc=${cache}`]),
    ...(versionMs === undefined ? [] : [`version;dur=${versionMs.toFixed(1)}`]),
    ...(graph === undefined
      ? []
      : [`graph;dur=${graph.milliseconds.toFixed(1)};desc="statements: ${graph.statements}"`]),
    `total;dur=${reply.elapsedTime.toFixed(1)}`,
  ].join(', ');
}
