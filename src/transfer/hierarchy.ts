/** Places lie in one another, and themes below one another: what such a tree must look like. */
import { aboveObjection } from '../places/rules.js';
import type { Report, Tables } from './table.js';

/** Checks that every place lies in one of the right kind, and that no place or theme lies below itself. */
export function checkHierarchy(tables: Tables, report: Report): void {
  checkPlaces(tables, report);
  const places = tables.places.rows.map(({ line, cells }) => ({ line, id: cells.id, above: cells.part_of }));
  const themes = tables.themes.rows.map(({ line, cells }) => ({ line, id: cells.id, above: cells.broader }));
  for (const { line, id } of cyclesOf(places))
    report('places', line, 'part_of', `"${id}" 间接隶属于自身`, `"${id}" lies in itself, in the end`);
  for (const { line, id } of cyclesOf(themes))
    report('themes', line, 'broader', `"${id}" 间接位于自身之下`, `"${id}" stands below itself, in the end`);
}

function checkPlaces(tables: Tables, report: Report): void {
  const kinds = new Map(tables.places.rows.map(({ cells }) => [cells.id, cells.kind]));
  for (const { line, cells } of tables.places.rows) {
    if (cells.kind === undefined) continue;
    const above = cells.part_of === undefined ? null : kinds.get(cells.part_of);
    const objection = aboveObjection(cells.kind, above);
    if (objection !== undefined) report('places', line, 'part_of', objection.zh, objection.en);
  }
}

/** One thing and the one directly above it, on a line of its file. */
export interface Link {
  readonly line: number;
  readonly id: string | undefined;
  readonly above: string | undefined;
}

/** The links that lead back to where they start. */
export function cyclesOf(links: readonly Link[]): Link[] {
  const above = new Map(links.map((link) => [link.id, link.above]));
  return links.filter((link) => {
    const seen = new Set<string>();
    let next = link.above;
    while (next !== undefined && !seen.has(next)) {
      if (next === link.id) return true;
      seen.add(next);
      next = above.get(next);
    }
    return false;
  });
}

/** Brings rows into an order in which each comes after the one above it. The rows must have no cycle. */
export function topDown<Row extends { readonly id: string }>(
  rows: readonly Row[],
  above: (row: Row) => string | undefined,
): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const depthOf = (row: Row): number => {
    const next = byId.get(above(row) ?? '');
    return next === undefined ? 0 : 1 + depthOf(next);
  };
  return rows
    .map((row) => ({ row, depth: depthOf(row) }))
    .sort((one, other) => one.depth - other.depth)
    .map(({ row }) => row);
}
