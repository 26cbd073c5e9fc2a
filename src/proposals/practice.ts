/** The notes of practice that fit a proposal. Pure; the facts come from the statement `proposals/practice-facts`. */
import type { ThemeFacts } from '../matching/themes.js';
import { offer, type Note, type OfferedPractice, type TieInView } from '../practice/offer.js';

/** The tie that a proposal asks for, all themes, and the notes that the reader may see. */
export interface PracticeFacts extends TieInView {
  readonly themes: readonly ThemeFacts[];
  readonly notes: readonly Note[];
}

/** As beside a suggestion: the best first, at most three. */
export const offerBeside = ({ themes, notes, ...tie }: PracticeFacts): OfferedPractice[] =>
  offer(tie, notes, themes);
