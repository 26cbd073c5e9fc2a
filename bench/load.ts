/** Puts one side under load for a while. */
import autocannon, { type Result } from 'autocannon';
import { nextVariables, type Question } from './question.js';
import type { Side } from './sides/side.js';

/** How often the load looks whether its time is over. */
const SAMPLE_MS = 50;

const LONGEST_ROUND_MS = 10_000;

/** As long as every side may take: sixteen clients at once ask the slowest question of the largest data. */
const LATE_AFTER_S = 60;

/** Characters of an answer with errors that are shown. */
const LONGEST_REFUSAL = 500;

/** What a side did under load. */
export interface Measured {
  /** Answers a second. */
  readonly throughput: number;
  /** Milliseconds that half of the requests took at most, and 99 of 100. */
  readonly median: number;
  readonly p99: number;
}

/**
 * Asks a side again and again, over connections that each have one request under way.
 *
 * @param next the question of each request
 * @throws {Error} when a request failed: a side that refuses quickly must not look quick
 */
export async function putUnderLoad(
  side: Side,
  next: () => Question,
  milliseconds: number,
  clients: number,
): Promise<Result> {
  let refusal: string | undefined;
  const result = await autocannon({
    url: side.origin,
    connections: clients,
    duration: milliseconds / 1_000,
    timeout: LATE_AFTER_S,
    sampleInt: SAMPLE_MS,
    verifyBody: (body) => {
      const isAnswer = body?.includes('"errors":') === false;
      if (!isAnswer) refusal ??= String(body).slice(0, LONGEST_REFUSAL);
      return isAnswer;
    },
    requests: [
      {
        method: 'POST',
        setupRequest: (request: autocannon.Request) => {
          const question = next();
          return { ...request, ...side.request(question, nextVariables(question)) };
        },
      },
    ],
  });
  const { errors, timeouts, non2xx, mismatches } = result;
  if (errors + timeouts + non2xx + mismatches > 0)
    throw new Error(
      `${side.name}, of ${result.requests.total} requests: ${errors} broken, ${timeouts} of them late, ${non2xx} with another status, ${mismatches} with errors${refusal === undefined ? '' : `: ${refusal}`}`,
    );
  return result;
}

/**
 * Measures a side on one question. A round that brings no answer is asked again for twice as long: requests wait in a side that
 * works on one at a time, also for those that the round before has left behind.
 *
 * @throws {Error} as {@link putUnderLoad}, and when no answer came: nothing can be said of its pace then
 */
export async function load(
  side: Side,
  question: Question,
  milliseconds: number,
  clients: number,
): Promise<Measured> {
  const started = performance.now();
  const result = await putUnderLoad(side, () => question, milliseconds, clients);
  if (result['2xx'] > 0)
    return {
      throughput: result['2xx'] / ((performance.now() - started) / 1_000),
      median: result.latency.p50,
      p99: result.latency.p99,
    };
  if (milliseconds > LONGEST_ROUND_MS)
    throw new Error(`${side.name} gave no answer to ${question.name} within ${milliseconds} ms`);
  return load(side, question, 2 * milliseconds, clients);
}
