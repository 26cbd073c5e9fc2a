/** Requests that come whether or not those before were answered, as people's do: at a rate, by chance. */
import { Agent, request as httpRequest } from 'node:http';
import { createHistogram } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { nextVariables, type Question } from './question.js';
import type { Request, Side } from './sides/side.js';

/** What became of the requests. */
export interface Arrivals {
  /** Requests a second that were to come. */
  readonly rate: number;
  readonly seconds: number;
  /** Answers without errors, and milliseconds from when each request was due to its end. */
  readonly answered: number;
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  /** Turned away with 503 and `retry-after`, and the longest that one waited for that. */
  readonly refused: number;
  readonly longestRefusal: number;
  /** Whatever else came back, by its beginning. */
  readonly failed: Readonly<Record<string, number>>;
}

/** For who waits for a run. */
export const inOneLine = ({ rate, seconds, answered, p99, longest, refused, failed }: Arrivals) =>
  `${rate}/s, ${seconds} s: ${answered} answered, p99 ${p99.toFixed(0)} ms, longest ${longest.toFixed(0)} ms; ${refused} refused; ${JSON.stringify(failed)}`;

/** A request without an answer by then has none. */
const GIVEN_UP_AFTER_MS = 30_000;

/** Characters of a failure that tell it from others. */
const SHOWN = 200;

/** Connections at once: as many as requests may be under way, so that none waits for another's connection. */
const CONNECTIONS = 2_000;

/**
 * Asks at a rate for a while. Gaps between requests are exponentially distributed, and a request that is sent late counts from when it was due,
 * so that a service which stands still is seen to do so.
 *
 * @param next the question of each request
 * @param isEnough looked at once a second; ends the load when it says so
 */
export async function arrive(
  side: Side,
  next: () => Question,
  rate: number,
  milliseconds: number,
  isEnough: (so: Arrivals) => boolean = () => false,
): Promise<Arrivals> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  // In microseconds: it counts whole numbers.
  const answered = createHistogram();
  const failed: Record<string, number> = {};
  let refused = 0;
  let longestRefusal = 0;
  const began = performance.now();
  const soFar = (): Arrivals => ({
    rate,
    seconds: Math.round((performance.now() - began) / 1_000),
    answered: answered.count,
    median: answered.percentile(50) / 1_000,
    p99: answered.percentile(99) / 1_000,
    longest: answered.max / 1_000,
    refused,
    longestRefusal,
    failed,
  });

  async function one(due: number): Promise<void> {
    const question = next();
    const sent = side.request(question, nextVariables(question))!;
    const outcome = await send(side.origin, sent, agent);
    const took = performance.now() - due;
    if (outcome === 'answered') answered.record(Math.max(1, Math.round(took * 1_000)));
    else if (outcome === 'refused') {
      refused += 1;
      longestRefusal = Math.max(longestRefusal, took);
    } else failed[outcome] = (failed[outcome] ?? 0) + 1;
  }

  const underWay = new Set<Promise<void>>();
  let due = began;
  let looked = began;
  while (due < began + milliseconds) {
    await sleep(due - performance.now());
    const request = one(due).finally(() => underWay.delete(request));
    underWay.add(request);
    due += (-Math.log(1 - Math.random()) * 1_000) / rate;
    if (due - looked > 1_000) {
      looked = due;
      if (isEnough(soFar())) break;
    }
  }
  await Promise.all(underWay);
  agent.destroy();
  return soFar();
}

/** @returns `answered`, `refused`, or what else came back */
function send(origin: string, { path, headers, body }: Request, agent: Agent): Promise<string> {
  return new Promise((settle) => {
    const sent = httpRequest(new URL(path, origin), {
      method: 'POST',
      headers,
      agent,
      timeout: GIVEN_UP_AFTER_MS,
    });
    sent.once('timeout', () => sent.destroy(new Error('no answer in time')));
    sent.once('error', ({ message }) => settle(message));
    sent.once('response', (response) => {
      text(response).then(
        (answer) => {
          const { statusCode, headers: given } = response;
          if (statusCode === 503 && given['retry-after'] !== undefined) settle('refused');
          else if (statusCode === 200 && !answer.includes('"errors":')) settle('answered');
          else settle(`${statusCode} ${answer.slice(0, SHOWN)}`);
        },
        (error: unknown) => settle(String(error)),
      );
    });
    sent.end(body);
  });
}
