/** A place's calendar at an address of its own, for programs that subscribe to it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { calendarFeed } from '../exchanges/calendar-feed.js';
import { calendarOf } from '../exchanges/calendar.js';
import { calendarSpan, feedSpan, readCalendarFacts } from '../exchanges/calendar-reading.js';
import { withDeadline } from '../graph/deadline.js';
import type { Graph } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';
import { CountingGraph } from './counting-graph.js';
import { ApiError } from './errors.js';

/** What calendars are answered with. */
export interface CalendarOptions {
  readonly graph: Graph;
  readonly statements: Statements;
  /** The time that a request may take from its headers to its answer. */
  readonly milliseconds: number;
}

const ENDING = '.ics';

/** Adds `GET /calendar/{id}.ics` with the parameters `from` and `to`, both or none of them. */
export function registerCalendar(
  app: FastifyInstance,
  { graph, statements, milliseconds }: CalendarOptions,
): void {
  app.get<{ Params: { '*': string } }>('/calendar/*', async (request, reply) => {
    const path = request.params['*'];
    if (!path.endsWith(ENDING))
      throw new ApiError('NOT_FOUND', {
        zh: `没有这个地址；日程在 /calendar/{地方标识}${ENDING}`,
        en: `There is no such address; calendars are at /calendar/{id of a place}${ENDING}`,
      });
    const [from, to] = [dateOf(request, 'from'), dateOf(request, 'to')];
    const span = from === undefined && to === undefined ? feedSpan() : calendarSpan(from, to);
    const counting = new CountingGraph(graph);
    request.record.graph = counting;
    try {
      const context = { graph: counting, statements, viewer: request.viewer };
      const reading = readCalendarFacts(context, path.slice(0, -ENDING.length));
      const facts = await withDeadline(timeLeft(reply, milliseconds), reading);
      reply.header('content-type', 'text/calendar; charset=utf-8');
      return calendarFeed(facts.place, calendarOf(facts, span), new Date().toISOString());
    } finally {
      counting.end();
    }
  });
}

const timeLeft = (reply: FastifyReply, milliseconds: number) =>
  Math.max(1, milliseconds - Math.round(reply.elapsedTime));

/** @throws {ApiError} `BAD_REQUEST` for a parameter that is given twice */
function dateOf(request: FastifyRequest, name: string): string | undefined {
  const given = (request.query as Record<string, unknown>)[name];
  if (given === undefined || given === '') return undefined;
  if (typeof given === 'string') return given;
  throw new ApiError('BAD_REQUEST', {
    zh: `参数 ${name} 只能给出一次`,
    en: `The parameter ${name} can be given once`,
  });
}
