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
