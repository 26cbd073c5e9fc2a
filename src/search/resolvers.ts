/** The field of the query type that finds things by a word. */
import { answer } from '../read/answer.js';
import { checkFirst } from '../read/list-length.js';
import type { RootResolver } from '../read/resolver.js';
import { wantedText } from './wanted-text.js';

const search: RootResolver<{ text: string; first: number }> = (_source, { text, first }, context, info) => {
  const wanted = wantedText(text);
  const words = wanted.split(' ');
  return answer(context, info, {
    words,
    longest: words.reduce((longest, word) => (word.length > longest.length ? word : longest)),
    exact: `\n${wanted}\n`,
    prefix: `\n${wanted}`,
    word: ` ${wanted}`,
    first: checkFirst(first),
  });
};

export const searchQueries = { search };
