/** Puts one side under load for a while. */
import autocannon from 'autocannon';
import { variablesOf, type Question } from './question.js';
import type { Side } from './sides/side.js';

/** How often the load looks whether its time is over. */
const SAMPLE_MS = 50;

/** What a side did under load. */
export interface Measured {
  /** Answers a second. */
  readonly throughput: number;
  /** Milliseconds that half of the requests took at most, and 99 of 100. */
  readonly median: number;
  readonly p99: number;
}

/**
 * Asks one question again and again, its variables in turn.
 *
 * @param clients connections that each have one request under way
 * @param from number of the first request, so that no two loads write the same
 * @throws {Error} when a request failed: a side that refuses quickly must not look quick
 */
export async function load(
  side: Side,
  question: Question,
  milliseconds: number,
  clients: number,
  from: () => number,
): Promise<Measured> {
  const started = performance.now();
  const result = await autocannon({
    url: side.origin,
    connections: clients,
    duration: milliseconds / 1_000,
    sampleInt: SAMPLE_MS,
    verifyBody: (body) => body?.includes('"errors":') === false,
    requests: [
      {
        method: 'POST',
        setupRequest: (request: autocannon.Request) => ({
          ...request,
          ...side.request(question, variablesOf(question, from())),
        }),
      },
    ],
  });
  const failed = result.errors + result.timeouts + result.non2xx + result.mismatches;
  if (failed > 0)
    throw new Error(`${side.name} failed ${failed} of ${result.requests.total} requests of ${question.name}`);
  if (result['2xx'] === 0)
    throw new Error(`${side.name} gave no answer to ${question.name} within ${milliseconds} ms`);
  return {
    throughput: result['2xx'] / ((performance.now() - started) / 1_000),
    median: result.latency.p50,
    p99: result.latency.p99,
  };
}
