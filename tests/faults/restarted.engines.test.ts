/** What becomes of a read, a write, a subscription, a stop and a start while Neo4j is killed and started again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startNeo4j, type RunningNeo4j } from '../../scripts/neo4j/server.js';
import { freePort } from '../../scripts/neo4j/temporary.js';
import { headInMemory } from '../../src/audit/head-file.js';
import { verifyTrail } from '../../src/audit/verify.js';
import type { Graph } from '../../src/graph/graph.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { loadSample, setupFile, statements } from '../support/engines.js';
import { propose } from '../proposals/people.js';
import { cityOfficer } from '../support/offices.js';
import { askProcess, build, endProcesses, startProcess } from '../support/process.js';
import { serve, type Service } from '../support/service.js';
import { connect, until } from '../support/subscribers.js';
import {
  CHANGED,
  codesOf,
  isWritten,
  LATENESS_MS,
  nextYear,
  QUESTION,
  RECOVERS_WITHIN_MS,
  register,
  registered,
  timed,
} from './requests.js';

/** As an office runs it. */
const [DEADLINE_MS, GRAPH_MS] = [9_000, 8_000];
const NOBODY = ['UNAVAILABLE', 'TIMEOUT'];

// A server of somebody else's is not killed.
describe.skipIf(inject('neo4j')?.browser === undefined)('the database fails', () => {
  const home = mkdtempSync(join(tmpdir(), 'restarted-'));
  const login = { user: 'neo4j', password: 'test-password', database: 'neo4j' };
  let options: Parameters<typeof startNeo4j>[0];
  let neo4j: RunningNeo4j | undefined;
  let graph: Graph;
  let service: Service;
  const head = headInMemory();

  const settings = () => ({
    NEO4J_URI: `bolt://127.0.0.1:${String(options.boltPort)}`,
    NEO4J_USER: login.user,
    NEO4J_PASSWORD: login.password,
  });
  const start = async () => {
    neo4j ??= await startNeo4j(options);
  };
  const kill = async () => {
    if (neo4j === undefined) return;
    process.kill(neo4j.pid, 'SIGKILL');
    await neo4j.exited;
    neo4j = undefined;
  };

  beforeAll(async () => {
    await build();
    options = { home, boltPort: await freePort(), httpPort: await freePort(), password: login.password };
    await start();
    graph = open();
    await loadSample(graph);
  }, 240_000);
  beforeEach(async () => {
    await start();
    service = serve(graph, { auditHead: head, timeoutMs: DEADLINE_MS, settings: { ANSWER_CACHE: '0' } });
  }, 120_000);
  afterEach(async () => {
    await service.close();
    await endProcesses();
  });
  afterAll(async () => {
    await graph.close();
    await neo4j?.stop();
    rmSync(home, { recursive: true });
  });

  const open = () =>
    openNeo4j({
      ...login,
      uri: settings().NEO4J_URI,
      timeoutMs: GRAPH_MS,
      setupFile: setupFile('neo4j'),
    });
  /**
   * Starts Neo4j and waits until it answers the service as it answers one that connects only then: whoever asks, a server that was just started
   * takes seconds to plan what it is asked.
   *
   * @returns in words, how much later the service was answered
   */
  async function recovers(works: (by: Service) => Promise<boolean>): Promise<string> {
    await start();
    const beside = open();
    const other = serve(beside, { timeoutMs: DEADLINE_MS, settings: { ANSWER_CACHE: '0' } });
    const answered = (by: Service) => timed(() => until(() => works(by)));
    const [[, here], [, there]] = await Promise.all([answered(service), answered(other)]);
    await other.close();
    await beside.close();
    expect(here).toBeLessThan(there + RECOVERS_WITHIN_MS + LATENESS_MS);
    return `${here} ms after Neo4j took logins (who connected only then: ${there} ms)`;
  }
  const inTime = (milliseconds: number) => expect(milliseconds).toBeLessThan(DEADLINE_MS + LATENESS_MS);
  const answers = async (by: Service) => (await codesOf(by.ask(QUESTION))).length === 0;

  describe('Neo4j 被强制终止后重启 / Neo4j killed and started again', () => {
    test('a read ends in time with a code, and is answered once Neo4j is back', async ({ task }) => {
      await until(() => answers(service));
      await kill();
      const [codes, milliseconds] = await timed(() => codesOf(service.ask(QUESTION)));
      inTime(milliseconds);
      expect(NOBODY).toContain(codes[0]);
      const again = await recovers(answers);
      task.meta.observed = `${codes[0]!} after ${milliseconds} ms; answered ${again}`;
    }, 180_000);

    test('a write that was acknowledged is there, and one that was not is made once when repeated', async ({
      task,
    }) => {
      await until(async () => isWritten(await register(service)));
      const written: number[] = [];
      const asked: number[] = [];
      const writers = Array.from({ length: 4 }, async () => {
        for (;;) {
          const year = nextYear();
          asked.push(year);
          const [outcome, milliseconds] = await timed(() => register(service, year));
          inTime(milliseconds);
          if (!isWritten(outcome)) {
            expect(NOBODY).toContain(outcome.code);
            return;
          }
          written.push(year);
        }
      });
      await until(() => written.length > 20);
      await kill();
      await Promise.all(writers);
      const again = await recovers(async (by) => isWritten(await register(by)));
      const lost: number[] = [];
      for (const year of written) if ((await registered(service, year)) !== 1) lost.push(year);
      expect(lost).toEqual([]);
      const unknown = asked.filter((year) => !written.includes(year));
      for (const year of unknown) {
        expect(isWritten(await register(service, year))).toBe(true);
        expect(await registered(service, year)).toBe(1);
      }
      expect((await verifyTrail(graph, statements, head.read())).fault).toBeUndefined();
      task.meta.observed = `${written.length} acknowledged, all there; ${unknown.length} refused, each once when repeated; written ${again}`;
    }, 180_000);

    test('a subscription goes on, and is told of what happens afterwards', async ({ task }) => {
      const subscriber = connect(await service.listen(), cityOfficer);
      await subscriber.connected;
      void subscriber.subscribe(CHANGED);
      // It listens once it was told of something.
      await until(async () => {
        await propose(service, { kind: 'INTENT', submit: false });
        return subscriber.told.length > 0;
      });
      await kill();
      await recovers(answers);
      const { id } = await propose(service, { kind: 'INTENT', submit: false });
      const mine = () => subscriber.told.filter(({ proposal }) => proposal?.id === id);
      const [, milliseconds] = await timed(() => until(() => mine().length > 0));
      expect(mine()).toHaveLength(1);
      subscriber.leave();
      task.meta.observed = `told once, ${milliseconds} ms after the next change`;
    }, 180_000);

    test('a stop answers what was accepted, and ends with 0', async ({ task }) => {
      const running = startProcess(settings());
      const address = await running.address;
      const ask = () => askProcess(address, JSON.stringify({ query: QUESTION }));
      await until(async () => (await codesOf(ask())).length === 0);
      await kill();
      const asking = codesOf(ask());
      // By then it has been taken.
      await pause(100);
      const [[answered], [{ code }, milliseconds]] = await Promise.all([
        asking,
        timed(() => running.end('SIGTERM')),
      ]);
      expect([undefined, ...NOBODY]).toContain(answered);
      expect(code).toBe(0);
      inTime(milliseconds);
      task.meta.observed = `${answered ?? 'answered'}, ended ${milliseconds} ms after SIGTERM`;
    }, 180_000);

    test('a start serves, and is ready once Neo4j is there', async ({ task }) => {
      await kill();
      const [address, milliseconds] = await timed(() => startProcess(settings()).address);
      const statusOf = async (path: string) => (await fetch(address + path)).status;
      expect([await statusOf('/health'), await statusOf('/ready')]).toEqual([200, 503]);
      await start();
      const [, again] = await timed(() => until(async () => (await statusOf('/ready')) === 200));
      expect(again).toBeLessThan(RECOVERS_WITHIN_MS + LATENESS_MS);
      task.meta.observed = `served after ${milliseconds} ms, /ready 503; ready ${again} ms after Neo4j was there`;
    }, 180_000);
  });
});
