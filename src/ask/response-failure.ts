/** What the errors of a response mean for the person who asked. */
import type { ResponseError } from './client.js';
import { AskFailure } from './failure.js';

/** Codes that say that the question was wrong, not that the answer failed. */
const WRONG_QUESTION = new Set(['BAD_USER_INPUT', 'NOT_FOUND', 'QUERY_TOO_COMPLEX']);

/** The failure that an answer's errors stand for; the messages are in both languages already. */
export function responseFailure(errors: readonly ResponseError[]): AskFailure {
  const isWrongQuestion =
    errors.length > 0 && errors.every(({ extensions }) => WRONG_QUESTION.has(extensions?.code ?? ''));
  return new AskFailure(
    isWrongQuestion ? 2 : 3,
    isWrongQuestion
      ? { zh: '问题有误', en: 'the question cannot be answered as it is' }
      : { zh: '服务未能作答', en: 'the service could not answer' },
    errors.map(({ message, extensions }) => `  ${extensions?.code ?? ''} ${message}`),
  );
}
