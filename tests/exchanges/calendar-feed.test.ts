/** The feed, read back by a parser that is not the library which writes it. */
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { calendarFeed } from '../../src/exchanges/calendar-feed.js';
import type { CalendarEntry } from '../../src/exchanges/calendar.js';

const place = { nameZh: '近市', nameEn: 'Near, the; town' };
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  kind: 'ANNIVERSARY',
  on: '2030-06-07',
  years: 25,
  titleZh: '近市与远市签署友好城市25周年',
  titleEn: '25 years of the sister-city tie of Near and Far',
  agreement: 'near-far-formal',
  exchange: null,
  ...more,
});
const feed = (...entries: CalendarEntry[]) => calendarFeed(place, entries, '2026-11-26T01:02:03.000Z');
const parsed = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[] as never);
const events = (text: string) =>
  parsed(text)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

it('each entry is an event of one whole day with its own id', () => {
  const found = events(
    feed(
      entry(),
      entry({ kind: 'TERM_ENDS', years: null, on: '2030-06-08' }),
      entry({ kind: 'PLANNED_EXCHANGE', years: null, on: '2031-02-28', exchange: 'exchange-1' }),
    ),
  );
  expect(
    found.map((event) => [
      event.uid,
      event.startDate.toString(),
      event.startDate.isDate,
      event.duration.toSeconds() / 86_400,
      event.component.getFirstPropertyValue('class'),
    ]),
  ).toEqual([
    ['anniversary-25-near-far-formal@sister-city-graph', '2030-06-07', true, 1, null],
    ['term-near-far-formal@sister-city-graph', '2030-06-08', true, 1, null],
    ['exchange-exchange-1@sister-city-graph', '2031-02-28', true, 1, 'CONFIDENTIAL'],
  ]);
});

it('whatever a title holds is read as it was, in both languages', () => {
  const titleZh = '甲；乙，丙\\丁\r\nEND:VEVENT\n“戊”'.repeat(4);
  const [event] = events(
    feed(entry({ titleZh, titleEn: 'a; b, c\\ 🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋' })),
  );
  expect(event!.summary.replaceAll('\r', '')).toBe(
    `${titleZh.replaceAll('\r', '')} / a; b, c\\ 🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋🎋`,
  );
});

it('lines are as long as the standard has them, and characters stay whole', () => {
  const text = feed(entry({ titleZh: '友城'.repeat(100) }));
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).not.toMatch(/(?<!\r)\n/);
  expect(text).not.toContain('\ufffd');
});

it('what is on no day is left out, and the feed says how much', () => {
  const text = feed(entry({ on: '2030-06' }), entry({ on: '2030' }), entry());
  expect(events(text)).toHaveLength(1);
  const calendar = parsed(text);
  expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toMatch(/另有 2 项.*2 more are known by their year/);
  // The parser does not know this property, and so leaves its text as it is written.
  expect(calendar.getFirstPropertyValue('name')).toBe(
    '近市友城日程 / Sister-city calendar of Near\\, the\\; town',
  );
});

it('an empty calendar is one', () => {
  expect(parsed(feed()).name).toBe('vcalendar');
});
