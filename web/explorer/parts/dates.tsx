/** Dates of the real world, of the precision that is known, in the words of the reader's language. */
import { languageTag, useLanguage, type Language } from '../text/language.js';

const precisions: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

const formats: Readonly<Record<Language, Intl.DateTimeFormat[]>> = {
  zh: precisions.map((precision) => formatOf('zh', precision)),
  en: precisions.map((precision) => formatOf('en', precision)),
};

/** English dates are those of the United Nations: the day before the month. */
function formatOf(language: Language, precision: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'zh' ? languageTag.zh : 'en-GB', {
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

export function DateText({ date }: { readonly date: string }) {
  const { language } = useLanguage();
  return <time dateTime={date}>{dateText(date, language)}</time>;
}

/** When something was entered, by the clocks of China. */
export function InstantText({ instant }: { readonly instant: string }) {
  const { language } = useLanguage();
  const text = new Intl.DateTimeFormat(language === 'zh' ? languageTag.zh : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(instant));
  return <time dateTime={instant}>{text}</time>;
}
