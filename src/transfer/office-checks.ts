/** What must hold between offices, and between an office and the place that it serves. */
import type { RowOf } from './files.js';
import { cyclesOf } from './hierarchy.js';
import type { Report, TableRow, Tables } from './table.js';

type OfficeKind = RowOf<'offices'>['kind'];
type PlaceKind = RowOf<'places'>['kind'];

/** How many offices may stand above one another: what an office keeps is looked up by those above it, so far and no further. */
export const MOST_OFFICES_ABOVE = 5;

const SERVED: Readonly<Record<OfficeKind, readonly PlaceKind[]>> = {
  PROVINCE: ['PROVINCE'],
  CITY: ['CITY'],
  DEPARTMENT: ['PROVINCE', 'CITY'],
  OUTSIDE: ['COUNTRY', 'PROVINCE', 'CITY'],
};

/** Checks whom each office serves, and that no office stands above itself or below too many. */
export function checkOffices({ offices, places }: Tables, report: Report): void {
  const kinds = new Map(places.rows.map(({ cells }) => [cells.id, cells.kind]));
  for (const row of offices.rows) checkServed(row, kinds, report);

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
    if (count > MOST_OFFICES_ABOVE)
      report(
        'offices',
        line,
        'subordinate_to',
        `上级单位最多 ${MOST_OFFICES_ABOVE} 层，此处为 ${count} 层`,
        `at most ${MOST_OFFICES_ABOVE} offices may stand above one, not ${count}`,
      );
  }
}

function checkServed(
  { line, cells }: TableRow<'offices'>,
  kinds: ReadonlyMap<string | undefined, PlaceKind | undefined>,
  report: Report,
): void {
  // A cell that could not be read is left out, an empty one is there.
  if (cells.kind === undefined || !('serves' in cells)) return;
  if (cells.serves === undefined) {
    if (cells.kind !== 'OUTSIDE') report('offices', line, 'serves', '不能为空', 'must not be empty');
    return;
  }
  const served = kinds.get(cells.serves);
  const allowed = SERVED[cells.kind];
  if (served !== undefined && !allowed.includes(served))
    report(
      'offices',
      line,
      'serves',
      `${cells.kind} 类单位所服务的地方应为 ${allowed.join(' | ')}，而不是 ${served}`,
      `an office of the kind ${cells.kind} serves a ${allowed.join(' or ')}, not a ${served}`,
    );
}
