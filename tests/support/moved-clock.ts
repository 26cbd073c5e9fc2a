/** The time of day as a process sees it, moved by libfaketime (https://github.com/wolfcw/libfaketime, in Debian the package `faketime`). */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Undefined where it is not installed. */
export const libfaketime = existsSync('/usr/lib')
  ? readdirSync('/usr/lib')
      .map((folder) => join('/usr/lib', folder, 'faketime', 'libfaketime.so.1'))
      .find(existsSync)
  : undefined;

export interface MovedClock {
  /** Lets a process have this clock. */
  readonly settings: Record<string, string>;
  /** By so many seconds from the true time, for all that have it, at once. */
  move(seconds: number): void;
  close(): void;
}

/** A clock that shows the true time until it is moved. Time that is measured, not told, goes on as before, as it does on a real machine. */
export function movedClock(): MovedClock {
  const folder = mkdtempSync(join(tmpdir(), 'clock-'));
  const file = join(folder, 'offset');
  const move = (seconds: number) => {
    // As a whole: who reads half of it would have another time.
    writeFileSync(`${file}.new`, `${seconds < 0 ? '' : '+'}${String(seconds)}\n`);
    renameSync(`${file}.new`, file);
  };
  move(0);
  return {
    settings: {
      LD_PRELOAD: libfaketime!,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    move,
    close: () => rmSync(folder, { recursive: true }),
  };
}
