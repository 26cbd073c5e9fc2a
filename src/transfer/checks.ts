/** What must hold between the cells of a row, and between rows and files. */
import {
  homeKinds,
  levelObjection,
  openObjection,
  partnerKinds,
  pointObjection,
  relationsObjection,
  sinceObjection,
  type Objection,
  type PlaceKind,
} from '../places/rules.js';
import { references, fileNames, type FileName } from './files.js';
import { checkHierarchy } from './hierarchy.js';
import { checkOffices } from './office-checks.js';
import type { Problem } from './problem.js';
import type { Report, TableRow, Tables } from './table.js';

/** Finds what is wrong although each cell by itself can be read. */
export function checkTables(tables: Tables): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (name, line, column, zh, en) => {
    problems.push({ file: `${name}.csv`, line, column, text: { zh, en } });
  };
  checkIdentity(tables, report);
  checkReferences(tables, report);
  for (const row of tables.sources.rows) checkSource(row, report);
  for (const name of ['places', 'assets'] as const)
    for (const row of tables[name].rows) checkPoint(name, row, report);
  for (const row of tables.places.rows) {
    checkLevel(row, report);
    checkRelations(row, report);
  }
  for (const row of tables.rules.rows) checkInstrument(row, report);
  checkHierarchy(tables, report);
  checkParties(tables, report);
  checkOffices(tables, report);
  return problems;
}

/** What tells the rows of a file from each other. */
const keyOf = (row: TableRow<FileName>): string | undefined => {
  const cells = row.cells as Partial<Record<string, string>>;
  if (cells['id'] !== undefined) return cells['id'];
  return cells['place'] === undefined || cells['theme'] === undefined
    ? undefined
    : `${cells['place']} ${cells['theme']}`;
};

function checkIdentity(tables: Tables, report: Report): void {
  for (const name of fileNames) {
    const firstLines = new Map<string, number>();
    for (const row of tables[name].rows) {
      const key = keyOf(row);
      if (key === undefined) continue;
      const first = firstLines.get(key);
      const column = name === 'known_for' ? 'theme' : 'id';
      if (first === undefined) firstLines.set(key, row.line);
      else
        report(
          name,
          row.line,
          column,
          `"${key}" 已在第 ${first} 行出现`,
          `"${key}" stands in line ${first} already`,
        );
    }
  }
}

function checkReferences(tables: Tables, report: Report): void {
  // Of a file that could not be read, every reference would be reported.
  const readable = fileNames.filter((name) => tables[name].isRead);
  const ids = new Map(readable.map((name) => [name, new Set(tables[name].rows.map(keyOf))]));
  for (const name of fileNames)
    for (const [column, target] of Object.entries(references[name]))
      for (const { line, cells } of tables[name].rows) {
        const value = (cells as Partial<Record<string, string | string[]>>)[column] ?? [];
        for (const id of [value].flat())
          if (ids.get(target)?.has(id) === false)
            report(
              name,
              line,
              column,
              `${target}.csv 中没有 "${id}"`,
              `there is no "${id}" in ${target}.csv`,
            );
      }
}

function checkSource({ line, cells }: TableRow<'sources'>, report: Report): void {
  if (cells.url !== undefined && (cells.kind === 'COPY' || cells.kind === 'SEED'))
    report('sources', line, 'url', '副本和最初文章不附网址', 'a source of kind COPY or SEED has no address');
}

/** What must hold between latitude and longitude. */
export function checkPoint(
  name: 'places' | 'assets',
  row: TableRow<'places' | 'assets'>,
  report: Report,
): void {
  if (!('latitude' in row.cells && 'longitude' in row.cells)) return;
  const { latitude, longitude } = row.cells;
  object(report, name, row.line, 'latitude', pointObjection(latitude, longitude));
}

/** What level a place of its kind may have. */
export function checkLevel({ line, cells }: TableRow<'places'>, report: Report): void {
  if (cells.kind === undefined || !('level' in cells)) return;
  object(report, 'places', line, 'level', levelObjection(cells.kind, cells.level));
}

/** What only some places have. */
export function checkRelations({ line, cells }: TableRow<'places'>, report: Report): void {
  const { kind, diplomatic_relations: relations, diplomatic_relations_since: since } = cells;
  if (kind === undefined) return;
  object(report, 'places', line, 'diplomatic_relations', relationsObjection(kind, relations));
  object(
    report,
    'places',
    line,
    'diplomatic_relations_since',
    sinceObjection(since, relations, 'diplomatic_relations'),
  );
  object(report, 'places', line, 'open_by', openObjection(kind, cells.open_by));
}

/** Reports what one of the rules that hold for all records has against a row. */
function object(report: Report, name: FileName, line: number, column: string, objection: Objection): void {
  if (objection !== undefined) report(name, line, column, objection.zh, objection.en);
}

function checkInstrument({ line, cells }: TableRow<'rules'>, report: Report): void {
  if ((cells.instrument_zh === undefined) === (cells.instrument_en === undefined)) return;
  const missing = cells.instrument_zh === undefined ? 'instrument_zh' : 'instrument_en';
  report('rules', line, missing, '文件名称须中英文齐全', 'the instrument needs its name in both languages');
}

function checkParties(tables: Tables, report: Report): void {
  const kinds = new Map(tables.places.rows.map(({ cells }) => [cells.id, cells.kind]));
  const isOneOf = (id: string | undefined, allowed: readonly PlaceKind[]) => {
    const kind = id === undefined ? undefined : kinds.get(id);
    return kind === undefined || allowed.includes(kind);
  };
  for (const { line, cells } of tables.agreements.rows) {
    if (!isOneOf(cells.home, homeKinds))
      report(
        'agreements',
        line,
        'home',
        `"${cells.home}" 不是中国的省或市`,
        `"${cells.home}" is no place of China`,
      );
    if (!isOneOf(cells.partner, partnerKinds))
      report(
        'agreements',
        line,
        'partner',
        `"${cells.partner}" 不是外国地区或城市`,
        `"${cells.partner}" is no foreign place`,
      );
  }
}
