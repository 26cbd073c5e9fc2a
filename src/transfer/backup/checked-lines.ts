/** The content of a backup file, checked line by line. */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { z } from 'zod';
import {
  areEqual,
  endLine,
  FORMAT,
  headerLine,
  nodeLine,
  relationshipLine,
  VERSION,
  type HeaderLine,
  type NodeLine,
  type RelationshipLine,
} from './format.js';
import { BackupFileError } from './file-problem.js';
import { textLines } from './text-lines.js';

/** A line behind the first one. */
export type ContentLine =
  ({ readonly is: 'node' } & NodeLine) | ({ readonly is: 'relationship' } & RelationshipLine);

/**
 * The nodes and relationships of a backup. Only when it has come to its end without an error is the file known to be
 * whole and unaltered.
 *
 * @param name of the file, for errors
 * @returns its first line
 * @throws {BackupFileError} that names the first line that is wrong
 */
export async function* checkedLines(
  handle: FileHandle,
  name: string,
): AsyncGenerator<ContentLine, HeaderLine> {
  const hash = createHash('sha256');
  let header: HeaderLine | undefined;
  let ended = false;
  let number = 0;
  const found = { nodes: 0, relationships: 0 };
  const wrong = (zh: string, en: string) => new BackupFileError(name, number, { zh, en });

  for await (const bytes of textLines(handle, name)) {
    number += 1;
    if (ended) throw wrong('末行之后还有内容', 'there is something behind the last line');
    const value = parsed(bytes);
    if (header === undefined) header = headerOf(value, wrong);
    else if (has(value, 'sha256')) {
      const end = matching(endLine, value) ?? unreadable(wrong);
      if (!areEqual(end, found) || !areEqual(header, found))
        throw wrong(
          '节点或关系的数量与首行或末行不符',
          'the number of nodes or relationships is not that of the first or last line',
        );
      if (end.sha256 !== hash.digest('hex'))
        throw wrong('校验和不符，文件已被改动', 'the checksum differs: the file was altered');
      ended = true;
      continue;
    } else if (has(value, 'type')) {
      found.relationships += 1;
      yield { is: 'relationship', ...(matching(relationshipLine, value) ?? unreadable(wrong)) };
    } else {
      if (found.relationships > 0) throw wrong('关系之后出现节点', 'a node stands behind relationships');
      found.nodes += 1;
      yield { is: 'node', ...(matching(nodeLine, value) ?? unreadable(wrong)) };
    }
    hash.update(bytes).update('\n');
  }
  number += 1;
  if (header === undefined) throw wrong('文件是空的', 'the file is empty');
  if (!ended) throw wrong('缺少末行，文件不完整', 'the last line is missing: the file is cut off');
  return header;
}

type Wrong = (zh: string, en: string) => BackupFileError;

function unreadable(wrong: Wrong): never {
  throw wrong('此行不符合备份格式', 'the line has not the form of a backup');
}

/** Undefined for what is no JSON. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const has = (value: unknown, property: string) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, property);

const matching = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> | undefined =>
  schema.safeParse(value).data;

function headerOf(value: unknown, wrong: Wrong): HeaderLine {
  const { format, version } = (value ?? {}) as { readonly format?: unknown; readonly version?: unknown };
  if (format !== FORMAT) throw wrong('不是本服务的备份文件', 'the file is no backup of this service');
  if (version !== VERSION)
    throw wrong(
      `备份格式版本为 ${JSON.stringify(version)}，本程序只能读取版本 ${String(VERSION)}`,
      `the backup has version ${JSON.stringify(version)} of the format; this program reads version ${String(VERSION)}`,
    );
  return matching(headerLine, value) ?? unreadable(wrong);
}
