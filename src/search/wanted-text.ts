/** A text that somebody looks for, checked. */
import { Refusal } from '../refusal.js';
import { searchForm } from './search-text.js';

/** The longest text to look for, in characters. */
const LONGEST_TEXT = 100;

/**
 * The text in the form in which it is compared.
 *
 * @throws {Refusal} `BAD_USER_INPUT` for nothing but spaces, or too much
 */
export function wantedText(text: string): string {
  const wanted = searchForm(text);
  if (wanted !== '' && [...wanted].length <= LONGEST_TEXT) return wanted;
  throw new Refusal('BAD_USER_INPUT', {
    zh: `参数 text 去除首尾空格后须为 1 至 ${String(LONGEST_TEXT)} 个字符`,
    en: `the argument "text" has to have 1 to ${String(LONGEST_TEXT)} characters besides spaces at its ends`,
  });
}
