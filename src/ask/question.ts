/** What a question of the command line is made of. */
import type { BilingualText } from '../refusal.js';
import type { Report } from './report.js';

/**
 * A question: a field of the query type, what is selected of it, and how its answer is told. `Answer` is the shape of
 * the selection, which the tests hold against the schema.
 */
export interface Question<Answer = never> {
  /** The field of the query type; its arguments are the options. */
  readonly field: string;
  /** The argument, or condition of the filter, whose value may also stand without an option. */
  readonly subject: string;
  /** What it asks. */
  readonly title: BilingualText;
  /** Selection set of the field, with its braces. */
  readonly selection: string;
  /**
   * Tells the answer to people.
   *
   * @returns whether there was anything to tell
   */
  readonly tell: (answer: Answer, report: Report) => boolean;
}
