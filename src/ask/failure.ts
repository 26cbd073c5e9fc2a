/** Why a question was not answered. */
import type { BilingualText } from '../refusal.js';

/**
 * What the shell is told at the end: 0 answered, 1 nothing was found, 2 the question was not understood, 3 the service or
 * the graph could not answer.
 */
export type AskExitCode = 0 | 1 | 2 | 3;

/** The question has no answer; `lines` say more, one each. */
export class AskFailure extends Error {
  override readonly name = 'AskFailure';

  constructor(
    readonly exitCode: 2 | 3,
    readonly text: BilingualText,
    readonly lines: readonly string[] = [],
  ) {
    super(text.en);
  }
}

/** The question was not understood. */
export const notUnderstood = (zh: string, en: string, lines?: readonly string[]) =>
  new AskFailure(2, { zh, en }, lines);

/** The service or the graph could not answer. */
export const unavailable = (zh: string, en: string) => new AskFailure(3, { zh, en });
