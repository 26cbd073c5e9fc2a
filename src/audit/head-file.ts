/**
 * The head of the audit trail, kept outside the graph: whoever can change the graph cannot cut the trail short unseen.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Head } from './entry.js';

const head = z.object({ sequence: z.int().min(0), hash: z.string() });

/** A place for the head. */
export interface HeadStore {
  /**
   * @returns undefined before the first write
   * @throws {Error} when what is there is no head
   */
  read(): Head | undefined;
  write(head: Head): void;
}

/** The head in a file. It is replaced as a whole, so that it is never half written. */
export function headFile(path: string): HeadStore {
  return {
    read: () => {
      try {
        return head.parse(JSON.parse(readFileSync(path, 'utf8')));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write: ({ sequence, hash }) => {
      mkdirSync(dirname(path), { recursive: true });
      const fresh = `${path}.new`;
      const file = openSync(fresh, 'w', 0o600);
      try {
        writeSync(file, `${JSON.stringify({ sequence, hash })}\n`);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(fresh, path);
    },
  };
}

/** The head in memory, for a graph that is kept nowhere either. */
export function headInMemory(): HeadStore {
  let kept: Head | undefined;
  return {
    read: () => kept,
    write: (head) => {
      kept = head;
    },
  };
}
