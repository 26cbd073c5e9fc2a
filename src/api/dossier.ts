/** A place's handover file at an address of its own, as a page to be printed or as Markdown. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DossierLanguage } from '../dossier/document.js';
import { readDossier } from '../dossier/dossier.js';
import { page, say } from '../dossier/html.js';
import { STYLE_HASH } from '../dossier/style.js';
import { withDeadline } from '../graph/deadline.js';
import type { Graph } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';
import { CountingGraph } from './counting-graph.js';
import { ApiError } from './errors.js';
import { sendError, type ErrorForm } from './http-errors.js';
import { choose } from './negotiation.js';

/** What handover files are answered with. */
export interface DossierOptions {
  readonly graph: Graph;
  readonly statements: Statements;
  /** The time that a request may take from its headers to its answer. */
  readonly milliseconds: number;
}

const HTML = 'text/html';
const MARKDOWN = 'text/markdown';
const types = [HTML, MARKDOWN] as const;

/** The page's own style and nothing else: no script, nothing from elsewhere, in no frame. */
const pageHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    `style-src ${STYLE_HASH}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
} as const;

const languages: Readonly<Record<string, DossierLanguage>> = { zh: 'ZH', en: 'EN', both: 'BOTH' };

const formats: Readonly<Record<string, (typeof types)[number]>> = { html: HTML, md: MARKDOWN };

/** Adds `GET /dossier/{id}` with the parameters `language` (zh, en, both) and `format` (html, md). */
export function registerDossier(
  app: FastifyInstance,
  { graph, statements, milliseconds }: DossierOptions,
): void {
  app.get<{ Params: { '*': string } }>(
    '/dossier/*',
    {
      errorHandler: (error, request, reply) => {
        void sendError(error, request, reply, formOf(request));
      },
    },
    async (request, reply) => {
      // Errors are negotiated as well.
      reply.header('vary', 'accept');
      const language = oneOf(request, 'language', languages) ?? 'BOTH';
      const type = oneOf(request, 'format', formats) ?? choose(request.headers.accept, types);
      if (type === undefined)
        throw new ApiError('NOT_ACCEPTABLE', {
          zh: '档案只能以 text/html 或 text/markdown 回答',
          en: 'Only text/html and text/markdown can be answered with',
        });
      const counting = new CountingGraph(graph);
      request.record.graph = counting;
      try {
        const context = { graph: counting, statements, viewer: request.viewer };
        const reading = readDossier(context, request.params['*'], language);
        const dossier = await withDeadline(timeLeft(reply, milliseconds), reading);
        reply.header('content-type', `${type}; charset=utf-8`);
        if (type === MARKDOWN) return dossier.markdown();
        reply.headers(pageHeaders);
        return dossier.html();
      } finally {
        counting.end();
      }
    },
  );
}

const timeLeft = (reply: FastifyReply, milliseconds: number) =>
  Math.max(1, milliseconds - Math.round(reply.elapsedTime));

/**
 * What a parameter of the address chooses; undefined where it is left out.
 *
 * @throws {ApiError} `BAD_REQUEST` for a value that cannot be chosen
 */
function oneOf<Value>(
  request: FastifyRequest,
  name: string,
  values: Readonly<Record<string, Value>>,
): Value | undefined {
  const given = (request.query as Record<string, unknown>)[name];
  if (given === undefined || given === '') return undefined;
  if (typeof given === 'string' && Object.hasOwn(values, given)) return values[given];
  const known = Object.keys(values).join(', ');
  throw new ApiError('BAD_REQUEST', {
    zh: `参数 ${name} 须为下列之一：${known}`,
    en: `The parameter ${name} has to be one of: ${known}`,
  });
}

/** Who looks at a page is told on a page; every program is told as JSON. */
const formOf = (request: FastifyRequest): ErrorForm | undefined =>
  isForPeople(request) ? asPage : undefined;

/** A browser names HTML; a program that takes anything does not. */
const isForPeople = ({ headers: { accept } }: FastifyRequest) =>
  accept?.includes(HTML) === true && choose(accept, [HTML, 'application/json']) === HTML;

const asPage: ErrorForm = ({ text, code }) => ({
  type: HTML,
  body: page(
    `${text.zh} / ${text.en}`,
    `<h1>${say(text, 'BOTH')}</h1>\n<p class="about">${code}</p>`,
    'BOTH',
  ),
  headers: pageHeaders,
});
