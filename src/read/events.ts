/** Fields of the subscription type: events as a stream, each told with one statement, to those who may see it then. */
import type { GraphQLFieldResolver } from 'graphql';
import { Refusal } from '../refusal.js';

/** How a field of the subscription type is attached to the schema. */
export interface SubscriptionResolver {
  readonly subscribe: GraphQLFieldResolver<unknown, never, never>;
  readonly resolve: GraphQLFieldResolver<Told, unknown>;
}

/** What a subscriber is told: the field's value, or why it could not be read. */
export type Told = { readonly value: unknown } | { readonly error: Error };

/** Hands the value on to the field. @throws the error, which becomes the field's */
export const tell: GraphQLFieldResolver<Told, unknown> = (told) => {
  if ('error' in told) throw told.error;
  return told.value;
};

/** Starts to hear events and returns how to stop. */
export type Listen<Event> = (hear: (event: Event) => void) => Promise<() => void>;

/** Events that wait for somebody who does not take what is told; with one more the subscription ends. */
export const MOST_WAITING = 100;

/** What is told, until it is ended with `return`. */
export interface EventStream extends AsyncIterableIterator<Told, undefined> {
  return(): Promise<IteratorResult<Told, undefined>>;
}

const DONE = { done: true, value: undefined } as const;

/**
 * The stream of one subscriber. It is no generator function: one that waits for an event could not be ended before the event
 * comes, and everybody who has left would be kept until then.
 *
 * @param answerOf what is told of an event; null for one that the subscriber may not see at that moment, which is left out
 */
export async function streamOf<Event>(
  listen: Listen<Event>,
  answerOf: (event: Event) => Promise<unknown>,
): Promise<EventStream> {
  let waiting: Event[] = [];
  let hasOverflowed = false;
  let isOver = false;
  const hasEnded = () => isOver;
  let wake: (() => void) | undefined;
  const stop = await listen((event) => {
    if (hasOverflowed) return;
    if (waiting.length < MOST_WAITING) waiting.push(event);
    else hasOverflowed = true;
    wake?.();
  });

  const end = () => {
    if (!isOver) stop();
    isOver = true;
    waiting = [];
    wake?.();
  };

  async function next(): Promise<IteratorResult<Told, undefined>> {
    for (;;) {
      if (hasEnded()) return DONE;
      const event = waiting.shift();
      if (event === undefined) {
        if (hasOverflowed) {
          end();
          return { done: false, value: { error: overflow } };
        }
        await new Promise<void>((resolve) => (wake = resolve));
        wake = undefined;
        continue;
      }
      const told = await toldOf(answerOf(event));
      // Who has left meanwhile is told nothing more.
      if (!hasEnded() && !('value' in told && told.value === null)) return { done: false, value: told };
    }
  }

  const stream: EventStream = {
    next,
    return: async () => {
      end();
      return DONE;
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

const toldOf = (answering: Promise<unknown>): Promise<Told> =>
  answering.then(
    (value) => ({ value }),
    (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }),
  );

const overflow = new Refusal('CONFLICT', {
  zh: `未取走的变化超过 ${MOST_WAITING} 条，订阅已结束，请重新读取后再订阅`,
  en: `more than ${MOST_WAITING} changes were not taken, so the subscription has ended: read anew and subscribe again`,
});
