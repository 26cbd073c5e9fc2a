/** Reading and writing mixed, as an office's day is. */
import { isWrite, type Question } from './question.js';

/** One request in so many writes. */
const WRITE_EVERY = 20;

/** Gives the questions in turn, every twentieth the one that writes. */
export function mixOf(questions: readonly Question[]): () => Question {
  const reads = questions.filter((question) => !isWrite(question));
  const write = questions.find(isWrite)!;
  let number = 0;
  return () => {
    number += 1;
    return number % WRITE_EVERY === 0 ? write : reads[number % reads.length]!;
  };
}
