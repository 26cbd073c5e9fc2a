/** The public keys of an identity provider, fetched from its JWKS address when a token first needs them. */
import { KeyObject } from 'node:crypto';
import { createRemoteJWKSet, errors } from 'jose';
import { ApiError } from './errors.js';

/** The algorithms of a provider's signatures; with a secret's among them, its public key could pass for a secret. */
export const providerAlgorithms = ['RS256', 'ES256'] as const;

const isProviderAlgorithm = (alg: unknown): alg is (typeof providerAlgorithms)[number] =>
  providerAlgorithms.some((known) => known === alg);

/** A key is never waited for longer, so that the answer still comes within the time of a request. */
const FETCH_WITHIN_MS = 3_000;

/** Fetched keys are used for so long; until then the provider may be away, and a key that it withdrew is still taken. */
const KEPT_MS = 10 * 60_000;

/** An unknown key makes us fetch again, but no sooner after the time before: anybody can invent names of keys. */
const FETCHED_AGAIN_AFTER_MS = 30_000;

/** The token names no key of the provider, or none that fits it. */
export class NoSuchKeyError extends Error {
  override readonly name = 'NoSuchKeyError';
}

/** The header of a token, of which nothing has been proved. */
export interface TokenHeader {
  readonly alg?: unknown;
  readonly kid?: unknown;
}

/**
 * Makes the function that finds the key of a token, as PEM.
 *
 * The function rejects with {@link NoSuchKeyError}, or with `UNAVAILABLE` when the provider cannot be asked.
 *
 * @param onAway is told why the provider could not be asked
 */
export function providerKeys(url: string, onAway: (error: unknown) => void) {
  const find = createRemoteJWKSet(new URL(url), {
    timeoutDuration: FETCH_WITHIN_MS,
    cacheMaxAge: KEPT_MS,
    cooldownDuration: FETCHED_AGAIN_AFTER_MS,
  });
  return async ({ alg, kid }: TokenHeader): Promise<string> => {
    if (!isProviderAlgorithm(alg)) throw new NoSuchKeyError('no algorithm of the provider');
    if (typeof kid !== 'string') throw new NoSuchKeyError('no key is named');
    try {
      const key = await find({ alg, kid });
      return KeyObject.from(key).export({ type: 'spki', format: 'pem' }).toString();
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
        throw new NoSuchKeyError('no key of the provider', { cause: error });
      onAway(error);
      throw new ApiError('UNAVAILABLE', {
        zh: '暂时无法向身份提供方核实登录，请稍后再试',
        en: 'The identity provider cannot be reached to check who signs in, try again later',
      });
    }
  };
}
