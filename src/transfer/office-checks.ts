/** What must hold between offices, and between an office and the place that it serves. */
import { fieldObjection, heightObjection, servedObjection } from '../access/office-rules.js';
import type { PlaceKind } from '../places/rules.js';
import { cyclesOf } from './hierarchy.js';
import type { Report, TableRow, Tables } from './table.js';

/** Checks whom each office serves, and that no office stands above itself or below too many. */
export function checkOffices({ offices, places }: Tables, report: Report): void {
  const kinds = new Map(places.rows.map(({ cells }) => [cells.id, cells.kind]));
  for (const row of offices.rows) {
    checkServed(row, kinds, report);
    checkField(row, report);
  }

  const links = offices.rows.map(({ line, cells }) => ({ line, id: cells.id, above: cells.subordinate_to }));
  const cycles = cyclesOf(links);
  for (const { line, id } of cycles)
    report(
      'offices',
      line,
      'subordinate_to',
      `"${id}" 间接隶属于自身`,
      `"${id}" is below itself, in the end`,
    );
  if (cycles.length > 0) return;
  const aboveOf = new Map(links.map(({ id, above }) => [id, above]));
  for (const { line, above } of links) {
    let count = 0;
    for (let next = above; next !== undefined; next = aboveOf.get(next)) count += 1;
    const objection = heightObjection(count);
    if (objection !== undefined) report('offices', line, 'subordinate_to', objection.zh, objection.en);
  }
}

function checkServed(
  { line, cells }: TableRow<'offices'>,
  kinds: ReadonlyMap<string | undefined, PlaceKind | undefined>,
  report: Report,
): void {
  // A cell that could not be read is left out, an empty one is there.
  if (cells.kind === undefined || !('serves' in cells)) return;
  const served = cells.serves === undefined ? null : kinds.get(cells.serves);
  const objection = servedObjection(cells.kind, served);
  if (objection !== undefined) report('offices', line, 'serves', objection.zh, objection.en);
}

function checkField({ line, cells }: TableRow<'offices'>, report: Report): void {
  if (cells.kind === undefined) return;
  const objection = fieldObjection(cells.kind, cells.field);
  if (objection !== undefined) report('offices', line, 'field', objection.zh, objection.en);
}
