/** Fields of the query type that ask for exchanges. */
import { checkDate, lastOf, monthsBefore } from '../dates.js';
import type { Value } from '../graph/graph.js';
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import { checkFirst } from '../read/list-length.js';
import { byId, type RootResolver } from '../read/resolver.js';
import { Refusal } from '../refusal.js';
import { calendarOf, type CalendarKind } from './calendar.js';
import { calendarSpan, readCalendarFacts } from './calendar-reading.js';
import { asOfDay } from './judges.js';

interface ExchangesArguments extends PageArguments {
  readonly filter?: {
    within?: string | null;
    partnerWithin?: string | null;
    agreement?: string | null;
    channel?: string | null;
    kind?: string[] | null;
    field?: string[] | null;
    state?: string[] | null;
    from?: string | null;
    to?: string | null;
  } | null;
  readonly orderBy: string;
}

const exchanges: RootResolver<ExchangesArguments> = (
  _source,
  { filter, orderBy, ...page },
  context,
  info,
) => {
  const { from, to } = filter ?? {};
  const { sortBy: _, ...paging } = pageParameters('exchanges', orderBy, page);
  return answer(context, info, {
    ...paging,
    within: filter?.within ?? null,
    partnerWithin: filter?.partnerWithin ?? null,
    agreement: filter?.agreement ?? null,
    channel: filter?.channel ?? null,
    kind: filter?.kind ?? null,
    field: filter?.field ?? null,
    state: filter?.state ?? null,
    from: from == null ? null : checkDate('from', from),
    to: to == null ? null : lastOf(checkDate('to', to)),
  });
};

/** A hundred years: no tie is older. */
const MOST_MONTHS = 1_200;

interface DormantArguments extends PageArguments {
  readonly within?: string | null;
  readonly months: number;
  readonly asOf?: string | null;
}

const dormantAgreements: RootResolver<DormantArguments> = (
  _source,
  { within, months, asOf, ...page },
  context,
  info,
) => {
  if (months < 1 || months > MOST_MONTHS)
    throw new Refusal('BAD_USER_INPUT', {
      zh: `参数 months 须为 1 至 ${MOST_MONTHS} 的整数`,
      en: `the argument "months" has to be a whole number from 1 to ${MOST_MONTHS}`,
    });
  const day = asOfDay(asOf);
  // Another date or span makes another list, in which a cursor of this one would lead nowhere.
  const { first, limit, order, afterKey, afterId } = pageParameters(
    'dormantAgreements',
    `${day} ${months}`,
    page,
  );
  return answer(context, info, {
    ...{ first, limit, order, afterKey, afterId },
    within: within ?? null,
    asOf: day,
    before: monthsBefore(day, months),
  } as Record<string, Value>);
};

interface CalendarArguments {
  readonly of: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly kinds?: readonly CalendarKind[] | null;
  readonly first: number;
}

const calendar: RootResolver<CalendarArguments> = async (
  _source,
  { of, from, to, kinds, first },
  context,
  info,
) => {
  const shown = checkFirst(first);
  const span = { ...calendarSpan(from, to), kinds: kinds ?? undefined };
  const facts = await readCalendarFacts(context, of);
  return answer(context, info, {
    entries: calendarOf(facts, span).slice(0, shown) as unknown as Value,
  });
};

export const exchangeQueries = { exchange: byId, exchanges, dormantAgreements, calendar };
