/** Errors outside of an operation, in the same form as those inside: unknown addresses, unreadable requests. */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BilingualText } from '../refusal.js';
import { ApiError, explain, show, statusOf, type ErrorCode, type Explanation } from './errors.js';
import type { ResponseType } from './negotiation.js';
import { logRequest } from './request-log.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The media type of the response. */
    responseType: ResponseType;
  }
}

/**
 * Headers that every response has. An answer depends on the moment and on who asks: nothing keeps it. And it is data: where a browser
 * shows it by itself, in a frame or for the page of another site, it runs, loads and opens nothing. Pages say what they need.
 */
const commonHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // For browsers that do not know frame-ancestors.
  'x-frame-options': 'DENY',
} as const;

const texts = {
  badAddress: { zh: '地址无法解析', en: 'The address cannot be read' },
  badBody: { zh: '请求正文不是有效的 JSON', en: 'The body is not valid JSON' },
  badRequest: { zh: '请求无法解析', en: 'The request cannot be read' },
  headersTooLarge: { zh: '请求头或地址过长', en: 'The headers or the address are too long' },
  mediaType: { zh: '不支持这种请求正文类型', en: 'This type of body is not supported' },
  method: { zh: '此地址不支持这种请求方法', en: 'This address does not support the method' },
  noBody: { zh: '缺少请求正文', en: 'The body is missing' },
  notFound: { zh: '没有这个地址', en: 'There is nothing at this address' },
  timeout: { zh: '请求未在限定时间内发送完', en: 'The request was not sent in the time allowed' },
  tooLarge: { zh: '请求正文过大', en: 'The body is too large' },
} satisfies Record<string, BilingualText>;

/** What fastify itself turns down, by its own codes and then by status. */
const fastifyErrors: Record<string, readonly [ErrorCode, BilingualText]> = {
  FST_ERR_BAD_URL: ['BAD_REQUEST', texts.badAddress],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['BAD_REQUEST', texts.noBody],
  FST_ERR_CTP_INVALID_JSON_BODY: ['BAD_REQUEST', texts.badBody],
  400: ['BAD_REQUEST', texts.badRequest],
  408: ['TIMEOUT', texts.timeout],
  413: ['PAYLOAD_TOO_LARGE', texts.tooLarge],
  414: ['BAD_REQUEST', texts.badAddress],
  415: ['UNSUPPORTED_MEDIA_TYPE', texts.mediaType],
};

interface FromFastify {
  readonly statusCode: number;
  readonly code?: string;
}

const isFromFastify = (error: unknown): error is FromFastify =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';

function asApiError(error: unknown): unknown {
  if (error instanceof ApiError || !isFromFastify(error)) return error;
  const known = fastifyErrors[error.code ?? ''] ?? fastifyErrors[error.statusCode];
  return known === undefined ? error : new ApiError(...known);
}

/** How an error is written: its media type and text, and headers that belong to the form. */
export type ErrorForm = (
  explanation: Explanation,
  request: FastifyRequest,
) => { readonly type: string; readonly body: string; readonly headers?: Readonly<Record<string, string>> };

const asJson: ErrorForm = (explanation, { responseType }) => ({
  type: responseType,
  body: JSON.stringify({ errors: [show(explanation)] }),
});

/** Answers with an error, and writes one that nobody expected to the log. */
export function sendError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  form: ErrorForm = asJson,
): FastifyReply {
  const cause = asApiError(error);
  const explanation = explain(cause, request.id);
  if (explanation.fault) request.log.error({ err: error }, 'unexpected error');
  request.record.errors = [explanation.code];
  if (cause instanceof ApiError) reply.headers(cause.headers);
  const { type, body, headers = {} } = form(explanation, request);
  return reply
    .code(statusOf([explanation]))
    .headers({ ...headers, 'content-type': `${type}; charset=utf-8` })
    .send(body);
}

/** Refuses unknown addresses and methods before a body is read: it does not matter what is in it. */
function refuseUnrouted(app: FastifyInstance, request: FastifyRequest): void {
  if (!request.is404) return;
  const path = request.url.split('?', 1)[0] ?? '';
  const methods = (['GET', 'HEAD', 'POST'] as const).filter((method) => app.hasRoute({ method, url: path }));
  if (methods.length === 0) throw new ApiError('NOT_FOUND', texts.notFound);
  throw new ApiError('METHOD_NOT_ALLOWED', texts.method, { headers: { allow: methods.join(', ') } });
}

/** The request that a connection is busy with. */
const routed = new WeakMap<Socket, FastifyRequest>();

/** Gives all responses their common headers, and all errors their one form. To be registered before any route. */
export function registerHttpErrors(app: FastifyInstance): void {
  app.decorateRequest('responseType', 'application/json');
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...commonHeaders, 'x-request-id': request.id });
    routed.set(request.raw.socket, request);
    refuseUnrouted(app, request);
  });
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply));
}

/** Answers a request that fastify could not even route, such as one with a malformed address: no hook has seen it. */
export function answerUnroutable(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  request.record = {};
  request.responseType = 'application/json';
  reply.headers({ ...commonHeaders, 'x-request-id': request.id });
  reply.raw.once('finish', () => {
    logRequest(request, reply);
    // It was to become a WebSocket, so that nobody else would close it.
    if (request.headers.upgrade !== undefined) request.raw.socket.destroySoon();
  });
  sendError(error, request, reply);
}

/** What node's parser of HTTP turns down. */
const connectionErrors: Record<string, readonly [number, ErrorCode, BilingualText]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'TIMEOUT', texts.timeout],
  HPE_HEADER_OVERFLOW: [431, 'PAYLOAD_TOO_LARGE', texts.headersTooLarge],
};

/** Answers on a connection whose bytes are no HTTP request, or not all of one in time, and closes it. */
export function answerBrokenConnection(
  this: FastifyInstance,
  error: Error & { code?: string },
  socket: Socket,
): void {
  // The caller has gone or never said a word (browsers open connections in advance): there is nothing to answer.
  if (error.code === 'ECONNRESET' || socket.destroyed || socket.bytesRead === 0) {
    socket.destroy();
    return;
  }
  const [status, code, text] =
    connectionErrors[error.code ?? ''] ?? ([400, 'BAD_REQUEST', texts.badRequest] as const);
  // A request whose body is broken has been routed by its headers: then it has an id already and a line to come.
  const latest = routed.get(socket);
  const request = latest?.record.isLogged === true ? undefined : latest;
  const id = request?.id ?? randomUUID();
  const body = JSON.stringify({ errors: [show({ code, text, fault: false })] });
  const headers = {
    ...commonHeaders,
    'x-request-id': id,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  const statusLine = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n`;
  if (socket.writable) socket.write(`${statusLine}${lines.join('')}\r\n${body}`);
  if (request === undefined) {
    this.metrics.errors([code]);
    this.log.info({ request: id, status, errors: [code] }, 'request');
  } else Object.assign(request.record, { brokenWith: status, errors: [code] });
  socket.destroySoon();
}
