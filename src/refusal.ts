/**
 * An expected refusal: the caller asked for something that cannot be, may not be, or is not there. Any other error
 * that reaches the API is a fault of ours and is shown without its text.
 */

/** Stable codes of refusals, shown as `extensions.code`. */
export type RefusalCode =
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_COMPLEX'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'RULE_VIOLATION';

/** A text that people read, in both languages. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** Both languages in one line, Chinese first: for places that have room for one text only. */
export const bothLanguages = (text: BilingualText) => `${text.zh} / ${text.en}`;

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly text: BilingualText;

  constructor(code: RefusalCode, text: BilingualText) {
    super(bothLanguages(text));
    this.code = code;
    this.text = text;
  }
}
