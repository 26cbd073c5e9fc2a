/** What the service keeps in memory under a long mixed load. */
import { setTimeout as sleep } from 'node:timers/promises';
import { putUnderLoad } from './load.js';
import { median } from './measure.js';
import { mixOf } from './mix.js';
import { residentMb } from './process.js';
import type { Question } from './question.js';
import type { Side } from './sides/side.js';

/** Memory over the time of the load, in MB. */
export interface Endurance {
  readonly minutes: number;
  readonly requests: number;
  readonly most: number;
  /** Medians of the second and of the last fifth of the time: what is warm, and what is at the end. */
  readonly early: number;
  readonly late: number;
}

const SAMPLE_MS = 1_000;

/**
 * Asks all questions mixed, for so many minutes.
 *
 * @throws {Error} as {@link putUnderLoad}
 */
export async function endure(
  side: Side,
  questions: readonly Question[],
  minutes: number,
  clients: number,
): Promise<Endurance> {
  const running = putUnderLoad(side, mixOf(questions), minutes * 60_000, clients);
  const samples: number[] = [];
  const state = { isOver: false };
  const watching = (async () => {
    while (!state.isOver) {
      samples.push(residentMb(side.pid));
      await sleep(SAMPLE_MS);
    }
  })();
  const { requests } = await running.finally(() => {
    state.isOver = true;
  });
  await watching;
  const fifth = Math.floor(samples.length / 5);
  return {
    minutes,
    requests: requests.total,
    most: Math.max(...samples),
    early: median(samples.slice(fifth, 2 * fifth)),
    late: median(samples.slice(4 * fifth)),
  };
}
