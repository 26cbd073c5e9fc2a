/** The process is told to end while it is under load: what it has taken is answered. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build, endProcesses, startProcess } from '../support/process.js';
import { SIGNED } from '../support/service.js';
import { until } from '../support/subscribers.js';
import { askedAt, isWritten, nextYear, QUESTION, register, registered, timed } from './requests.js';

const CLIENTS = 32;
/** One client in so many writes. */
const WRITER_EVERY = 4;
/** Requests that were answered before the signal comes. */
const BEFORE = 300;

const folder = mkdtempSync(join(tmpdir(), 'stopped-'));
const settings = { ...SIGNED, GRAPH_FILE: join(folder, 'graph.grafeo'), MAX_REQUESTS_PER_MINUTE: '0' };

beforeAll(build);
afterEach(endProcesses);
afterAll(() => rmSync(folder, { recursive: true }));

describe('SIGTERM under load', () => {
  test('every request that was taken is answered, and every write that was answered is there', async ({
    task,
  }) => {
    const running = startProcess({ ...settings, LOG_LEVEL: 'info' });
    const service = askedAt(await running.address);
    const written: number[] = [];
    const wrong: unknown[] = [];
    let answered = 0;
    /** Asks until nobody answers any more. */
    const client = async (number: number) => {
      for (;;) {
        const year = number % WRITER_EVERY === 0 ? nextYear() : undefined;
        try {
          if (year === undefined) {
            const { status, body } = await service.ask(QUESTION);
            if (status !== 200 || body.errors !== undefined) wrong.push(body);
          } else if (isWritten(await register(service, year))) written.push(year);
          else wrong.push(year);
          answered += 1;
        } catch {
          return;
        }
      }
    };
    const clients = Array.from({ length: CLIENTS }, (_, number) => client(number));
    await until(() => answered > BEFORE);
    const [{ code, out }, milliseconds] = await timed(() => running.end('SIGTERM'));
    await Promise.all(clients);

    const taken = out.match(/"path":"\/graphql".*"msg":"request"/g)?.length;
    expect([code, wrong, taken]).toEqual([0, [], answered]);
    const again = askedAt(await startProcess(settings).address);
    for (const year of written) expect(await registered(again, year)).toBe(1);
    task.meta.observed = `${taken} requests taken, ${answered} answered, ${written.length} of them writes, all there; ended ${milliseconds} ms after SIGTERM`;
  }, 120_000);
});
