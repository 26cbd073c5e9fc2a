/** When something was, in the words of the reader's language. */
import { dateText, localeOf } from '../text/dates.js';
import { useLanguage } from '../text/language.js';

/** @param date ISO 8601, of the precision that is known */
export function DateText({ date }: { readonly date: string }) {
  const { language } = useLanguage();
  return <time dateTime={date}>{dateText(date, language)}</time>;
}

/** When something was entered, by the clocks of China. */
export function InstantText({ instant }: { readonly instant: string }) {
  const { language } = useLanguage();
  const text = new Intl.DateTimeFormat(localeOf[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(instant));
  return <time dateTime={instant}>{text}</time>;
}
