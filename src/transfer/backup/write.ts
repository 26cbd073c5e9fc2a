/** Writes a backup: the whole graph in one file, which both engines can be filled from. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Graph } from '../../graph/graph.js';
import type { Statements } from '../../graph/statements.js';
import { Refusal } from '../../refusal.js';
import { checkedLines } from './checked-lines.js';
import { areEqual, FORMAT, VERSION, type Counts, type EndLine, type HeaderLine } from './format.js';
import { keyLabels, nodeLines, relationshipLines } from './graph-lines.js';
import type { Report } from './progress.js';
import { isSame, stateOf } from './state.js';

/** How often a graph is read that somebody writes to meanwhile. */
const ATTEMPTS = 3;

/** Contacts and remarks of the offices are in it. */
const OWNER_ONLY = 0o600;

/** Who writes the lines, and how far that is. */
interface Source {
  readonly graph: Graph;
  readonly statements: Statements;
  readonly report: Report;
}

/**
 * Writes the whole graph into `file`, which is complete or not there: until it was read back and found whole it has
 * another name.
 *
 * On a server others may write meanwhile, and pages read one after another are no snapshot. So what shows a change is
 * compared before and after: the sequence of the audit chain, which each recorded change raises in its own transaction,
 * and how much there is. When it moved, the reading begins again.
 *
 * @returns how much was written
 * @throws {Refusal} when the graph was changed during each attempt, or holds what a backup cannot
 * @throws {GraphError} as {@link Graph.read}
 * @throws {NodeJS.ErrnoException} when the file cannot be written
 */
export async function writeBackup(source: Source, file: string): Promise<Counts> {
  const unfinished = `${file}.part`;
  // One that a killed process left may be readable by others.
  await rm(unfinished, { force: true });
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const before = await stateOf(source.graph, source.statements);
      const written = await writeOnce(source, unfinished, before);
      if (isSame(before, await stateOf(source.graph, source.statements)) && areEqual(before, written)) {
        await check(unfinished);
        await rename(unfinished, file);
        await sync(dirname(file));
        return written;
      }
      await rm(unfinished);
    }
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  throw new Refusal('CONFLICT', {
    zh: `未备份：读取期间图一直在变化（已尝试 ${String(ATTEMPTS)} 次），请在无人写入时重试；若无人写入，则有节点的 id 重复`,
    en: `no backup: the graph was changed during each of ${String(ATTEMPTS)} readings; try again while nobody writes. If nobody does, two nodes have the same id`,
  });
}

/** @returns how many lines were written */
async function writeOnce(source: Source, file: string, expected: Counts): Promise<Counts> {
  const written = { nodes: 0, relationships: 0 };
  const text = Readable.from(textOf(source, expected, written), { objectMode: false });
  // `flush`: it is on the disk before it gets its name.
  const stored = createWriteStream(file, { flags: 'wx', mode: OWNER_ONLY, flush: true });
  await pipeline(text, createGzip(), stored);
  return written;
}

/** @param written is counted up */
async function* textOf(
  { graph, statements, report }: Source,
  expected: Counts,
  written: { nodes: number; relationships: number },
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const hashed = (lines: readonly object[]) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    hash.update(text);
    return text;
  };
  const header: HeaderLine = {
    format: FORMAT,
    version: VERSION,
    at: new Date().toISOString(),
    engine: await graph.describe(),
    nodes: expected.nodes,
    relationships: expected.relationships,
  };
  yield hashed([header]);
  const labels = await keyLabels(graph, statements);
  for await (const lines of nodeLines(graph, labels)) {
    written.nodes += lines.length;
    report(written, expected);
    yield hashed(lines);
  }
  for await (const lines of relationshipLines(graph, labels)) {
    written.relationships += lines.length;
    report(written, expected);
    yield hashed(lines);
  }
  const end: EndLine = { ...written, sha256: hash.digest('hex') };
  yield `${JSON.stringify(end)}\n`;
}

/** Reads it back as a restore does: a disk that lies is found now, not when the backup is needed. */
async function check(file: string): Promise<void> {
  const handle = await open(file);
  try {
    for await (const _line of checkedLines(handle, file)) continue;
  } finally {
    await handle.close();
  }
}

/** A name in a folder is on the disk when the folder is. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
