/** The field of the query type that finds things by a word. */
import { answer } from '../read/answer.js';
import { checkFirst } from '../read/list-length.js';
import type { RootResolver } from '../read/resolver.js';
import { wantedText } from './wanted-text.js';

const search: RootResolver<{ text: string; first: number }> = (_source, { text, first }, context, info) => {
  const wanted = wantedText(text);
  return answer(context, info, {
    words: wanted.split(' '),
    exact: `\n${wanted}\n`,
    prefix: `\n${wanted}`,
    word: ` ${wanted}`,
    first: checkFirst(first),
  });
};

export const searchQueries = { search };
