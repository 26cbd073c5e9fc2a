/**
 * What becomes of a read, a write, a subscription, a start and a stop while the network between the service and Neo4j fails: each ends in
 * time with a code, nothing is lost or made twice, and all works again within two seconds.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { headInMemory } from '../../src/audit/head-file.js';
import { verifyTrail } from '../../src/audit/verify.js';
import type { Graph } from '../../src/graph/graph.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { propose } from '../proposals/people.js';
import { engines, openWithSample, setupFile, statements } from '../support/engines.js';
import { cityOfficer } from '../support/offices.js';
import { askProcess, build, endProcesses, startProcess } from '../support/process.js';
import { startProxy, type Proxy } from '../support/proxy.js';
import { serve, type Service } from '../support/service.js';
import { connect, until } from '../support/subscribers.js';
import {
  CHANGED,
  codesOf,
  isWritten,
  LATENESS_MS,
  nextYear,
  QUESTION,
  recovers,
  RECOVERS_WITHIN_MS,
  register,
  registered,
  timed,
} from './requests.js';

/** The time that a request may take here. */
const DEADLINE_MS = 3_000;
const GRAPH_MS = 2_500;

const faults: Readonly<Record<string, (proxy: Proxy) => void>> = {
  '延迟 / latency of 200 ms': (proxy) => proxy.delay(200),
  '重置 / reset, and refused': (proxy) => proxy.cut(),
  '半开 / half-open: no byte passes': (proxy) => void proxy.silence(),
  '答到一半断开 / cut in the middle of an answer': (proxy) => proxy.cutAnswerAfter(20),
  '涓流 / trickle of 16 bytes each 50 ms': (proxy) => proxy.trickle(16, 50),
};

const server = inject('neo4j');
const neo4j = engines.find(({ name }) => name === 'neo4j');

describe.skipIf(server === null)('the network fails', () => {
  const { hostname, port } = new URL(server?.uri ?? 'bolt://127.0.0.1');
  /** Beside the proxy, for what happens elsewhere meanwhile. */
  let direct: Graph;
  let beside: Service;
  const head = headInMemory();
  let proxy: Proxy;
  let graph: Graph;
  let service: Service;

  beforeAll(async () => {
    await build();
    direct = await openWithSample(neo4j!);
    beside = serve(direct, { auditHead: head, timeoutMs: 60_000 });
    // A server that plans something for the first time is late for reasons of its own.
    await beside.ask(QUESTION);
    await register(beside);
    await propose(beside, { kind: 'INTENT' });
  });
  beforeEach(async () => {
    proxy = await startProxy({ host: hostname, port: Number(port || 7687) });
    graph = openNeo4j({
      ...server!,
      uri: `bolt://127.0.0.1:${proxy.port}`,
      timeoutMs: GRAPH_MS,
      setupFile: setupFile('neo4j'),
    });
    service = serve(graph, { auditHead: head, timeoutMs: DEADLINE_MS, settings: { ANSWER_CACHE: '0' } });
  });
  afterEach(async () => {
    await service.close();
    await graph.close();
    await endProcesses();
    await proxy.close();
  });
  afterAll(async () => {
    await beside.close();
    await direct.close();
  });

  const inTime = (milliseconds: number) => expect(milliseconds).toBeLessThan(DEADLINE_MS + LATENESS_MS);

  describe.each(Object.entries(faults))('%s', (_fault, cause) => {
    test('a read ends in time with a code, and is answered once the network is back', async ({ task }) => {
      expect(await codesOf(service.ask(QUESTION))).toEqual([]);
      cause(proxy);
      const [codes, milliseconds] = await timed(() => codesOf(service.ask(QUESTION)));
      inTime(milliseconds);
      expect([[], ['UNAVAILABLE'], ['TIMEOUT']]).toContainEqual(codes);
      proxy.heal();
      const again = await recovers(async () => (await codesOf(service.ask(QUESTION))).length === 0);
      task.meta.observed = `${codes[0] ?? 'answered'} after ${milliseconds} ms; answered ${again} ms after the network was back`;
    });

    test('a write ends in time with a code, and repeated with its key it is made once', async ({ task }) => {
      expect(isWritten(await register(service))).toBe(true);
      cause(proxy);
      const year = nextYear();
      const [{ code }, milliseconds] = await timed(() => register(service, year));
      inTime(milliseconds);
      expect([undefined, 'UNAVAILABLE', 'TIMEOUT']).toContain(code);
      proxy.heal();
      const again = await recovers(async () => isWritten(await register(service, year)));
      expect(await registered(beside, year)).toBe(1);
      expect((await verifyTrail(direct, statements, head.read())).fault).toBeUndefined();
      task.meta.observed = `${code ?? 'written'} after ${milliseconds} ms; with the same key written once, ${again} ms after the network was back`;
    });

    test('a subscription is told once of what happened meanwhile', async ({ task }) => {
      const subscriber = connect(await service.listen(), cityOfficer);
      await subscriber.connected;
      void subscriber.subscribe(CHANGED);
      // It listens once it was told of something.
      await until(async () => {
        await propose(beside, { kind: 'INTENT', submit: false });
        return subscriber.told.length > 0;
      });
      cause(proxy);
      const { id } = await propose(beside, { kind: 'INTENT', submit: false });
      await new Promise((settle) => setTimeout(settle, 1_500));
      proxy.heal();
      const mine = () => subscriber.told.filter(({ proposal }) => proposal?.id === id);
      const [, milliseconds] = await timed(() => until(() => mine().length > 0));
      expect(milliseconds).toBeLessThan(GRAPH_MS + RECOVERS_WITHIN_MS + LATENESS_MS);
      await new Promise((settle) => setTimeout(settle, 1_200));
      expect(mine()).toHaveLength(1);
      // What was told while the graph was away says so in place of its proposal.
      for (const { extensions } of subscriber.failed)
        expect(['UNAVAILABLE', 'TIMEOUT']).toContain(extensions.code);
      subscriber.leave();
      task.meta.observed = `told once, ${milliseconds} ms after the network was back`;
    });

    const settings = () => ({
      NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
      NEO4J_USER: server!.user,
      NEO4J_PASSWORD: server!.password,
      NEO4J_DATABASE: server!.database,
      REQUEST_TIMEOUT_MS: String(DEADLINE_MS),
      GRAPH_TIMEOUT_MS: String(GRAPH_MS),
    });
    const statusOf = async (url: string) => (await fetch(url)).status;

    test('a start serves, and is ready once the network is back', async ({ task }) => {
      cause(proxy);
      const [address, milliseconds] = await timed(() => startProcess(settings()).address);
      expect(await statusOf(`${address}/health`)).toBe(200);
      const ready = await statusOf(`${address}/ready`);
      expect([200, 503]).toContain(ready);
      proxy.heal();
      const again = await recovers(async () => (await statusOf(`${address}/ready`)) === 200);
      task.meta.observed = `served after ${milliseconds} ms, /ready ${ready}; ready ${again} ms after the network was back`;
    });

    test('a stop answers what was accepted, and ends with 0', async ({ task }) => {
      const running = startProcess(settings());
      const address = await running.address;
      const ask = async () => (await askProcess(address, JSON.stringify({ query: QUESTION }))).body;
      expect((await ask()).errors).toBeUndefined();
      cause(proxy);
      const asking = ask();
      await new Promise((settle) => setTimeout(settle, 100));
      const [{ code }, milliseconds] = await timed(() => running.end('SIGTERM'));
      const answered = (await asking).errors?.[0]?.extensions.code;
      expect([undefined, 'UNAVAILABLE', 'TIMEOUT']).toContain(answered);
      expect(code).toBe(0);
      task.meta.observed = `${answered ?? 'answered'}, ended ${milliseconds} ms after SIGTERM`;
    });
  });

  test('连接被拒 30 秒 / refused for 30 s: every request ends at once, and all works again', async ({
    task,
  }) => {
    expect(await codesOf(service.ask(QUESTION))).toEqual([]);
    proxy.cut();
    let longest = 0;
    const year = nextYear();
    for (const end = performance.now() + 30_000; performance.now() < end;) {
      const [codes, milliseconds] = await timed(() => codesOf(service.ask(QUESTION)));
      expect(codes).toEqual(['UNAVAILABLE']);
      const [{ code }, writing] = await timed(() => register(service, year));
      expect(code).toBe('UNAVAILABLE');
      longest = Math.max(longest, milliseconds, writing);
      inTime(longest);
    }
    proxy.heal();
    const again = await recovers(async () => (await codesOf(service.ask(QUESTION))).length === 0);
    expect(isWritten(await register(service, year))).toBe(true);
    expect(await registered(beside, year)).toBe(1);
    task.meta.observed = `UNAVAILABLE within ${longest} ms each time; answered ${again} ms after the network was back`;
  });

  test('会话不泄漏 / 10,000 operations through a failing network leave no transaction', async ({ task }) => {
    const failing = Object.values(faults);
    let asked = 0;
    let answered = 0;
    for (let round = 0; asked < 10_000; round += 1) {
      const batch = Array.from({ length: 50 }, () =>
        graph.read({ name: 'tests/one', text: 'RETURN 1 AS one' }),
      );
      if (round % 10 === 5) failing[((round - 5) / 10) % failing.length]!(proxy);
      const outcomes = await Promise.allSettled(batch);
      proxy.heal();
      asked += outcomes.length;
      answered += outcomes.filter(({ status }) => status === 'fulfilled').length;
    }
    expect(answered).toBeGreaterThan(asked / 2);
    await recovers(async () => (await codesOf(service.ask(QUESTION))).length === 0);
    const [left] = await direct.read({
      name: 'test',
      text: 'SHOW TRANSACTIONS YIELD transactionId RETURN count(*) AS open',
    });
    // The one that asks.
    expect(Number(left?.['open'])).toBeLessThanOrEqual(1);
    task.meta.observed = `${answered} of ${asked} answered; no transaction left`;
  }, 600_000);
});
