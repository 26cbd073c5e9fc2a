/** Addresses of answers, which hold the whole question. */
import { addressOf } from '../addresses.js';
import type { Values } from './blanks.js';
import type { Question } from './question.js';

/** How an answer is looked at, beside what was asked. */
export interface Look {
  readonly isTable?: boolean;
  /** How many are shown at most, where that is not what it begins with. */
  readonly first?: number;
}

export const answerAddress = (
  { id }: Pick<Question, 'id'>,
  values: Values,
  { isTable = false, first }: Look = {},
): string =>
  addressOf('/answer', {
    question: id,
    ...values,
    as: isTable ? 'table' : undefined,
    first: first === undefined ? undefined : String(first),
  });
