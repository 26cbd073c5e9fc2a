/** The field of the query type that finds things by a word. */
import { answer } from '../read/answer.js';
import { checkFirst } from '../read/list-length.js';
import type { RootResolver } from '../read/resolver.js';
import { Refusal } from '../refusal.js';
import { searchForm } from './search-text.js';

/** The longest text to look for, in characters. */
const LONGEST_TEXT = 100;

const search: RootResolver<{ text: string; first: number }> = (_source, { text, first }, context, info) => {
  const wanted = searchForm(text);
  if (wanted === '' || [...wanted].length > LONGEST_TEXT)
    throw new Refusal('BAD_USER_INPUT', {
      zh: `参数 text 去除首尾空格后须为 1 至 ${String(LONGEST_TEXT)} 个字符`,
      en: `the argument "text" has to have 1 to ${String(LONGEST_TEXT)} characters besides spaces at its ends`,
    });
  return answer(context, info, {
    words: wanted.split(' '),
    exact: `\n${wanted}\n`,
    prefix: `\n${wanted}`,
    word: ` ${wanted}`,
    first: checkFirst(first),
  });
};

export const searchQueries = { search };
