/** Dates of the real world: ISO 8601 of the precision that is known, `2003`, `2003-09` or `2018-10-11`. */
import { Refusal, type BilingualText } from './refusal.js';

/** Whether `text` is a date of year, month or day precision, and a day that exists. */
export function isPartialDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return false;
  const [year, month = '01', day = '01'] = parts.slice(1);
  const date = new Date(`${year!}-${month}-${day}T00:00:00Z`);
  // A day that does not exist is either no date, or moves on into the next month.
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/**
 * The last moment that a date of less than day precision may mean, as a string that sorts after every date within it:
 * `2003` becomes `2003-99`, so that `2003-09` and `2003-12-31` are not after it.
 */
export function lastOf(date: string): string {
  return date.length === 10 ? date : `${date}-99`;
}

/** The first day that a date may mean. */
export const firstDayOf = (date: string): string => date + '-01-01'.slice(date.length - 4);

/** The last day that a date may mean. */
export function lastDayOf(date: string): string {
  if (date.length === 10) return date;
  const month = date.length === 7 ? date : `${date}-12`;
  return `${month}-${pad(daysOf(Number(month.slice(0, 4)), Number(month.slice(5))), 2)}`;
}

const pad = (number: number, digits: number) => String(number).padStart(digits, '0');

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysOf = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Whole months from one day to a later one; below zero where it is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [start, end] = [from, to].map((day) => day.split('-').map(Number)) as [number[], number[]];
  return (end[0]! - start[0]!) * 12 + end[1]! - start[1]! - (end[2]! < start[2]! ? 1 : 0);
}

/** The day so many months before, or after where `months` is below zero; the last of the month where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  if (count < 0) return '0000-01-01';
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  if (year > 9999) return '9999-12-31';
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(Number(day.slice(8)), daysOf(year, month)), 2)}`;
}

/** Hours by which China's time is ahead of UTC: what is signed this morning is not of tomorrow. */
const CHINA_HOURS = 8;

/** Today in China, as an ISO 8601 date. */
export const today = () => new Date(Date.now() + CHINA_HOURS * 3_600_000).toISOString().slice(0, 10);

/** The date so many days after a date of day precision. */
export const daysAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** @throws {Refusal} `BAD_USER_INPUT` that names the argument, unless the date is one of {@link isPartialDate} */
export function checkDate(argument: string, date: string): string {
  if (isPartialDate(date)) return date;
  throw new Refusal('BAD_USER_INPUT', {
    zh: `参数 ${argument} 须为 ISO 8601 日期，如 2003、2003-09 或 2018-10-11`,
    en: `the argument "${argument}" has to be an ISO 8601 date such as 2003, 2003-09 or 2018-10-11`,
  });
}

/**
 * The argument `asOf` as statements take it: filled up to its last day, null where no date is asked for.
 *
 * @throws {Refusal} as {@link checkDate}
 */
export const asOfParameter = (asOf: string | null | undefined): string | null =>
  asOf == null ? null : lastOf(checkDate('asOf', asOf));

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date in a sentence, with the precision that it has: `2003-09` is 2003年9月, September 2003. */
export function dateText(date: string): BilingualText {
  const [year, month, day] = date.split('-').map(Number);
  const monthEn = month === undefined ? '' : `${MONTHS[month - 1]!} `;
  return {
    zh: `${year!}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`,
    en: `${day === undefined ? '' : `${day} `}${monthEn}${year!}`,
  };
}
