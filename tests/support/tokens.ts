/** Tokens made by hand, true ones and forged ones, by no library that the service itself uses. */
import { createHmac, sign, type KeyObject } from 'node:crypto';
import type { Identity } from '../../src/access/identity.js';

export type Json = Readonly<Record<string, unknown>>;

const part = (value: Json) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = () => Math.floor(Date.now() / 1_000);

/** What a person's token says, for an hour; `more` replaces claims, and leaves out those that it gives as undefined. */
export const claimsOf = ({ actor, office, role }: Identity, more: Json = {}): Json => ({
  sub: actor,
  office,
  role,
  iat: seconds(),
  exp: seconds() + 3_600,
  ...more,
});

/** A time by the clock of the tests, from now in seconds. */
export const inSeconds = (from: number) => seconds() + from;

/** A token under a shared secret. */
export function secretToken(secret: string | Buffer, claims: Json, header: Json = {}): string {
  const input = `${part({ alg: 'HS256', typ: 'JWT', ...header })}.${part(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

/** A token under a private key: RS256 or ES256, as the key is. */
export function keyToken(key: KeyObject, claims: Json, header: Json = {}): string {
  const alg = key.asymmetricKeyType === 'ec' ? 'ES256' : 'RS256';
  const input = `${part({ alg, typ: 'JWT', ...header })}.${part(claims)}`;
  return `${input}.${sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

/** A token that nobody signed. */
export const unsignedToken = (claims: Json, header: Json = {}) =>
  `${part({ alg: 'none', typ: 'JWT', ...header })}.${part(claims)}.`;

/** The same token with other claims and the old signature. */
export function rewritten(token: string, claims: Json): string {
  const [header, , signature] = token.split('.');
  return `${header!}.${part(claims)}.${signature!}`;
}
