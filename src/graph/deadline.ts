/** Bounds the time that a call to an engine may take. */
import { GraphError } from './graph.js';

/**
 * The outcome of `work`, or a {@link GraphError} `TIMEOUT` after `milliseconds`. The work itself goes on: an engine's
 * own bound has to end it.
 */
export async function withDeadline<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new GraphError('TIMEOUT', `the graph did not answer within ${String(milliseconds)} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}
