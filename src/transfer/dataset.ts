/** A data set is a folder of CSV files. It is read whole, and used only when nothing in it is wrong. */
import { checkTables } from './checks.js';
import { fileNames, type DataSet } from './files.js';
import { DataSetError } from './problem.js';
import { readTable, type Tables } from './table.js';

export type { DataSet } from './files.js';
export { DataSetError, describeProblem, type Problem } from './problem.js';

/**
 * Reads the data set of a folder.
 *
 * @throws {DataSetError} with every problem of every file
 */
export function readDataSet(folder: string): DataSet {
  const tables = Object.fromEntries(
    fileNames.map((name) => [name, readTable(folder, name)]),
  ) as unknown as Tables;
  const problems = [...fileNames.flatMap((name) => tables[name].problems), ...checkTables(tables)];
  if (problems.length > 0) {
    const rank = fileNames.map((name) => `${name}.csv`);
    throw new DataSetError(
      problems.sort(
        (one, other) =>
          rank.indexOf(one.file) - rank.indexOf(other.file) || (one.line ?? 0) - (other.line ?? 0),
      ),
    );
  }
  // No problem was found, so no cell is left out.
  return Object.fromEntries(
    fileNames.map((name) => [name, tables[name].rows.map((row) => row.cells)]),
  ) as unknown as DataSet;
}
