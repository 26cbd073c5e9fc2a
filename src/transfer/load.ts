/** Writes a data set into the graph. */
import type { Graph } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';
import { batchesOf } from './batches.js';
import type { DataSet } from './files.js';
import { loadingOrder, toGraphRows } from './graph-rows.js';
import { reportOf, type LoadReport } from './report.js';

/** Rows that are sent with one statement. */
const BATCH_SIZE = 500;

/** Nodes that are deleted in one transaction. */
const CLEARING_SIZE = 1_000;

/**
 * Writes a data set in one transaction, so that a reader sees either all of it or nothing. What the graph holds of the
 * same ids becomes what the rows say: properties and relationships that a row no longer has are gone. Facts that no
 * row is about stay. Loading a data set again changes nothing.
 *
 * One transaction is held in the server's memory: 15,000 nodes fit where Neo4j has a heap of 512 MB, 43,000 do not.
 *
 * @throws {GraphError} as {@link Graph.write}; nothing is written then
 */
export async function loadDataSet(
  graph: Graph,
  statements: Statements,
  dataSet: DataSet,
): Promise<LoadReport> {
  await graph.setUp();
  const rowsOf = toGraphRows(dataSet);
  await graph.write(async (transaction) => {
    const agreements = batchesOf(
      dataSet.agreements.map(({ id }) => id),
      BATCH_SIZE,
    );
    for (const ids of agreements)
      await transaction.run(statements.get('transfer/erase-direct-ties'), { ids });
    for (const name of loadingOrder) {
      const statement = statements.get(`transfer/${name}`);
      for (const rows of batchesOf(rowsOf[name], BATCH_SIZE)) await transaction.run(statement, { rows });
    }
    for (const ids of agreements) await transaction.run(statements.get('transfer/draw-direct-ties'), { ids });
  });
  return reportOf(dataSet);
}

/**
 * Deletes everything that the graph holds, a part at a time: what a server can hold in one transaction is bounded.
 *
 * @returns how many nodes were deleted
 */
export async function clearGraph(graph: Graph, statements: Statements): Promise<number> {
  const deleted = await clearFacts(graph, statements);
  // Last: a restore that was interrupted is forgotten when nothing of it is left.
  await graph.write((transaction) => transaction.run(statements.get('transfer/restore-end')));
  return deleted;
}

/**
 * The same without the note that a restore has begun, which that restore needs until its end.
 *
 * @returns how many nodes were deleted
 */
export async function clearFacts(graph: Graph, statements: Statements): Promise<number> {
  const clear = statements.get('transfer/clear');
  for (let total = 0; ;) {
    const rows = await graph.write((transaction) => transaction.run(clear, { limit: CLEARING_SIZE }));
    const deleted = Number(rows[0]?.['deleted'] ?? 0);
    if (deleted === 0) return total;
    total += deleted;
  }
}
