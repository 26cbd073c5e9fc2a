/** Places lie in one another, and themes below one another: what such a tree must look like. */
import type { Report, Tables } from './table.js';
import type { RowOf } from './files.js';

type PlaceKind = RowOf<'places'>['kind'];

const ABOVE: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  COUNTRY: [],
  PROVINCE: ['COUNTRY'],
  CITY: ['PROVINCE', 'CITY'],
  PARTNER_REGION: ['COUNTRY', 'PARTNER_REGION'],
  PARTNER_CITY: ['COUNTRY', 'PARTNER_REGION', 'PARTNER_CITY'],
};

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
    const allowed = ABOVE[cells.kind];
    const kindAbove = cells.part_of === undefined ? undefined : kinds.get(cells.part_of);
    if (cells.part_of === undefined && allowed.length > 0)
      report('places', line, 'part_of', '不能为空', 'must not be empty');
    else if (cells.part_of !== undefined && allowed.length === 0)
      report('places', line, 'part_of', '国家不隶属于其他地方', 'a country lies in no other place');
    else if (kindAbove !== undefined && !allowed.includes(kindAbove))
      report(
        'places',
        line,
        'part_of',
        `${cells.kind} 不能隶属于 ${kindAbove}`,
        `a ${cells.kind} lies in ${allowed.join(' or ')}, not in a ${kindAbove}`,
      );
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
