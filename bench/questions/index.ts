/** The questions, in the order in which they are asked: the one that writes comes last. */
import type { Question } from '../question.js';
import { agreementsPage } from './agreements-page.js';
import { fourLevels } from './four-levels.js';
import { mainQuestion } from './main-question.js';
import { onePlace } from './one-place.js';
import { search } from './search.js';
import { suggestions } from './suggestions.js';
import { write } from './write.js';

export const questions: readonly Question[] = [
  onePlace,
  fourLevels,
  agreementsPage,
  mainQuestion,
  suggestions,
  search,
  write,
];
