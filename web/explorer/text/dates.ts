/** Dates of the real world, of the precision that is known, in the words of a language. */
import type { Language } from './bilingual.js';

/** English dates are written as the United Nations do: the day before the month. */
export const localeOf: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

const precisions: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

const formats: Readonly<Record<Language, Intl.DateTimeFormat[]>> = {
  zh: precisions.map((precision) => formatOf('zh', precision)),
  en: precisions.map((precision) => formatOf('en', precision)),
};

function formatOf(language: Language, precision: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf[language], {
    ...precision,
    timeZone: 'UTC',
  });
}

/** @param date ISO 8601, of a year, a month or a day; anything else stands as it is */
export function dateText(date: string, language: Language): string {
  if (!/^\d{4}(-\d\d){0,2}$/.test(date)) return date;
  const day = new Date(`${date}${'-01'.repeat(3 - date.split('-').length)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return formats[language][date.split('-').length - 1]!.format(day);
}
