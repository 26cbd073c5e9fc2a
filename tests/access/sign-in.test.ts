/** Tokens under a shared secret, as they come with requests. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { exportFormats } from '../../src/transfer/export/formats.js';
import { fixture, preflight, send } from '../api/fixture.js';
import { claimsOf, inSeconds, keyToken, rewritten, secretToken, unsignedToken } from '../support/tokens.js';
import { generateKeyPairSync } from 'node:crypto';

const secret = 'the secret of these tests alone, 32 or more';
const officer: Identity = { actor: 'li.na', office: 'cn/shanxi/shuozhou/fao', role: 'CITY_OFFICER' };

const environment = { AUTH_SECRET: secret, AUTH_ISSUER: 'https://id.example', AUTH_AUDIENCE: 'registry' };
const named = { iss: 'https://id.example', aud: 'registry' };
const service = fixture({ environment });
const closed = fixture({ environment: { ...environment, ANONYMOUS_READING: 'false' } });
const plain = fixture({ environment: { AUTH_SECRET: secret } });
afterAll(() => Promise.all([service.app.close(), closed.app.close(), plain.app.close()]));

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Asks who the service takes the caller for. */
const whoAsks = ({ app } = service, headers: Record<string, string> = {}) =>
  send(app, {
    method: 'POST',
    url: '/graphql',
    headers: { accept: 'application/graphql-response+json', ...headers },
    payload: { query: '{ asker }' },
  });

describe('a true token', () => {
  const known = { data: { asker: 'li.na, CITY_OFFICER of cn/shanxi/shuozhou/fao' } };

  it.each([
    ['names its bearer', named],
    ['may be for several audiences', { ...named, aud: ['other', 'registry'] }],
    ['is allowed for by clocks that differ by seconds', { ...named, nbf: inSeconds(5), exp: inSeconds(-5) }],
  ])('%s', async (_name, more) => {
    const token = secretToken(secret, claimsOf(officer, more));
    const { status, body } = await whoAsks(service, bearer(token));
    expect([status, body]).toEqual([200, known]);
  });

  it('needs no issuer and no audience where none is set', async () => {
    const { body } = await whoAsks(plain, bearer(secretToken(secret, claimsOf(officer))));
    expect(body).toEqual(known);
  });

  it('may hold office and role under other names', async () => {
    const renamed = fixture({
      environment: { AUTH_SECRET: secret, AUTH_OFFICE_CLAIM: 'https://x/unit', AUTH_ROLE_CLAIM: 'duty' },
    });
    const claims = { ...claimsOf(officer), office: 'cn/hunan/fao', role: 'ADMIN' };
    const token = secretToken(secret, { ...claims, 'https://x/unit': officer.office, duty: officer.role });
    expect((await whoAsks(renamed, bearer(token))).body).toEqual(known);
    await renamed.app.close();
  });

  it('opens what is closed to anonymous readers', async () => {
    const { body } = await whoAsks(closed, bearer(secretToken(secret, claimsOf(officer, named))));
    expect(body).toEqual(known);
  });
});

const claims = claimsOf(officer, named);
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** By the way in which each is false. */
const falseTokens: Record<string, string> = {
  'signed with another secret': secretToken(`${secret}.`, claims),
  'rewritten under its old signature': rewritten(secretToken(secret, claims), { ...claims, role: 'ADMIN' }),
  'with the algorithm none': unsignedToken(claims),
  'with the algorithm None': unsignedToken(claims, { alg: 'None' }),
  'that says HS256 and has no signature': unsignedToken(claims, { alg: 'HS256' }),
  'that says none and is signed': secretToken(secret, claims, { alg: 'none' }),
  'that says another algorithm': secretToken(secret, claims, { alg: 'HS512' }),
  'signed with a key instead of the secret': keyToken(privateKey, claims),
  'that brings its own key': keyToken(privateKey, claims, { jwk: privateKey.export({ format: 'jwk' }) }),
  'with a critical header that we do not know': secretToken(secret, claims, { crit: ['b64'], b64: false }),
  'that has expired': secretToken(secret, { ...claims, exp: inSeconds(-60) }),
  'that never expires': secretToken(secret, { ...claims, exp: undefined }),
  'with an expiry that is no number': secretToken(secret, { ...claims, exp: '2099' }),
  'that is not valid yet': secretToken(secret, { ...claims, nbf: inSeconds(60) }),
  'of another issuer': secretToken(secret, { ...claims, iss: 'https://id.example.net' }),
  'of no issuer': secretToken(secret, { ...claims, iss: undefined }),
  'for another audience': secretToken(secret, { ...claims, aud: 'registry2' }),
  'for no audience': secretToken(secret, { ...claims, aud: undefined }),
  'that names no person': secretToken(secret, { ...claims, sub: undefined }),
  'that names a person in two lines': secretToken(secret, { ...claims, sub: 'li.na\nadmin' }),
  'that names a blank person': secretToken(secret, { ...claims, sub: ' ' }),
  'that names no office': secretToken(secret, { ...claims, office: undefined }),
  'that names offices in a list': secretToken(secret, { ...claims, office: [officer.office] }),
  'that has no role': secretToken(secret, { ...claims, role: undefined }),
  'with a role that there is not': secretToken(secret, { ...claims, role: 'MAYOR' }),
  'with a role in other letters': secretToken(secret, { ...claims, role: 'admin' }),
  'that is no token': 'abc',
  'of claims that are a list': secretToken(secret, [claims] as never),
};

/** Every address that tells something of the registry. */
const addresses = [
  { method: 'POST', url: '/graphql', payload: { query: '{ asker }' } },
  { method: 'GET', url: '/graphql?query={asker}', headers: preflight },
  { method: 'POST', url: '/export/answer.csv', payload: { query: '{ asker }' } },
  ...Object.values(exportFormats).map(({ path }) => ({ method: 'GET', url: `/export/${path}` })),
] as const;

describe.each(Object.entries(falseTokens))('a token %s', (_name, token) => {
  it('is refused in both languages, and does not reach the log', async () => {
    const before = service.graph.statements;
    const { status, headers, codes, errors } = await whoAsks(service, bearer(token));
    expect([status, codes]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(headers['www-authenticate']).toBe('Bearer realm="sister-city-graph", error="invalid_token"');
    expect(errors[0]!.extensions.zh).toMatch(/\p{Script=Han}/u);
    expect(errors[0]!.extensions.en).toMatch(/token/);
    expect(service.graph.statements).toBe(before);
    expect(JSON.stringify(service.log)).not.toContain(token.length > 3 ? token.split('.')[1] : 'Bearer');
  });
});

it.each(addresses)('$method $url takes no forged token', async (request) => {
  const token = falseTokens['signed with another secret']!;
  for (const { app } of [service, closed]) {
    const { status, codes } = await send(app, { ...request, headers: bearer(token) });
    expect([status, codes]).toEqual([401, ['UNAUTHENTICATED']]);
  }
});

it.each([
  ['a login instead of a token', 'Basic bGk6bmE='],
  ['no token behind the word', 'Bearer'],
  ['two tokens', `Bearer ${secretToken(secret, claims)} ${secretToken(secret, claims)}`],
])('%s is refused rather than taken for an anonymous reader', async (_name, authorization) => {
  const { status, codes } = await whoAsks(service, { authorization });
  expect([status, codes]).toEqual([401, ['UNAUTHENTICATED']]);
});

it('a token in the address is none', async () => {
  const token = secretToken(secret, claims);
  const { body } = await send(service.app, {
    url: `/graphql?query={asker}&access_token=${token}`,
    headers: preflight,
  });
  expect(body).toEqual({ data: { asker: null } });
  expect(JSON.stringify(service.log)).not.toContain(token);
});

it('a token that has expired is told so', async () => {
  const { errors } = await whoAsks(service, bearer(falseTokens['that has expired']!));
  expect(errors[0]!.extensions).toMatchObject({ zh: expect.stringContaining('过期') });
});

it('the log says why a token was refused, for those who connect a provider', async () => {
  const { log } = service;
  log.length = 0;
  await whoAsks(service, bearer(falseTokens['for another audience']!));
  expect(log).toContainEqual(expect.objectContaining({ reason: expect.stringContaining('aud') }));
});

describe('without a token', () => {
  it('an anonymous reader is nobody', async () => {
    const { status, body } = await whoAsks(service);
    expect([status, body]).toEqual([200, { data: { asker: null } }]);
  });

  it.each(addresses)('$method $url is closed where anonymous reading is off', async (request) => {
    const { status, codes, headers } = await send(closed.app, { ...request });
    expect([status, codes]).toEqual([401, ['UNAUTHENTICATED']]);
    // No error is named where nothing was tried: https://www.rfc-editor.org/rfc/rfc6750#section-3.1
    expect(headers['www-authenticate']).toBe('Bearer realm="sister-city-graph"');
  });

  it.each(['/health', '/ready', '/neo4j/guide.html', '/neo4j/style.grass', '/neo4j/favorites.zip'])(
    '%s answers all the same, and looks at no token',
    async (url) => {
      for (const headers of [{}, bearer('abc')]) {
        const response = await closed.app.inject({ url, headers });
        expect(response.statusCode).toBe(200);
      }
    },
  );

  it('the page of the IDE opens, so that a token can be written there', async () => {
    const response = await closed.app.inject({ url: '/graphiql/' });
    // Built or not, it is not refused.
    expect(response.statusCode).not.toBe(401);
  });
});
