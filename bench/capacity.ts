/** How much the service takes: the highest rate that it answers in good time, held for long, and what becomes of twice as much. */
import { arrive, type Arrivals } from './arrivals.js';
import { mixOf } from './mix.js';
import type { Question } from './question.js';
import type { Side, SideName } from './sides/side.js';

export interface Capacity {
  readonly side: SideName;
  readonly held: Arrivals;
  readonly twice: Arrivals;
}

/** Milliseconds within which 99 of 100 requests are to be answered. */
export const GOOD_TIME_MS = 250;

const FIRST_RATE = 8;
const TRIAL_MS = 20_000;
const TWICE_MS = 5 * 60_000;
/** Rates that differ by less are the same. */
const PRECISION = 1.1;
/** How much less is tried next where a rate was held for a trial and not for long. */
const LESS = 0.85;
/** A rate is given up after so long at the earliest: one bad moment at the beginning says nothing of half an hour. */
const JUDGED_AFTER_S = 120;

const isHeld = ({ p99, refused, failed }: Arrivals) =>
  p99 <= GOOD_TIME_MS && refused === 0 && Object.keys(failed).length === 0;

/**
 * Finds the rate by trials, and holds it.
 *
 * @param tell is told of every trial
 * @throws {Error} when even the least rate is not answered in good time
 */
export async function capacityOf(
  side: Side,
  questions: readonly Question[],
  minutes: number,
  tell: (trial: Arrivals) => void,
): Promise<Capacity> {
  const next = mixOf(questions);
  const trial = async (rate: number) => {
    const arrivals = await arrive(side, next, rate, TRIAL_MS);
    tell(arrivals);
    return isHeld(arrivals);
  };
  let rate = await highest(trial);
  for (;;) {
    const held = await arrive(
      side,
      next,
      rate,
      minutes * 60_000,
      (so) => so.seconds >= JUDGED_AFTER_S && !isHeld(so),
    );
    tell(held);
    if (!isHeld(held)) {
      rate = Math.floor(rate * LESS);
      if (rate < FIRST_RATE) throw new Error(`${side.name} holds no rate for ${minutes} minutes`);
      continue;
    }
    const twice = await arrive(side, next, 2 * rate, TWICE_MS);
    tell(twice);
    return { side: side.name, held, twice };
  }
}

/** Doubles the rate until it is too much, and halves the way between. The first trial may find a side that is not warm. */
async function highest(trial: (rate: number) => Promise<boolean>): Promise<number> {
  let good = 0;
  let bad = FIRST_RATE;
  while ((await trial(bad)) || (good === 0 && (await trial(bad)))) {
    good = bad;
    bad *= 2;
  }
  if (good === 0) throw new Error(`a rate of ${FIRST_RATE} a second is too much`);
  while (bad / good > PRECISION) {
    const middle = Math.round(Math.sqrt(good * bad));
    if (middle === good || middle === bad) break;
    if (await trial(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
