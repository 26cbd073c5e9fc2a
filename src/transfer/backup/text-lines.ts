/** The lines of a compressed file. */
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupFileError } from './file-problem.js';

/** A line of a backup is a node with its properties; a longer one is no backup, and would fill the memory. */
const LONGEST_LINE_BYTES = 64 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** How much is read at once. */
const PART_BYTES = 64 * 1024;

/**
 * The lines of a file that gzip compressed, as bytes without their line feeds, from the file's beginning.
 *
 * @param name of the file, for errors
 * @throws {BackupFileError} when it is not compressed, cut off or damaged, or when its last line does not end
 * @throws {NodeJS.ErrnoException} when it cannot be read
 */
export async function* textLines(handle: FileHandle, name: string): AsyncGenerator<Buffer> {
  const stored = Readable.from(storedBytes(handle), { objectMode: false });
  const text = createGunzip();
  stored.on('error', (error) => text.destroy(error));
  let rest: Buffer[] = [];
  let restBytes = 0;
  let line = 1;
  try {
    for await (const chunk of stored.pipe(text) as AsyncIterable<Buffer>) {
      let begin = 0;
      for (let end; (end = chunk.indexOf(LINE_FEED, begin)) !== -1; begin = end + 1) {
        yield Buffer.concat([...rest, chunk.subarray(begin, end)]);
        rest = [];
        restBytes = 0;
        line += 1;
      }
      rest.push(chunk.subarray(begin));
      restBytes += chunk.length - begin;
      if (restBytes > LONGEST_LINE_BYTES)
        throw new BackupFileError(name, line, {
          zh: '此行过长，不是备份',
          en: 'the line is too long for a backup',
        });
    }
  } catch (error) {
    throw isDamage(error)
      ? new BackupFileError(name, line, {
          zh: '文件不完整或已损坏，或不是 gzip 压缩文件',
          en: `the file is cut off, damaged, or not compressed by gzip (${(error as Error).message})`,
        })
      : error;
  } finally {
    stored.destroy();
    text.destroy();
  }
  if (restBytes > 0)
    throw new BackupFileError(name, line, { zh: '最后一行不完整', en: 'the last line is cut off' });
}

/** The errors of zlib have such codes; those of the file system have others. */
const isDamage = (error: unknown) => /^Z_/.test(String((error as NodeJS.ErrnoException).code));

/** A stream of the handle would close it at its end, and the file is read twice. */
async function* storedBytes(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(PART_BYTES), 0, PART_BYTES, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
