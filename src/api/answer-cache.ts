/** Answers to queries, kept for those who ask the same before anything is written. */
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { today } from '../dates.js';
import { withDeadline } from '../graph/deadline.js';
import type { Graph } from '../graph/graph.js';
import type { Viewer } from '../read/answer.js';
import { bytesOf, Content } from './content.js';
import type { RunOperation } from './graphql.js';
import type { GraphQLParameters } from './parameters.js';
import type { RequestRecord } from './request-log.js';

/**
 * No answer is given longer than this after its graph had its version. A database that is put back to an earlier state counts
 * its transactions on from there, and so comes by a version again.
 */
const LONGEST_MS = 60_000;

/** What an answer takes beside its bytes: its key and the objects that hold it. */
const BYTES_BESIDE = 1_024;

/** The answer to an operation, ready to be sent. */
export interface Answered {
  readonly content: Content;
  /** HTTP status under `application/graphql-response+json`. */
  readonly status: number;
  /** Without errors and asked by a query: who asks again may be told that it is the same. */
  readonly isWhole: boolean;
  /** Milliseconds that reading the graph's version took; undefined where answers are not kept. */
  readonly versionMs?: number | undefined;
}

/** Answers one operation within the given time; rejects as {@link RunOperation}. */
export type AnswerOperation = (
  request: FastifyRequest,
  parameters: GraphQLParameters,
  milliseconds: number,
) => Promise<Answered>;

interface Kept {
  readonly version: string;
  /** Until when it may be given, by the clock of `performance`. */
  readonly until: number;
  readonly content: Content;
  readonly record: Pick<RequestRecord, 'kind' | 'operation'>;
}

/** What keeping answers takes. */
export interface AnswerCacheOptions {
  readonly graph: Graph;
  readonly run: RunOperation;
  /** Room for all answers; one takes half of it at most. With 0 none is kept. */
  readonly bytes: number;
}

/**
 * Answers operations, from what is kept where that is what the graph would say now.
 *
 * An answer is kept with the version that the graph had before the first statement was sent, and given only while the graph has
 * it still: what was written between the two is not missed, and what was written later is another version. It belongs to the
 * question, to the office and role of who asks, and to the day.
 */
export function answering({ graph, run, bytes }: AnswerCacheOptions): AnswerOperation {
  const runAnew = async (...[request, parameters, milliseconds, since]: Parameters<RunOperation>) => {
    const { body, status, isForOthers } = await run(request, parameters, milliseconds, since);
    const isWhole = request.record.kind === 'query' && body.errors === undefined;
    const content = new Content(bytesOf(JSON.stringify(body)), 'fast');
    return { content, status, isWhole, isForOthers: isWhole && isForOthers };
  };
  if (bytes === 0) return runAnew;

  const cache = new LRUCache<string, Kept>({
    maxSize: bytes,
    maxEntrySize: bytes / 2,
    sizeCalculation: ({ content }) => content.mostBytes + BYTES_BESIDE,
  });
  /** Answers that are awaited, by question and version; each ends with undefined where nothing is kept. */
  const awaited = new Map<string, Promise<Kept | undefined>>();
  const versionNow = newestOf(() => graph.version());

  return async (request, parameters, milliseconds) => {
    const began = performance.now();
    const left = () => Math.max(1, milliseconds - (performance.now() - began));
    const question = keyOf(parameters, request.viewer);
    if (question === undefined) return runAnew(request, parameters, milliseconds);
    // Without a version the graph is away or busy: nothing is given, and the statements find out more.
    const version = await withDeadline(left(), versionNow()).catch(() => undefined);
    const versionMs = performance.now() - began;
    if (version === undefined) return runAnew(request, parameters, left());

    const give = ({ content, record }: Kept): Answered => {
      Object.assign(request.record, { ...record, graph: NO_STATEMENTS, cache: 'hit', hasRun: true });
      return { content, status: 200, isWhole: true, versionMs };
    };
    const earlier = cache.get(question);
    if (earlier?.version === version && performance.now() < earlier.until) return give(earlier);

    const questionNow = `${question} ${version}`;
    const same = awaited.get(questionNow);
    const found = same && (await withDeadline(left(), same).catch(() => undefined));
    if (found !== undefined) return give(found);

    const running = runAnew(request, parameters, left(), version).then((answer) => {
      if (request.record.kind === 'query') request.record.cache = 'miss';
      if (!answer.isForOthers) return { answer };
      const { kind, operation } = request.record;
      const record = { ...(kind && { kind }), ...(operation !== undefined && { operation }) };
      const kept: Kept = { version, until: began + LONGEST_MS, content: answer.content, record };
      cache.set(question, kept);
      return { answer, kept };
    });
    // What was kept once is a query that is the same for all: others may wait for it. Two equal mutations are two.
    if (earlier !== undefined && !awaited.has(questionNow)) {
      const ending = running.then(
        ({ kept }) => kept,
        () => undefined,
      );
      awaited.set(questionNow, ending);
      void ending.then(() => awaited.delete(questionNow));
    }
    return { ...(await running).answer, versionMs };
  };
}

const NO_STATEMENTS = { statements: 0, milliseconds: 0, end: () => undefined };

/**
 * All that an answer depends on beside the graph; undefined for variables nested too deep to be written down, which no question
 * of ours has. Serialised, values that JSON writes alike stay apart.
 */
function keyOf(
  { query, operationName, variables }: GraphQLParameters,
  viewer: Viewer | undefined,
): string | undefined {
  try {
    const all = serialize([query, operationName, variables, viewer?.office, viewer?.role, today()]);
    return createHash('sha256').update(all).digest('base64url');
  } catch {
    return undefined;
  }
}

/**
 * Reads a value that has to be no older than the call. Those who call while one reading is under way share the next one.
 */
function newestOf<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<unknown> | undefined;
  let next: Promise<Value> | undefined;
  const start = (): Promise<Value> => {
    next = undefined;
    const reading = read();
    const ended = reading.then(
      () => undefined,
      () => undefined,
    );
    running = ended;
    void ended.then(() => {
      if (running === ended) running = undefined;
    });
    return reading;
  };
  return () => {
    if (running === undefined) return start();
    next ??= running.then(start);
    return next;
  };
}
