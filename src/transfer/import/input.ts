/** Where the bytes of an import file come from: the disk, or a request. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

/** A file to be imported. Its bytes may be read more than once. */
export interface ImportInput {
  /** Its name without the folder, ending with what tells the format. */
  readonly name: string;
  /** Its length in bytes. */
  size(): Promise<number>;
  /** Its bytes, a part at a time. */
  parts(): AsyncIterable<Uint8Array>;
  /** All its bytes at once, for formats that cannot be read in parts. */
  whole(): Promise<Uint8Array>;
}

/** A file of the disk. */
export const fileInput = (path: string): ImportInput => ({
  name: basename(path),
  size: async () => (await stat(path)).size,
  parts: () => createReadStream(path) as AsyncIterable<Uint8Array>,
  whole: () => readFile(path),
});

/** A file whose bytes are in memory. */
export const bytesInput = (name: string, bytes: Uint8Array): ImportInput => ({
  name: basename(name),
  size: async () => bytes.length,
  parts: async function* () {
    const size = 65_536;
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  },
  whole: async () => bytes,
});

/** The first bytes of a file, at most as many as asked for. */
export async function firstBytes(input: ImportInput, count: number): Promise<Uint8Array> {
  const found: number[] = [];
  for await (const part of input.parts()) {
    found.push(...part.subarray(0, count - found.length));
    if (found.length === count) break;
  }
  return Uint8Array.from(found);
}
