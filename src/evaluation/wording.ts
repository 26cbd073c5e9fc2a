/** Pieces of sentences that people read, in Chinese and in English. */
import type { BilingualText } from '../refusal.js';

/** Names in a sentence; more are counted. */
const NAMES_SHOWN = 6;

/** Lists things: 甲、乙、丙; a, b and c. Of a long list the first few, and how many there are in all. */
export function listText(items: readonly BilingualText[]): BilingualText {
  const shown = items.slice(0, NAMES_SHOWN);
  const zh = shown.map((item) => item.zh).join('、');
  const en = shown.map((item) => item.en);
  const more = items.length - shown.length;
  if (more > 0) return { zh: `${zh}等${items.length}个`, en: `${en.join(', ')} and ${more} more` };
  return { zh, en: en.length < 2 ? en.join('') : `${en.slice(0, -1).join(', ')} and ${en.at(-1)!}` };
}

const DIGITS = '零一二三四五六七八九';

/** An article in English: 第十条 is Article 10. Any other form stays as the instrument has it. */
export function articleText(article: string): string {
  const parts = /^第([一二三四五六七八九])?(十)?([一二三四五六七八九])?条$/.exec(article);
  if (parts === null) return article;
  const [tens, ten, ones] = parts.slice(1);
  const digit = (character: string | undefined) => (character === undefined ? 0 : DIGITS.indexOf(character));
  // Without 十 between them, the first digit is the only one.
  const number = ten === undefined ? digit(tens) : 10 * (tens === undefined ? 1 : digit(tens)) + digit(ones);
  return number > 0 && (ten !== undefined || ones === undefined) ? `Article ${number}` : article;
}
