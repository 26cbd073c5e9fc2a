/** What becomes of a read, a write, a subscription, a start and a stop when the clock of the machine is moved. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { propose } from '../proposals/people.js';
import { libfaketime, movedClock, type MovedClock } from '../support/moved-clock.js';
import { admin, cityOfficer } from '../support/offices.js';
import { build, endProcesses, runProcess, startProcess, type ServiceProcess } from '../support/process.js';
import { SIGNED, tokenWith, type Asked } from '../support/service.js';
import { connect, until } from '../support/subscribers.js';
import { inSeconds } from '../support/tokens.js';
import {
  askedAt,
  CHANGED,
  codesOf,
  isWritten,
  nextYear,
  QUESTION,
  register,
  registered,
  timed,
} from './requests.js';

const YEAR_S = 366 * 86_400;
/** Of people who were signed in before the clock was moved and are still afterwards. */
const LONG_LASTING = { exp: inSeconds(10 * YEAR_S) };

const moves = {
  '时钟拨快一年 / clock set a year ahead': YEAR_S,
  '时钟拨慢一小时 / clock set an hour back': -3_600,
};

describe.skipIf(process.env['CI'] !== 'true' && libfaketime === undefined)('the clock fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'moved-'));
  let clock: MovedClock;
  let running: ServiceProcess;
  let address: string;
  let service: Asked;
  let files = 0;
  const settings = () => ({
    ...SIGNED,
    ...clock.settings,
    GRAPH_FILE: join(folder, String(files), 'graph.grafeo'),
  });
  const start = async () => {
    running = startProcess(settings());
    address = await running.address;
    service = askedAt(address, LONG_LASTING);
  };

  beforeAll(build);
  beforeEach(async () => {
    files += 1;
    clock = movedClock();
    await start();
  });
  afterEach(async () => {
    await endProcesses();
    clock.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  describe.each(Object.entries(moves))('%s', (_move, seconds) => {
    test('a read is answered', async ({ task }) => {
      expect(await codesOf(service.ask(QUESTION))).toEqual([]);
      clock.move(seconds);
      const [codes, milliseconds] = await timed(() => codesOf(service.ask(QUESTION)));
      expect(codes).toEqual([]);
      task.meta.observed = `answered after ${milliseconds} ms`;
    });

    test('a write is made once, and the trail stays whole', async ({ task }) => {
      const [before, after] = [nextYear(), nextYear()];
      expect(isWritten(await register(service, before))).toBe(true);
      clock.move(seconds);
      const [outcome, milliseconds] = await timed(() => register(service, after));
      expect(isWritten(outcome)).toBe(true);
      // What was written before is known by its key all the same.
      expect(isWritten(await register(service, before))).toBe(true);
      expect([await registered(service, before), await registered(service, after)]).toEqual([1, 1]);
      const ofAnHour = await codesOf(askedAt(address).ask(QUESTION, {}, admin));
      expect(ofAnHour).toEqual(seconds > 3_600 ? ['UNAUTHENTICATED'] : []);
      await running.end();
      expect(await runProcess(['audit', 'verify'], settings())).toMatchObject({ code: 0, err: '' });
      task.meta.observed = `written once after ${milliseconds} ms; the trail is whole; with a token of an hour ${ofAnHour[0] ?? 'answered'}`;
    });

    test('a subscription goes on, and is told once', async ({ task }) => {
      const subscriber = connect(address, `Bearer ${tokenWith(cityOfficer, LONG_LASTING)}`);
      await subscriber.connected;
      void subscriber.subscribe(CHANGED);
      // It listens once it was told of something.
      await until(async () => {
        await propose(service, { kind: 'INTENT', submit: false });
        return subscriber.told.length > 0;
      });
      clock.move(seconds);
      const { id } = await propose(service, { kind: 'INTENT', submit: false });
      const mine = () => subscriber.told.filter(({ proposal }) => proposal?.id === id);
      const [, milliseconds] = await timed(() => until(() => mine().length > 0));
      expect(mine()).toHaveLength(1);
      subscriber.leave();
      task.meta.observed = `told once, ${milliseconds} ms after the next change`;
    });

    test('a start serves what was written before', async ({ task }) => {
      const year = nextYear();
      expect(isWritten(await register(service, year))).toBe(true);
      await running.end();
      clock.move(seconds);
      const [, milliseconds] = await timed(start);
      expect(await registered(service, year)).toBe(1);
      task.meta.observed = `served after ${milliseconds} ms`;
    });

    test('a stop ends in time with 0', async ({ task }) => {
      expect(await codesOf(service.ask(QUESTION))).toEqual([]);
      clock.move(seconds);
      const [{ code }, milliseconds] = await timed(() => running.end('SIGTERM'));
      expect(code).toBe(0);
      task.meta.observed = `ended ${milliseconds} ms after SIGTERM`;
    });
  });
});
