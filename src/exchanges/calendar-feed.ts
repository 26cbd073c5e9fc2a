/** A calendar as an iCalendar feed (RFC 5545). Pure: the moment is an argument. */
import ical, {
  escape,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarEntry } from './calendar.js';

/** How often a program that subscribes is asked to look again, in seconds. */
const REFRESH_SECONDS = 12 * 60 * 60;

const DAY_LENGTH = 10;

/**
 * The feed of a place's calendar. Each entry is an event of a whole day. What is known by its year or month alone is on no day, and
 * is left out and counted in the description of the feed.
 *
 * @param madeAt ISO 8601 instant in UTC
 */
export function calendarFeed(
  place: { readonly nameZh: string; readonly nameEn: string },
  entries: readonly CalendarEntry[],
  madeAt: string,
): string {
  const days = entries.filter(({ on }) => on.length === DAY_LENGTH);
  const calendar = ical({
    // The library takes names as they are to be written.
    name: escape(`${place.nameZh}友城日程 / Sister-city calendar of ${place.nameEn}`, false),
    description: escape(about(entries.length - days.length), false),
    prodId: { company: 'sister-city-graph', product: 'calendar', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const entry of days) {
    const isPlan = entry.kind === 'PLANNED_EXCHANGE';
    calendar.createEvent({
      id: uidOf(entry),
      stamp: new Date(madeAt),
      start: new Date(`${entry.on}T00:00:00Z`),
      allDay: true,
      summary: `${entry.titleZh} / ${entry.titleEn}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      // Whoever keeps the feed should not show others what was planned.
      ...(isPlan && { class: ICalEventClass.CONFIDENTIAL, status: ICalEventStatus.TENTATIVE }),
    });
  }
  return calendar.toString();
}

/** The same for the same thing whatever becomes of its date, so that a program moves the event and does not double it. */
function uidOf({ kind, years, agreement, exchange }: CalendarEntry): string {
  const of = exchange ?? agreement ?? '';
  const what = { TERM_ENDS: 'term', ANNIVERSARY: `anniversary-${years ?? 0}`, PLANNED_EXCHANGE: 'exchange' }[
    kind
  ];
  return `${what}-${of}@sister-city-graph`;
}

function about(withoutDay: number): string {
  const zh = '协议到期、整五整十周年、计划往来';
  const en = 'Ends of terms, every fifth anniversary, planned exchanges';
  return withoutDay === 0
    ? `${zh} / ${en}`
    : `${zh}；另有 ${withoutDay} 项只知年份或月份，未列入 / ${en}; ${withoutDay} more are known by their year or month alone and are not shown`;
}
