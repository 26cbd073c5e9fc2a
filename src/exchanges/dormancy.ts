/** How long a tie has been silent, and why it is listed for that. Pure. */
import { dateText, lastDayOf, monthsBetween } from '../dates.js';
import type { BilingualText } from '../refusal.js';

/** What is known of a tie's silence. */
export interface Silence {
  /** Date of the newest exchange that counts; null when none is recorded. */
  readonly lastExchangeOn: string | null;
  /** ISO 8601 day. */
  readonly asOf: string;
}

/** Whole months since the newest exchange, at least: of a date known by its year or month, since its end. */
export const monthsSince = ({ lastExchangeOn, asOf }: Silence): number | null =>
  lastExchangeOn === null ? null : Math.max(0, monthsBetween(lastDayOf(lastExchangeOn), asOf));

/** Why a tie is listed. */
export function silenceText(silence: Silence): BilingualText {
  const { lastExchangeOn } = silence;
  if (lastExchangeOn === null)
    return {
      zh: '本库未载此关系下的往来；未载不等于没有，请核实并补登',
      en: 'No exchange is recorded under this tie; no record does not mean no exchange: ask, and record what there was',
    };
  const months = monthsSince(silence)!;
  const date = dateText(lastExchangeOn);
  const isDay = lastExchangeOn.length === 10;
  return {
    zh: `已登记的最近一次往来在${date.zh}，距今${isDay ? '' : '至少'} ${months} 个月`,
    en: `The latest recorded exchange was ${isDay ? '' : 'in '}${date.en}, ${isDay ? '' : 'at least '}${months} months before`,
  };
}
