/** Reads what a calendar is made of, and the span that a request asks for. */
import { checkDate, firstDayOf, lastDayOf, monthsBefore, today } from '../dates.js';
import type { ReadContext } from '../read/answer.js';
import { readFacts } from '../read/facts.js';
import { Refusal } from '../refusal.js';
import type { CalendarFacts } from './calendar.js';

/** What a calendar is made of, and the place that it is of. */
export interface CalendarOfPlace extends CalendarFacts {
  readonly place: { readonly nameZh: string; readonly nameEn: string };
}

/**
 * @param of id of a place, also a former one
 * @throws {Refusal} `NOT_FOUND` when there is no such place
 */
export const readCalendarFacts = (context: ReadContext, of: string): Promise<CalendarOfPlace> =>
  readFacts<CalendarOfPlace>(context, 'exchanges/calendar-facts', { of });

const MONTHS_AHEAD = 12;
const MOST_MONTHS = 1_200;

/**
 * The days of a span: from today in China for twelve months, unless dates are given.
 *
 * @throws {Refusal} `BAD_USER_INPUT` for what is no date, ends before it begins, or is longer than a hundred years
 */
export function calendarSpan(
  from: string | null | undefined,
  to: string | null | undefined,
): { from: string; to: string } {
  const start = from == null ? today() : firstDayOf(checkDate('from', from));
  const end = to == null ? monthsBefore(start, -MONTHS_AHEAD) : lastDayOf(checkDate('to', to));
  if (start <= end && end <= monthsBefore(start, -MOST_MONTHS)) return { from: start, to: end };
  throw new Refusal('BAD_USER_INPUT', {
    zh: '参数 to 不能早于 from，也不能晚于其后 100 年',
    en: 'the argument "to" must not be before "from", nor later than 100 years after it',
  });
}

const FEED_MONTHS_BACK = 12;
const FEED_MONTHS_AHEAD = 60;

/** The days of a feed: what a program has shown should not vanish at once, and rounds of five years should be seen coming. */
export function feedSpan(): { from: string; to: string } {
  const day = today();
  return { from: monthsBefore(day, FEED_MONTHS_BACK), to: monthsBefore(day, -FEED_MONTHS_AHEAD) };
}
