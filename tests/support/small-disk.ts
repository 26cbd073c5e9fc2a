/** A disk so small that a test can fill it: in memory, mounted for one process of its own, as anybody may on Linux. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const AS_ROOT_OF_ITS_OWN = ['--user', '--map-root-user', '--mount'];
const BLOCK = Buffer.alloc(4_096);

/** Whether this machine lets a process mount something for itself. */
export const canMount = () => spawnSync('unshare', [...AS_ROOT_OF_ITS_OWN, 'true']).status === 0;

export interface SmallDisk {
  /** Where its files are seen from outside. */
  readonly folder: string;
  /** Leaves not a byte of room. */
  fill(): void;
  /** Gives back the room that was filled. */
  makeRoom(): void;
  close(): Promise<void>;
}

/** Mounts a disk of so many megabytes; what is on it is gone when it is closed. */
export async function openSmallDisk(megabytes: number): Promise<SmallDisk> {
  const mounted = mkdtempSync(join(tmpdir(), 'small-disk-'));
  const mount = `mount -t tmpfs -o size=${String(megabytes)}m tmpfs "$0" && echo mounted && exec sleep infinity`;
  const holder = spawn('unshare', [...AS_ROOT_OF_ITS_OWN, 'sh', '-c', mount, mounted], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(holder, 'close');
  const isMounted = await Promise.race([once(holder.stdout, 'data'), ended.then(() => undefined)]);
  if (isMounted === undefined) throw new Error('no disk could be mounted');
  const folder = join('/proc', String(holder.pid), 'root', mounted);
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => {
      for (;;) {
        try {
          appendFileSync(filler, BLOCK);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return;
          throw error;
        }
      }
    },
    makeRoom: () => rmSync(filler),
    close: async () => {
      holder.kill();
      await ended;
      rmSync(mounted, { recursive: true });
    },
  };
}
