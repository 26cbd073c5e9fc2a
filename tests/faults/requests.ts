/** What is asked of the service while something around it fails, and how long it may take. */
import { expect } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { SHUOZHOU } from '../proposals/people.js';
import { mutate, type Outcome } from '../support/mutations.js';
import { admin } from '../support/offices.js';
import { askProcess } from '../support/process.js';
import { tokenWith, type Answer, type Asked } from '../support/service.js';
import { until } from '../support/subscribers.js';
import type { Json } from '../support/tokens.js';

/** What a machine that does other things may add to any time. */
export const LATENESS_MS = 1_000;
/** All works again so soon after what failed is back. */
export const RECOVERS_WITHIN_MS = 2_000;

export const QUESTION = '{ place(id: "cn/shanxi/shuozhou") { id nameZh agreements { id } } }';
export const CHANGED = 'subscription { proposalChanged { state proposal { id } } }';

let years = 1900;
/** A year in which no other agreement of a test was signed. */
export const nextYear = () => (years += 1);

/** Registers an agreement of 朔州; the key is new unless given. */
export const register = (by: Asked, year = nextYear(), idempotencyKey = `in ${String(year)}`) =>
  mutate(
    by,
    'registerAgreement',
    {
      home: SHUOZHOU,
      partner: 'jp/saitama',
      kind: 'INTENT',
      signedOn: String(year),
      source: { title: '卷宗', confidence: 'DOCUMENTED' },
      idempotencyKey,
    },
    admin,
  );

/** How many agreements were registered for a year. */
export async function registered(by: Asked, year: number): Promise<number> {
  const { body } = await by.ask(
    `{ agreements(filter: { within: "${SHUOZHOU}", kind: [INTENT], signedFrom: "${String(year)}", signedTo: "${String(year)}" }) { totalCount } }`,
  );
  return body.data.agreements.totalCount as number;
}

/** The codes of an answer's errors; none for what was answered. */
export async function codesOf(asking: Promise<Pick<Answer, 'body'>>): Promise<string[]> {
  const { body } = await asking;
  return (body.errors ?? []).map(({ extensions }) => String(extensions['code']));
}

/**
 * Asks a process as a service within this one is asked.
 *
 * @param claims of the tokens of those who ask, beside who they are
 */
export const askedAt = (address: string, claims: Json = {}): Asked => ({
  ask: (query: string, variables?: Record<string, unknown>, as?: Identity) =>
    askProcess(
      address,
      JSON.stringify({ query, variables }),
      as && { authorization: `Bearer ${tokenWith(as, claims)}` },
    ),
});

export const isWritten = ({ code }: Outcome) => code === undefined;

/** How long something took, in milliseconds. */
export async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const began = performance.now();
  const result = await work();
  return [result, Math.round(performance.now() - began)];
}

/** Milliseconds until it goes well again, which has to be soon. */
export async function recovers(works: () => Promise<boolean>): Promise<number> {
  const [, milliseconds] = await timed(() => until(works));
  expect(milliseconds).toBeLessThan(RECOVERS_WITHIN_MS + LATENESS_MS);
  return milliseconds;
}
