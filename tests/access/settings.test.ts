/** The settings of signing in: which of them a service starts with. */
import { expect, it } from 'vitest';
import { TRIAL_SECRET } from '../../src/access/trial-secret.js';
import { ConfigError, readConfig } from '../../src/config.js';

const secret = 'a secret that is long enough, 32 or more';
const provider = {
  AUTH_JWKS_URL: 'https://id.example/keys',
  AUTH_ISSUER: 'https://id.example',
  AUTH_AUDIENCE: 'a',
};

function problemOf(environment: Record<string, string>): string | undefined {
  try {
    readConfig(environment);
    return undefined;
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

it.each([
  ['in production', { NODE_ENV: 'production' }],
  ['in production, with the trial secret spelt out', { NODE_ENV: 'production', AUTH_SECRET: TRIAL_SECRET }],
  ['on all addresses', { HOST: '0.0.0.0' }],
  ['on all addresses, with the trial secret spelt out', { HOST: '::', AUTH_SECRET: TRIAL_SECRET }],
  ['on an address of the network', { HOST: '10.0.0.7' }],
  ['on a name that only looks like this machine', { HOST: '127.0.0.1.example' }],
])('no service starts %s without a secret of its own', (_name, environment) => {
  expect(problemOf(environment)).toMatch(/配置有误 .*\n {2}AUTH_SECRET: .*(needed|secret of your own)/);
});

it.each([
  ['a short secret', { AUTH_SECRET: 'short-secret' }, 'AUTH_SECRET'],
  ['a secret beside a provider', { ...provider, AUTH_SECRET: secret }, 'AUTH_SECRET'],
  ['a provider without an issuer', { ...provider, AUTH_ISSUER: '' }, 'AUTH_ISSUER'],
  ['a provider without an audience', { ...provider, AUTH_AUDIENCE: '' }, 'AUTH_AUDIENCE'],
  [
    'keys that come over an open line',
    { ...provider, AUTH_JWKS_URL: 'http://id.example/keys' },
    'AUTH_JWKS_URL',
  ],
  [
    'an address with a login',
    { ...provider, AUTH_JWKS_URL: 'https://a:hunter2@id.example' },
    'AUTH_JWKS_URL',
  ],
  ['no address', { ...provider, AUTH_JWKS_URL: 'id.example' }, 'AUTH_JWKS_URL'],
  ['a file', { ...provider, AUTH_JWKS_URL: 'file:///etc/keys' }, 'AUTH_JWKS_URL'],
])('%s is refused by name, without its value', (_name, environment, variable) => {
  const problem = problemOf(environment);
  expect(problem).toContain(`\n  ${variable}: `);
  expect(problem).not.toMatch(/short-secret|hunter2|long enough/);
});

it.each([
  [
    'a secret on the network, in production',
    { HOST: '0.0.0.0', NODE_ENV: 'production', AUTH_SECRET: secret },
  ],
  ['a provider on the network, in production', { HOST: '0.0.0.0', NODE_ENV: 'production', ...provider }],
  ['a provider on this machine over http', { ...provider, AUTH_JWKS_URL: 'http://[::1]:8080/keys' }],
])('%s is enough to start', (_name, environment) => {
  const { signIn } = readConfig(environment);
  expect(signIn.keys).not.toMatchObject({ isTrial: true });
});

it.each([['127.0.0.1'], ['127.0.0.2'], ['::1'], ['localhost']])(
  'on %s alone the trial secret is used and anonymous reading is on',
  (HOST) => {
    expect(readConfig({ HOST }).signIn).toMatchObject({
      keys: { from: 'secret', secret: TRIAL_SECRET, isTrial: true },
      anonymousReading: true,
    });
  },
);

it('anonymous reading is off on the network and where it is set so', () => {
  expect(readConfig({ HOST: '0.0.0.0', AUTH_SECRET: secret }).signIn.anonymousReading).toBe(false);
  expect(readConfig({ ANONYMOUS_READING: 'false' }).signIn.anonymousReading).toBe(false);
  const opened = { HOST: '0.0.0.0', AUTH_SECRET: secret, ANONYMOUS_READING: 'true' };
  expect(readConfig(opened).signIn.anonymousReading).toBe(true);
});

it('a command needs no secret, because nobody signs in to it', () => {
  expect(() => readConfig({ NODE_ENV: 'production' }, 'command')).not.toThrow();
});
