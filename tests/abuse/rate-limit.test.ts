/** How many requests a minute are answered, and whose they are. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { readConfig } from '../../src/config.js';
import { exportFormats } from '../../src/transfer/export/formats.js';
import { claimsOf, secretToken } from '../support/tokens.js';
import { fixture, send, type Fixture } from '../api/fixture.js';

const secret = 'the secret of these tests alone, 32 or more';
const person = (actor: string): Identity => ({
  actor,
  office: 'cn/shanxi/shuozhou/fao',
  role: 'CITY_OFFICER',
});
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const tokenOf = (actor: string) => bearer(secretToken(secret, claimsOf(person(actor))));

let service: Fixture;
const start = (environment: Record<string, string> = {}) => {
  service = fixture({
    environment: {
      AUTH_SECRET: secret,
      ANONYMOUS_READING: 'true',
      MAX_REQUESTS_PER_MINUTE: '3',
      ...environment,
    },
  });
};
beforeEach(() => start());
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await service.app.close();
});

const askFrom = (remoteAddress: string, headers: Record<string, string> = {}) =>
  send(service.app, {
    method: 'POST',
    url: '/graphql',
    remoteAddress,
    headers: { accept: 'application/graphql-response+json', ...headers },
    payload: { query: '{ place(id: "cn") { id } }' },
  });
async function statuses(count: number, ...question: Parameters<typeof askFrom>) {
  const found = [];
  for (let sent = 0; sent < count; sent += 1) found.push((await askFrom(...question)).status);
  return found;
}

describe('OWASP, rate limiting', () => {
  it('one request too many sends no statement and is told when to come again, in both languages', async () => {
    expect(await statuses(3, '10.0.0.1')).toEqual([200, 200, 200]);
    const before = service.graph.statements;
    const { status, headers, codes, errors } = await askFrom('10.0.0.1');
    expect([status, codes]).toEqual([429, ['RATE_LIMITED']]);
    expect(Number(headers['retry-after'])).toBeGreaterThan(50);
    expect(errors[0]?.extensions.zh).toContain('每分钟最多 3 次');
    expect(errors[0]?.extensions.en).toContain('at most 3 a minute');
    expect(service.graph.statements).toBe(before);
  });

  it('after a minute all begin anew, whatever happens to the time of day', async () => {
    const now = performance.now.bind(performance);
    let passed = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now() + passed);
    vi.useFakeTimers({ toFake: ['Date'] });
    expect(await statuses(4, '10.0.0.1')).toEqual([200, 200, 200, 429]);
    vi.setSystemTime(Date.now() - 3_600_000);
    passed = 55_000;
    expect(await statuses(1, '10.0.0.1')).toEqual([429]);
    passed = 60_001;
    expect(await statuses(4, '10.0.0.1')).toEqual([200, 200, 200, 429]);
  });

  it('each address counts for itself, of IPv6 each network', async () => {
    await statuses(3, '10.0.0.1');
    expect(await statuses(1, '10.0.0.2')).toEqual([200]);
    await statuses(3, '2001:db8:0:1::1');
    expect(await statuses(1, '2001:db8:0:1::2')).toEqual([429]);
    expect(await statuses(1, '2001:db8:0:2::1')).toEqual([200]);
  });

  it('who has signed in counts for themselves, from wherever they ask', async () => {
    await statuses(3, '10.0.0.1');
    expect(await statuses(3, '10.0.0.1', tokenOf('王芳'))).toEqual([200, 200, 200]);
    expect(await statuses(1, '10.0.0.9', tokenOf('王芳'))).toEqual([429]);
    expect(await statuses(1, '10.0.0.9', tokenOf('李强'))).toEqual([200]);
  });

  it('tokens cannot be guessed without end', async () => {
    expect(await statuses(4, '10.0.0.1', bearer('abc.def.ghi'))).toEqual([401, 401, 401, 429]);
  });

  it('exports, dossiers and calendars count, pages and those who watch over the process do not', async () => {
    const statusOf = async (url: string) =>
      (await service.app.inject({ url, remoteAddress: '10.0.0.1' })).statusCode;
    const open = ['/health', '/ready', '/metrics', '/', '/neo4j/guide.html'];
    for (const url of [...open, ...open]) expect(await statusOf(url)).not.toBe(429);
    const counted = ['/dossier/cn', `/export/${Object.values(exportFormats)[0]!.path}`, '/calendar/cn.ics'];
    for (const url of counted) expect(await statusOf(url)).not.toBe(429);
    for (const url of counted) expect(await statusOf(url)).toBe(429);
    expect(await statuses(1, '10.0.0.1')).toEqual([429]);
    for (const url of open) expect(await statusOf(url)).not.toBe(429);
  });

  it('what a gateway says that is no address counts for the gateway', async () => {
    await service.app.close();
    start({ TRUSTED_PROXIES: '10.0.0.1' });
    const from = (address: string) => askFrom('10.0.0.1', { 'x-forwarded-for': address });
    for (const said of ['made-up', '9.9.9.9:1111', '9.9.9.9:1112'])
      expect((await from(said)).status).toBe(200);
    expect((await from('another')).status).toBe(429);
  });

  it('an address that a caller makes up is not believed', async () => {
    const from = (address: string) => askFrom('10.0.0.1', { 'x-forwarded-for': address });
    for (const address of ['1.1.1.1', '1.1.1.2', '1.1.1.3']) expect((await from(address)).status).toBe(200);
    expect((await from('1.1.1.4')).status).toBe(429);
  });

  it('a gateway that is named is believed', async () => {
    await service.app.close();
    start({ TRUSTED_PROXIES: '10.0.0.0/24, ::1' });
    const from = (gateway: string, address: string) => askFrom(gateway, { 'x-forwarded-for': address });
    for (let sent = 0; sent < 3; sent += 1) await from('10.0.0.1', '1.1.1.1');
    expect((await from('10.0.0.1', '1.1.1.1')).status).toBe(429);
    expect((await from('10.0.0.1', '1.1.1.2')).status).toBe(200);
    expect((await from('10.0.1.1', '1.1.1.1')).status).toBe(200);
  });

  it.each(['gateway', '10.0.0.0/33', '10.0.0.0/', 'fd00::/129', '10.0.0.1,,10.0.0.2', '1.2.3.4/8/8'])(
    'the start is refused with the gateway %s',
    (TRUSTED_PROXIES) => {
      expect(() => readConfig({ TRUSTED_PROXIES })).toThrow(/wrong configuration:\n {2}TRUSTED_PROXIES: /);
    },
  );
});
