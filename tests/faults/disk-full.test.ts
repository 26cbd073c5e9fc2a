/** What becomes of a read, a write, a subscription, a start and a stop while the disk under the embedded file is full. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { propose } from '../proposals/people.js';
import { cityOfficer } from '../support/offices.js';
import { build, endProcesses, runProcess, startProcess, type ServiceProcess } from '../support/process.js';
import { SIGNED, type Asked } from '../support/service.js';
import { canMount, openSmallDisk, type SmallDisk } from '../support/small-disk.js';
import { connect, until } from '../support/subscribers.js';
import {
  askedAt,
  CHANGED,
  codesOf,
  isWritten,
  nextYear,
  QUESTION,
  recovers,
  register,
  registered,
  timed,
} from './requests.js';

const MEGABYTES = 32;

describe.skipIf(process.env['CI'] !== 'true' && !canMount())('the disk fails', () => {
  let disk: SmallDisk;
  let running: ServiceProcess;
  let address: string;
  let service: Asked;
  let files = 0;
  const settings = () => ({ ...SIGNED, GRAPH_FILE: join(disk.folder, String(files), 'graph.grafeo') });

  const start = async () => {
    running = startProcess(settings());
    address = await running.address;
    service = askedAt(address);
  };
  beforeAll(async () => {
    await build();
    disk = await openSmallDisk(MEGABYTES);
  });
  beforeEach(async () => {
    files += 1;
    await start();
    expect(isWritten(await register(service))).toBe(true);
  });
  afterEach(endProcesses);
  afterAll(() => disk.close());

  /** Writes until one is refused. */
  async function writeOn(): Promise<{ written: number[]; refused: number; milliseconds: number }> {
    const written: number[] = [];
    for (;;) {
      const year = nextYear();
      const [{ code, message }, milliseconds] = await timed(() => register(service, year));
      if (code === undefined) {
        written.push(year);
        continue;
      }
      expect([code, message]).toEqual(['UNAVAILABLE', expect.stringContaining('磁盘')]);
      return { written, refused: year, milliseconds };
    }
  }
  const lostOf = async (years: readonly number[]) => {
    const lost = [];
    for (const year of years) if ((await registered(service, year)) !== 1) lost.push(year);
    return lost;
  };

  describe('磁盘写满 / the disk under the embedded file is full', () => {
    test('a read is answered', async ({ task }) => {
      disk.fill();
      await writeOn();
      const [codes, milliseconds] = await timed(() => codesOf(service.ask(QUESTION)));
      expect(codes).toEqual([]);
      disk.makeRoom();
      task.meta.observed = `answered after ${milliseconds} ms`;
    });

    test('a write is refused and says why, is made once when there is room, and none is lost', async ({
      task,
    }) => {
      disk.fill();
      const { written, refused, milliseconds } = await writeOn();
      expect(await registered(service, refused)).toBe(0);
      disk.makeRoom();
      const again = await recovers(async () => isWritten(await register(service, refused)));
      await running.end('SIGKILL');
      await start();
      expect(await lostOf([...written, refused])).toEqual([]);
      await running.end();
      expect(await runProcess(['audit', 'verify'], settings())).toMatchObject({ code: 0, err: '' });
      task.meta.observed = `${written.length} more fitted in, then UNAVAILABLE after ${milliseconds} ms; written once, ${again} ms after there was room; the trail is whole`;
    });

    test('a subscription is told of what is written when there is room', async ({ task }) => {
      const subscriber = connect(address, cityOfficer);
      await subscriber.connected;
      void subscriber.subscribe(CHANGED);
      // It listens once it was told of something.
      await until(async () => {
        await propose(service, { kind: 'INTENT', submit: false });
        return subscriber.told.length > 0;
      });
      disk.fill();
      await writeOn();
      disk.makeRoom();
      const { id } = await propose(service, { kind: 'INTENT', submit: false });
      const mine = () => subscriber.told.filter(({ proposal }) => proposal?.id === id);
      const [, milliseconds] = await timed(() => until(() => mine().length > 0));
      expect(mine()).toHaveLength(1);
      subscriber.leave();
      task.meta.observed = `told once, ${milliseconds} ms after the next change`;
    });

    test('a start is refused and says why, and with room finds all that was acknowledged', async ({
      task,
    }) => {
      disk.fill();
      const { written } = await writeOn();
      await running.end('SIGKILL');
      const [{ code, err }, milliseconds] = await timed(() => startProcess(settings()).ended);
      expect([code, err]).toEqual([1, expect.stringMatching(/^无法启动 \/ cannot start: .*磁盘可能已满/)]);
      disk.makeRoom();
      await start();
      expect(await lostOf(written)).toEqual([]);
      task.meta.observed = `ended with 1 after ${milliseconds} ms and says why; with room it serves and all is there`;
    });

    test('a stop ends in time, and nothing is lost by it', async ({ task }) => {
      disk.fill();
      const { written } = await writeOn();
      const [{ code }, milliseconds] = await timed(() => running.end('SIGTERM'));
      // The file could not be brought up to date, which its log will do at the next start.
      expect(code).toBe(1);
      disk.makeRoom();
      await start();
      expect(await lostOf(written)).toEqual([]);
      task.meta.observed = `ended with 1 ${milliseconds} ms after SIGTERM; with room all is there`;
    });
  });
});
