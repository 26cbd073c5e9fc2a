/** A zip file of a few small texts, without compression: what Neo4j Browser takes saved questions from. */
import { crc32 } from 'node:zlib';

/** A file in it; folders are part of its name, before a `/`. */
export interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;

/** Version 2.0 of the format, in which folders came. */
const VERSION = 20;
/** Names are UTF-8. */
const UTF_8 = 1 << 11;
/** The first day that the format knows, so that the same files always give the same bytes. */
const FIRST_DAY = (1 << 5) | 1;

/** @returns the file; sections 4.3 and 4.4 of PKWARE's APPNOTE name its parts */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const nameBytes = Buffer.from(name);
    const content = Buffer.from(text);
    // Version, flags, method (0: stored), time, day, checksum, both sizes, length of the name, none of extra fields.
    const description = joined(
      [2, VERSION],
      [2, UTF_8],
      [2, 0],
      [2, 0],
      [2, FIRST_DAY],
      [4, crc32(content)],
      [4, content.length],
      [4, content.length],
      [2, nameBytes.length],
      [2, 0],
    );
    const file = Buffer.concat([joined([4, LOCAL_HEADER]), description, nameBytes, content]);
    files.push(file);
    // Who made it (0: any system), the description, no comment, first disk, no attributes of either kind, where it is.
    directory.push(
      joined([4, DIRECTORY_HEADER], [2, VERSION]),
      description,
      joined([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      nameBytes,
    );
    offset += file.length;
  }
  const directoryBytes = Buffer.concat(directory);
  // This disk, that of the directory, entries on this disk and in all, size and place of the directory, no comment.
  const end = joined(
    [4, DIRECTORY_END],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directoryBytes.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...files, directoryBytes, end]);
}

/** Numbers of two or four bytes, the lowest byte first. */
function joined(...numbers: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(numbers.reduce((length, [bytes]) => length + bytes, 0));
  numbers.reduce((at, [bytes, value]) => buffer.writeUIntLE(value, at, bytes), 0);
  return buffer;
}
