/** Tokens of an identity provider, whose keys come from its JWKS address. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { fixture, send, type Fixture } from '../api/fixture.js';
import { claimsOf, keyToken, secretToken, unsignedToken } from '../support/tokens.js';

const officer: Identity = { actor: 'wang.wei', office: 'cn/shanxi/fao', role: 'PROVINCE_OFFICER' };
const claims = claimsOf(officer, { iss: 'https://id.example', aud: 'registry' });
const known = { asker: 'wang.wei, PROVINCE_OFFICER of cn/shanxi/fao' };

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const keys = { one: rsa(), two: rsa(), curve: generateKeyPairSync('ec', { namedCurve: 'P-256' }) };
const published = (kid: string, key: KeyObject) => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig' });

let shown: object[] = [];
let asked = 0;
let answersWith: { status: number; delay: number };
let provider: Server;
let service: Fixture;

beforeEach(async () => {
  asked = 0;
  answersWith = { status: 200, delay: 0 };
  shown = [published('one', keys.one.publicKey), published('curve', keys.curve.publicKey)];
  provider = createServer((_request, response) => {
    asked += 1;
    const { status, delay } = answersWith;
    setTimeout(() => response.writeHead(status).end(JSON.stringify({ keys: shown })), delay);
  });
  await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening));
  service = fixture({
    environment: {
      AUTH_JWKS_URL: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`,
      AUTH_ISSUER: 'https://id.example',
      AUTH_AUDIENCE: 'registry',
    },
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await service.app.close();
  provider.closeAllConnections();
  await new Promise((closed) => provider.close(closed));
});

const whoAsks = (token: string) =>
  send(service.app, {
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${token}`, accept: 'application/graphql-response+json' },
    payload: { query: '{ asker }' },
  });

/** Lets time pass for what looks at the clock; timers of connections go on. */
function pass(milliseconds: number): void {
  const now = Date.now() + milliseconds;
  vi.useFakeTimers({ toFake: ['Date'], now });
}

it.each([
  ['RS256', keyToken(keys.one.privateKey, claims, { kid: 'one' })],
  ['ES256', keyToken(keys.curve.privateKey, claims, { kid: 'curve' })],
])('a token signed with %s names its bearer; the keys are fetched once', async (_algorithm, token) => {
  const answers = await Promise.all([whoAsks(token), whoAsks(token)]);
  expect(answers.map(({ data }) => data)).toEqual([known, known]);
  expect((await whoAsks(token)).data).toEqual(known);
  expect(asked).toBe(1);
});

const pem = keys.one.publicKey.export({ type: 'spki', format: 'pem' });

it.each([
  ['signed with another key under a known name', keyToken(keys.two.privateKey, claims, { kid: 'one' })],
  ['of a key that the provider has not', keyToken(keys.two.privateKey, claims, { kid: 'two' })],
  ['that names no key', keyToken(keys.one.privateKey, claims)],
  ['of a key of another kind', keyToken(keys.one.privateKey, claims, { kid: 'curve' })],
  [
    'that says the algorithm of another key',
    keyToken(keys.one.privateKey, claims, { kid: 'one', alg: 'ES256' }),
  ],
  ['with the public key as a secret', secretToken(pem, claims, { kid: 'one' })],
  ['with the algorithm none', unsignedToken(claims, { kid: 'one' })],
  [
    'that brings its own key',
    keyToken(keys.two.privateKey, claims, { kid: 'two', jwk: published('two', keys.two.publicKey) }),
  ],
  ['for another audience', keyToken(keys.one.privateKey, { ...claims, aud: 'payroll' }, { kid: 'one' })],
  ['for no audience', keyToken(keys.one.privateKey, { ...claims, aud: undefined }, { kid: 'one' })],
  [
    'of another issuer',
    keyToken(keys.one.privateKey, { ...claims, iss: 'https://id2.example' }, { kid: 'one' }),
  ],
])('a token %s is refused', async (_name, token) => {
  const { status, codes } = await whoAsks(token);
  expect([status, codes]).toEqual([401, ['UNAUTHENTICATED']]);
  expect(JSON.stringify(service.log)).not.toContain(token.split('.')[1]);
});

it('a key that the provider adds is taken, one that it withdraws is not', async () => {
  const [old, renewed] = (['one', 'two'] as const).map((kid) =>
    keyToken(keys[kid].privateKey, claims, { kid }),
  );
  expect((await whoAsks(old!)).data).toEqual(known);
  shown = [published('two', keys.two.publicKey)];
  // The keys were fetched a moment ago.
  expect((await whoAsks(renewed!)).status).toBe(401);
  pass(31_000);
  expect((await whoAsks(renewed!)).data).toEqual(known);
  expect((await whoAsks(old!)).status).toBe(401);
});

it('invented names of keys do not make the service ask the provider each time', async () => {
  await whoAsks(keyToken(keys.one.privateKey, claims, { kid: 'one' }));
  for (const kid of ['a', 'b', 'c']) await whoAsks(keyToken(keys.two.privateKey, claims, { kid }));
  expect(asked).toBe(1);
});

it('a provider that is away makes nobody an anonymous reader, nor a forger; known keys go on for ten minutes', async () => {
  const token = keyToken(keys.one.privateKey, claims, { kid: 'one' });
  answersWith.status = 500;
  const { status, codes, errors } = await whoAsks(token);
  expect([status, codes]).toEqual([503, ['UNAVAILABLE']]);
  expect(errors[0]!.extensions.zh).toContain('身份提供方');
  answersWith.status = 200;
  expect((await whoAsks(token)).data).toEqual(known);
  provider.closeAllConnections();
  await new Promise((closed) => provider.close(closed));
  expect((await whoAsks(token)).data).toEqual(known);
  pass(601_000);
  expect((await whoAsks(token)).codes).toEqual(['UNAVAILABLE']);
  expect(service.log).toContainEqual(
    expect.objectContaining({ msg: 'the identity provider did not answer' }),
  );
  expect(JSON.stringify(service.log)).not.toContain(token.split('.')[1]);
});

it('a provider that falls silent is waited for 3 s', async () => {
  answersWith.delay = 10_000;
  const start = performance.now();
  const { status } = await whoAsks(keyToken(keys.one.privateKey, claims, { kid: 'one' }));
  expect(status).toBe(503);
  expect(performance.now() - start).toBeLessThan(4_000);
});

it('what is no set of keys counts as no answer', async () => {
  shown = [{ kid: 'one', kty: 'RSA' }];
  const { status } = await whoAsks(keyToken(keys.one.privateKey, claims, { kid: 'one' }));
  expect(status).toBe(503);
});
