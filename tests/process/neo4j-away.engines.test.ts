/** The process while its Neo4j is away, and when it comes back. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it, vi } from 'vitest';
import { engines } from '../support/engines.js';
import { askProcess, build, endProcesses, startProcess } from '../support/process.js';
import { startProxy, type Proxy } from '../support/proxy.js';

const server = inject('neo4j');
const neo4j = engines.find(({ name }) => name === 'neo4j');
const { hostname, port } = new URL(server?.uri ?? 'bolt://127.0.0.1');

let proxy: Proxy;
beforeAll(build);
beforeEach(async () => {
  proxy = await startProxy({ host: hostname, port: Number(port || 7687) });
});
afterEach(async () => {
  await endProcesses();
  await proxy.close();
});
const empty = async () => (await neo4j?.open())?.close();
beforeAll(empty);
afterAll(empty);

const start = (settings: Record<string, string> = {}) =>
  startProcess({
    NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
    NEO4J_USER: server?.user ?? 'neo4j',
    NEO4J_PASSWORD: server?.password ?? 'password',
    NEO4J_DATABASE: server?.database ?? 'neo4j',
    ...settings,
  });
const statusOf = async (url: string) => (await fetch(url)).status;

it.each([
  ['refuses connections', () => proxy.cut()],
  ['says nothing', () => void proxy.silence()],
])('it starts and serves while Neo4j %s, and is not ready', async (_name, lose) => {
  lose();
  const service = start();
  const address = await service.address;
  expect(service.out()).toContain('目前无法连接');
  expect(await statusOf(`${address}/health`)).toBe(200);
  expect(await statusOf(`${address}/ready`)).toBe(503);
  expect(await service.end()).toMatchObject({ code: 0, err: '' });
});

it.skipIf(server === null)('it starts and serves while Neo4j answers too slowly', async () => {
  const service = start({ GRAPH_TIMEOUT_MS: '50' });
  const address = await service.address;
  expect(await statusOf(`${address}/health`)).toBe(200);
  expect(await service.end()).toMatchObject({ code: 0, err: '' });
});

it.skipIf(server === null)(
  'once Neo4j is there, the sample is loaded',
  async () => {
    proxy.cut();
    const service = start({ LOAD_SAMPLE: 'true' });
    const address = await service.address;
    expect(service.out()).toContain('图数据库可用后载入示例');
    proxy.heal();
    const question = '{"query":"{ places(first: 1) { totalCount } }"}';
    await vi.waitFor(
      async () => {
        const { body } = await askProcess(address, question);
        expect(body.data?.places.totalCount).toBeGreaterThan(0);
      },
      { timeout: 45_000, interval: 500 },
    );
    expect(await statusOf(`${address}/ready`)).toBe(200);
  },
  60_000,
);
