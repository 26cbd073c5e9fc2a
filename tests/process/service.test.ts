/** The process from its start to its end, on the embedded engine. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { TRIAL_SECRET } from '../../src/access/trial-secret.js';
import { claimsOf, secretToken } from '../support/tokens.js';
import {
  askAccepted,
  askProcess,
  build,
  endProcesses,
  printedBody,
  runProcess,
  startProcess,
} from '../support/process.js';

const folder = mkdtempSync(join(tmpdir(), 'service-'));
const file = join(folder, 'made', 'graph.grafeo');

beforeAll(build);
afterEach(endProcesses);
afterAll(() => rmSync(folder, { recursive: true }));

it('the first start loads the sample, and prints address, engine, data and a question that is answered', async () => {
  const service = startProcess({ GRAPH_FILE: file });
  const address = await service.address;
  const printed = service.out();
  expect(printed).toContain(`${address}/graphql`);
  expect(printed).toMatch(/graph: Grafeo \d+\.\d+\.\d+（内嵌 embedded）\n.*graph\.grafeo/);
  expect(printed).toMatch(/已载入示例数据：\d+ 个地方.* \/ sample loaded: \d+ places/);
  const { status, body } = await askProcess(address, printedBody(printed));
  expect([status, body.errors]).toEqual([200, undefined]);
  expect(body.data.reachablePartners.totalCount).toBeGreaterThan(0);
  expect(await service.end()).toMatchObject({ code: 0, err: '' });
});

it('a start on this machine alone says that the trial secret signs; a token under it is taken', async () => {
  const service = startProcess({ GRAPH_FILE: ':memory:' });
  const address = await service.address;
  expect(service.out()).toMatch(/试用密钥.*\/ the trial secret/);
  const officer = { actor: 'li.na', office: 'cn/shanxi/shuozhou/fao', role: 'CITY_OFFICER' } as const;
  const statusOf = async (secret: string) => {
    const headers = {
      authorization: `Bearer ${secretToken(secret, claimsOf(officer))}`,
      'graphql-require-preflight': '1',
    };
    return (await fetch(`${address}/graphql?query={__typename}`, { headers })).status;
  };
  expect([await statusOf(TRIAL_SECRET), await statusOf(`${TRIAL_SECRET}.`)]).toEqual([200, 401]);
});

it.each([
  ['in production', { NODE_ENV: 'production' }],
  ['in production with the trial secret', { NODE_ENV: 'production', AUTH_SECRET: TRIAL_SECRET }],
  ['on all addresses', { HOST: '0.0.0.0' }],
])('%s it does not start without a secret of its own', async (_name, settings) => {
  const { code, out, err } = await startProcess({ GRAPH_FILE: ':memory:', ...settings }).ended;
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/配置有误 \/ wrong configuration:\n {2}AUTH_SECRET: /);
});

it('in production nobody reads without a token where that is set, and the printed question needs one', async () => {
  const service = startProcess({
    GRAPH_FILE: ':memory:',
    NODE_ENV: 'production',
    AUTH_SECRET: 'a secret of these tests alone, 32 or more',
    ANONYMOUS_READING: 'false',
  });
  const address = await service.address;
  expect(service.out()).toContain('authorization: Bearer $TOKEN');
  expect(service.out()).not.toContain('secret of these tests');
  const { status, body } = await askProcess(address, printedBody(service.out()));
  expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
});

it('the command token signs in to a service that answers nobody unnamed, and ask uses its token', async () => {
  const settings = { AUTH_SECRET: 'a secret of these tests alone, 32 or more', ANONYMOUS_READING: 'false' };
  const address = await startProcess({ GRAPH_FILE: ':memory:', ...settings }).address;
  const printed = await runProcess(['token', '--office', 'cn/hunan/fao', '--role', 'ANALYST'], settings);
  expect(printed).toMatchObject({ code: 0, err: '' });
  expect(printed.out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  const question = ['ask', 'standing', '朔州', '--url', address];
  expect(await runProcess(question, {})).toMatchObject({
    code: 3,
    err: expect.stringContaining('UNAUTHENTICATED'),
  });
  const answered = await runProcess(question, { AUTH_TOKEN: printed.out.trim() });
  expect(answered).toMatchObject({ code: 0, err: '' });
  expect(answered.out).toContain('山西省');
  const broken = await runProcess(question, { AUTH_TOKEN: 'not a token' });
  expect(broken).toMatchObject({ code: 3, err: expect.stringContaining('AUTH_TOKEN') });
  expect(broken.err).not.toContain('not a token');
});

it.each(['SIGTERM', 'SIGKILL'] as const)(
  'the data is there after %s, and the start says so',
  async (signal) => {
    const first = startProcess({ GRAPH_FILE: file });
    await first.address;
    await first.end(signal);
    const second = startProcess({ GRAPH_FILE: file });
    await second.address;
    expect(second.out()).toMatch(/图中已有 \d+ 个地方.* \/ the graph holds \d+ places/);
  },
);

it('a second process on the same file is refused', async () => {
  await startProcess({ GRAPH_FILE: file }).address;
  const { code, err } = await startProcess({ GRAPH_FILE: file }).ended;
  expect(code).toBe(1);
  expect(err).toMatch(/^无法启动 \/ cannot start: .*正被另一进程使用 \/ .*in use by another process.*\n$/);
});

it('while it runs, the command ask is told to turn to it, and gets its answer there', async () => {
  const address = await startProcess({ GRAPH_FILE: file }).address;
  const question = ['ask', 'standing', '朔州'];
  const refused = await runProcess(question, { GRAPH_FILE: file });
  expect(refused).toMatchObject({ code: 3, out: '' });
  expect(refused.err).toContain('--url');
  const answered = await runProcess([...question, '--url', address], { GRAPH_FILE: file });
  expect(answered).toMatchObject({ code: 0, err: '' });
  expect(answered.out).toContain('山西省');
});

it('in memory it leaves nothing behind', async () => {
  const before = readdirSync(folder, { recursive: true });
  const service = startProcess({ GRAPH_FILE: ':memory:' });
  await service.address;
  expect(service.out()).toContain('内存 in memory');
  await service.end();
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
  expect(existsSync(':memory:')).toBe(false);
});

it.each(['SIGTERM', 'SIGINT'] as const)('%s answers what was accepted, and ends with 0', async (signal) => {
  const service = startProcess({ GRAPH_FILE: file });
  const address = await service.address;
  const body = printedBody(service.out());
  const requests = Array.from({ length: 20 }, () => askAccepted(address, body));
  const answers = await Promise.all(requests);
  const end = service.end(signal);
  for (const { answer } of answers)
    expect(JSON.parse(await answer)).toMatchObject({ data: { reachablePartners: {} } });
  expect(await end).toMatchObject({ code: 0, err: '' });
  await expect(askProcess(address, body)).rejects.toThrow();
});

it.each([
  ['PORT', { PORT: 'abc' }],
  ['NEO4J_URI', { NEO4J_URI: 'http://localhost', NEO4J_PASSWORD: 'hunter2hunter2' }],
  ['NEO4J_PASSWORD', { NEO4J_URI: 'bolt://localhost' }],
])('a wrong %s ends the start with 1, and is named', async (name, settings) => {
  const { code, out, err } = await startProcess({ GRAPH_FILE: ':memory:', ...settings }).ended;
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(new RegExp(`^配置有误 / wrong configuration:\n  ${name}: .+\n$`));
  expect(err).not.toContain('hunter2');
});

it('a port that is taken ends the start with 1, and is named', async () => {
  const first = startProcess({ GRAPH_FILE: ':memory:' });
  const { port } = new URL(await first.address);
  const { code, err } = await startProcess({ GRAPH_FILE: ':memory:', PORT: port }).ended;
  expect(code).toBe(1);
  expect(err).toMatch(
    new RegExp(`^无法启动：端口 ${port} 已被占用.* / cannot start: port ${port} is in use.*\n$`),
  );
});

it('a file that is no graph ends the start with 1, and is named', async () => {
  const garbage = join(folder, 'garbage');
  writeFileSync(garbage, 'garbage');
  const { code, err } = await startProcess({ GRAPH_FILE: garbage }).ended;
  expect(code).toBe(1);
  expect(err).toMatch(/^无法启动 \/ cannot start: 图数据文件无法读取 \/ .*cannot be read: .*garbage\n$/);
});
