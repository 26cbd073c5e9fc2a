/** The note in the graph that a restore has begun, which is taken away when it has ended. */
import type { Graph } from '../../graph/graph.js';
import type { Statements } from '../../graph/statements.js';
import { Refusal } from '../../refusal.js';

/**
 * Refuses to go on with a graph that holds a part of a backup only.
 *
 * @throws {Refusal} that names the file and says how to repeat the restore
 * @throws {GraphError} as {@link Graph.read}
 */
export async function refuseUnfinishedRestore(graph: Graph, statements: Statements): Promise<void> {
  const [row] = await graph.read(statements.get('transfer/restore-unfinished'));
  if (row === undefined) return;
  const { file, at } = row as { readonly file: string; readonly at: string };
  throw new Refusal('CONFLICT', {
    zh: `图中数据不完整：${at} 开始的恢复（${file}）没有完成。请再次运行 npm run restore -- ${file} --clear`,
    en: `the graph is incomplete: the restore of ${file}, begun at ${at}, did not end. Run npm run restore -- ${file} --clear again`,
  });
}
