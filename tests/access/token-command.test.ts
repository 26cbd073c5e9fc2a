/** The command that prints a token, and the service that takes it. */
import { afterAll, describe, expect, it } from 'vitest';
import { runToken } from '../../src/access/token-command.js';
import { fixture, preflight, send } from '../api/fixture.js';

const own = { AUTH_SECRET: 'the secret of these tests alone, 32 or more' };
const words = ['--office', 'cn/shanxi/shuozhou/fao', '--role', 'CITY_OFFICER', '--actor', '李娜'];

async function run(options: readonly string[], environment: Record<string, string> = own) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runToken(
    options,
    { out: (line) => out.push(line), err: (line) => err.push(line) },
    environment,
  );
  return { code, out, err: err.join('\n') };
}

const opened: ReturnType<typeof fixture>[] = [];
afterAll(() => Promise.all(opened.map(({ app }) => app.close())));

async function whoAsks(token: string, environment: Record<string, string>): Promise<[number, unknown]> {
  const service = fixture({ environment });
  opened.push(service);
  const headers = { authorization: `Bearer ${token}` };
  const { status, data } = await send(service.app, {
    url: '/graphql?query={asker}',
    headers: { ...preflight, ...headers },
  });
  return [status, (data as { asker: string } | undefined)?.asker];
}

const expiryOf = (token: string) =>
  (JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { exp: number }).exp * 1_000;

describe('the token that is printed', () => {
  it.each([
    ['the secret that is set', own],
    ['the trial secret', {}],
    ['a secret, an issuer and an audience', { ...own, AUTH_ISSUER: 'us', AUTH_AUDIENCE: 'registry' }],
    ['claims of other names', { ...own, AUTH_OFFICE_CLAIM: 'unit', AUTH_ROLE_CLAIM: 'duty' }],
  ])('is taken by a service with %s', async (_name, environment) => {
    const { code, out } = await run(words, environment);
    expect([code, out.length]).toEqual([0, 1]);
    const known = [200, '李娜, CITY_OFFICER of cn/shanxi/shuozhou/fao'];
    expect(await whoAsks(out[0]!, environment)).toEqual(known);
  });

  it('is not taken by a service with another secret', async () => {
    const { out } = await run(words, {});
    expect((await whoAsks(out[0]!, own))[0]).toBe(401);
  });

  it.each([
    ['eight hours', [], 8],
    ['as many as are asked for', ['--hours', '0.5'], 0.5],
  ])('holds for %s', async (_name, more, hours) => {
    const { out } = await run([...words, ...more]);
    expect(Math.abs(expiryOf(out[0]!) - Date.now() - hours * 3_600_000)).toBeLessThan(5_000);
  });

  it('is told apart on the other stream where anybody could have signed it', async () => {
    expect((await run(words, {})).err).toMatch(/试用密钥.*\/ .*trial secret/);
    expect((await run(words)).err).toBe('');
  });
});

it.each([
  ['no office', ['--role', 'ADMIN'], '--office'],
  ['no role', ['--office', 'a'], '--role'],
  ['a role that there is not', ['--office', 'a', '--role', 'MAYOR'], 'MAYOR'],
  ['a blank office', ['--office', ' ', '--role', 'ADMIN'], '--office'],
  ['a name in two lines', [...words, '--actor', 'a\nb'], '--actor'],
  ['no time', [...words, '--hours', '0'], '--hours'],
  ['time without end', [...words, '--hours', 'Infinity'], '--hours'],
  ['a year', [...words, '--hours', '8760'], '--hours'],
  ['an option that there is not', [...words, '--forever'], '--forever'],
  ['a word too many', [...words, 'please'], 'please'],
])('%s is not understood', async (_name, options, named) => {
  const { code, out, err } = await run(options);
  expect([code, out]).toEqual([2, []]);
  expect(err).toContain(named);
  expect(err).toMatch(/\p{Script=Han}/u);
});

it.each([
  [
    'an identity provider signs',
    { AUTH_JWKS_URL: 'https://a', AUTH_ISSUER: 'a', AUTH_AUDIENCE: 'b' },
    /身份提供方/,
  ],
  ['a service in production would not start', { NODE_ENV: 'production' }, /AUTH_SECRET/],
  ['a service on the network would not start', { HOST: '0.0.0.0' }, /AUTH_SECRET/],
  ['the secret is too short', { AUTH_SECRET: 'short' }, /AUTH_SECRET/],
])('where %s it signs nothing', async (_name, environment, reason) => {
  const { code, out, err } = await run(words, environment);
  expect([code, out]).toEqual([1, []]);
  expect(err).toMatch(reason);
});

it('explains itself', async () => {
  const { code, out } = await run(['--help']);
  expect(code).toBe(0);
  expect(out.join()).toContain('PROVINCE_OFFICER');
});
