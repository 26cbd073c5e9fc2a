/** What must be in no log and in no answer, whatever goes wrong. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { readConfig } from '../../src/config.js';
import { GraphError } from '../../src/graph/graph.js';
import { claimsOf, secretToken } from '../support/tokens.js';
import { fixture } from '../api/fixture.js';

const SECRET = 'the secret by which tokens are signed, 32';
const METRICS_TOKEN = 'metrics-token-of-this-test';
const PASSWORD = 'password-of-the-database';
const PERSONAL = '13800001111';
const officer: Identity = { actor: 'li.na', office: 'cn/shanxi/shuozhou/fao', role: 'CITY_OFFICER' };
const token = secretToken(SECRET, claimsOf(officer));

const { app, graph, log } = fixture({ environment: { AUTH_SECRET: SECRET, METRICS_TOKEN } });
afterAll(() => app.close());

const failures: Record<string, () => Promise<void>> = {
  'goes well': async () => undefined,
  'breaks for a reason that nobody expected': async () => {
    throw new Error('broken');
  },
  'cannot be reached': async () => {
    throw new GraphError('UNAVAILABLE', 'the graph cannot be reached', {
      cause: new Error('refused'),
    });
  },
};

describe('OWASP, secrets and personal data', () => {
  it.each(Object.entries(failures))(
    'nothing secret is answered or logged when a statement %s',
    async (_name, fail) => {
      log.length = 0;
      graph.onStatement = fail;
      const answers = [];
      for (const headers of [
        { authorization: `Bearer ${token}` },
        { authorization: `Bearer ${token}x` },
        {
          authorization: `Basic ${Buffer.from(`neo4j:${PASSWORD}`).toString('base64')}`,
          cookie: `session=${PERSONAL}`,
        },
      ])
        for (const payload of [
          { query: 'query ($id: ID!) { place(id: $id) { id } }', variables: { id: PERSONAL } },
          { query: `mutation { rename(id: "${PERSONAL}") { id } }` },
          { query: `{ place(id: "${PERSONAL}") { nothing } }` },
          { query: `{ place(id: "${PERSONAL}" `, variables: {} },
        ])
          answers.push(await app.inject({ method: 'POST', url: '/graphql', headers, payload }));
      answers.push(await app.inject({ url: `/dossier/${PERSONAL}?token=${token}` }));
      answers.push(
        await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${METRICS_TOKEN}` } }),
      );

      const answered = answers.map(({ body, headers }) => `${JSON.stringify(headers)}${body}`).join('\n');
      const logged = JSON.stringify(log);
      for (const secret of [SECRET, token.split('.')[2]!, METRICS_TOKEN, PASSWORD]) {
        expect(answered).not.toContain(secret);
        expect(logged).not.toContain(secret);
      }
      expect(logged.replaceAll(`/dossier/${PERSONAL}`, '')).not.toContain(PERSONAL);
    },
  );

  it.each([
    ['AUTH_SECRET', { AUTH_SECRET: 'too-short-secret' }, 'too-short-secret'],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'too short, blank' }, 'too short, blank'],
    ['NEO4J_URI', { NEO4J_URI: `http://neo4j:${PASSWORD}@host`, NEO4J_PASSWORD: PASSWORD }, PASSWORD],
  ])('a start that is refused for %s does not print its value', (name, environment, secret) => {
    let message = '';
    try {
      readConfig(environment);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toContain(name);
    expect(message).not.toContain(secret);
  });
});
