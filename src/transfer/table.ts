/** Reads one CSV file of a data set, cell by cell, so that every wrong cell of it is reported at once. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse, type Info } from 'csv-parse/sync';
import { textOfIssue } from './columns.js';
import { columns, optionalColumns, optionalFiles, type FileName, type RowOf } from './files.js';
import type { Problem } from './problem.js';

/** A row of a file. Cells that could not be read are left out, and reported; an empty one is there as `undefined`. */
export interface TableRow<Name extends FileName> {
  /** Line that it begins on. */
  readonly line: number;
  readonly cells: Partial<RowOf<Name>>;
}

/** The rows of a file and what is wrong with them. */
export interface Table<Name extends FileName> {
  readonly rows: readonly TableRow<Name>[];
  /** Whether its records could be told apart; without that nothing is known of what it names. */
  readonly isRead: boolean;
  readonly problems: readonly Problem[];
}

/** Reads `<name>.csv` of a folder. */
export function readTable<Name extends FileName>(folder: string, name: Name): Table<Name> {
  const file = `${name}.csv`;
  const problems: Problem[] = [];
  const report = (line: number | null, column: string | null, zh: string, en: string) => {
    problems.push({ file, line, column, text: { zh, en } });
  };
  const unread = (): Table<Name> => ({ rows: [], isRead: false, problems });

  const path = join(folder, file);
  if (optionalFiles.includes(name) && !existsSync(path)) return { rows: [], isRead: true, problems };
  const records = readRecords(path, report);
  if (records === undefined) return unread();
  const header = records.shift();
  if (header === undefined) {
    report(null, null, '文件为空，缺少表头', 'the file is empty; it needs a header');
    return unread();
  }

  const kinds = Object.entries(columns[name]);
  for (const [column] of kinds)
    if (!header.values.includes(column) && !optionalColumns.includes(column))
      report(header.line, column, '缺少此列', 'the column is missing');
  for (const [index, column] of header.values.entries()) {
    if (!kinds.some(([known]) => known === column))
      report(header.line, column, '没有这样的列', 'there is no such column');
    if (header.values.indexOf(column) !== index)
      report(header.line, column, '此列重复', 'the column stands there twice');
  }
  // Without the right header each cell would be reported once more.
  if (problems.length > 0) return unread();

  const rows = records.map(({ line, values }) => {
    if (values.length !== header.values.length)
      report(
        line,
        null,
        `应有 ${header.values.length} 列，实有 ${values.length} 列`,
        `has ${values.length} values instead of ${header.values.length}`,
      );
    const cells = kinds.flatMap(([column, kind]) => {
      const read = kind.safeParse(values[header.values.indexOf(column)] ?? '');
      if (read.success) return [[column, read.data] as const];
      for (const issue of read.error.issues) {
        const { zh, en } = textOfIssue(issue);
        report(line, column, zh, en);
      }
      return [];
    });
    return { line, cells: Object.fromEntries(cells) as Partial<RowOf<Name>> };
  });
  return { rows, isRead: true, problems };
}

interface TextRecord {
  readonly line: number;
  readonly values: string[];
}

function readRecords(
  path: string,
  report: (line: number | null, column: string | null, zh: string, en: string) => void,
): TextRecord[] | undefined {
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    const parsed = parse(source, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      // Reported with the rest of the problems instead of ending the reading.
      relax_column_count: true,
    }) as unknown as { info: Info; record: string[] }[];
    return parsed.map(({ info, record }) => ({
      // The parser names the line that a record ends on.
      line: info.lines - (record.join().split('\n').length - 1),
      values: record,
    }));
  } catch (error) {
    if (error instanceof CsvError) {
      const line = typeof error['lines'] === 'number' ? error['lines'] : null;
      report(line, null, `不是有效的 CSV（${error.code}）`, `is no valid CSV: ${error.message}`);
    } else if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      report(null, null, '缺少此文件', 'the file is missing');
    else if (error instanceof TypeError) report(null, null, '不是 UTF-8 文本', 'is no text in UTF-8');
    else report(null, null, '文件无法读取', `the file cannot be read: ${(error as Error).message}`);
    return undefined;
  }
}

/** The files of a data set as they were read. */
export type Tables = { readonly [Name in FileName]: Table<Name> };

/** Records a problem of one row. */
export type Report = (name: FileName, line: number, column: string, zh: string, en: string) => void;
