/** Fills a graph from a backup. */
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Graph } from '../../graph/graph.js';
import type { Statements } from '../../graph/statements.js';
import { Refusal } from '../../refusal.js';
import { clearFacts } from '../load.js';
import { batchesOf, type Batch } from './batches.js';
import { checkedLines } from './checked-lines.js';
import { BackupFileError } from './file-problem.js';
import type { HeaderLine } from './format.js';
import type { Report } from './progress.js';
import { stateOf } from './state.js';
import { refuseUnfinishedRestore } from './unfinished.js';

/** A backup that was read to its end and found whole, and stays open, so that no other file takes its place. */
export interface CheckedBackup {
  readonly name: string;
  readonly header: HeaderLine;
  readonly handle: FileHandle;
}

/**
 * Opens a backup and checks all of it.
 *
 * @throws {BackupFileError} when it cannot be read, is altered or incomplete
 */
export async function openBackup(file: string): Promise<CheckedBackup> {
  const name = basename(file);
  const handle = await open(file).catch((error: unknown) => {
    throw new BackupFileError(name, null, {
      zh: '文件无法读取',
      en: `the file cannot be read: ${(error as Error).message}`,
    });
  });
  try {
    const lines = checkedLines(handle, name);
    for (;;) {
      const { done, value } = await lines.next();
      if (done === true) return { name, header: value, handle };
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** How to restore. */
export interface RestoreOptions {
  /** Delete what the graph holds; without it the graph has to be empty. */
  readonly clear: boolean;
  readonly report: Report;
}

/**
 * Fills the graph from a checked backup, in many transactions: a server cannot hold a large graph in one. A note in the
 * graph, made before anything is changed and removed when all is counted, says that it is not whole meanwhile; what
 * opens the graph looks for it.
 *
 * @throws {Refusal} when the graph is not empty and may not be cleared, or does not hold afterwards what the backup says
 * @throws {GraphError} as {@link Graph.write}; the note stays
 */
export async function restoreBackup(
  graph: Graph,
  statements: Statements,
  { name, header, handle }: CheckedBackup,
  { clear, report }: RestoreOptions,
): Promise<void> {
  if (!clear) await refuseFilled(graph, statements);
  await graph.setUp();
  const begin = statements.get('transfer/restore-begin');
  const at = new Date().toISOString();
  await graph.write((transaction) => transaction.run(begin, { file: name, at }));
  if (clear) await clearFacts(graph, statements);

  const done = { nodes: 0, relationships: 0 };
  for await (const batch of batchesOf(checkedLines(handle, name))) {
    await write(graph, batch);
    done[batch.is === 'node' ? 'nodes' : 'relationships'] += batch.lines;
    report(done, header);
  }

  const { nodes, relationships } = await stateOf(graph, statements);
  // The note is a node too.
  if (nodes - 1 !== header.nodes || relationships !== header.relationships)
    throw new Refusal('CONFLICT', {
      zh: `恢复后应有 ${String(header.nodes)} 个节点、${String(header.relationships)} 条关系，实有 ${String(nodes - 1)} 个、${String(relationships)} 条：恢复期间可能有人写入。请停止服务后以 --clear 重做`,
      en: `there should be ${String(header.nodes)} nodes and ${String(header.relationships)} relationships now, and there are ${String(nodes - 1)} and ${String(relationships)}: somebody may have written meanwhile. Stop the service and restore again with --clear`,
    });
  await graph.write((transaction) => transaction.run(statements.get('transfer/restore-end')));
}

async function refuseFilled(graph: Graph, statements: Statements): Promise<void> {
  await refuseUnfinishedRestore(graph, statements);
  const { nodes } = await stateOf(graph, statements);
  if (nodes === 0) return;
  throw new Refusal('CONFLICT', {
    zh: `图中已有 ${String(nodes)} 个节点，未恢复。确要删除它们再恢复，请加 --clear`,
    en: `the graph holds ${String(nodes)} nodes; nothing was restored. To delete them first, add --clear`,
  });
}

/** @throws {Refusal} when a relationship's end is not there, which no checked file of ours leads to */
async function write(graph: Graph, { steps }: Batch): Promise<void> {
  await graph.write(async (transaction) => {
    for (const { statement, rows } of steps) {
      const [row] = await transaction.run(statement, { rows });
      const written = Number(row?.['written'] ?? 0);
      if (written !== rows.length)
        throw new Refusal('CONFLICT', {
          zh: `恢复未完成：${statement.name} 应写入 ${String(rows.length)} 行，实际写入 ${String(written)} 行`,
          en: `the restore did not end: ${statement.name} wrote ${String(written)} of ${String(rows.length)} rows`,
        });
    }
  });
}
