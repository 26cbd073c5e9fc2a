/** Which channel a row of a file is about, and what it says of it. */
import { slugOf } from '../../registry/entry-ids.js';
import type { RowOf } from '../files.js';
import { channelRow } from '../graph-rows.js';
import { bothNames } from './both-names.js';
import type { ImportCells } from './record.js';
import { byNames, type Resolving, type Target } from './target.js';

const PLACE = { zh: '地方', en: 'a place' };

/** @returns undefined when the row names what cannot be found, which is noted then */
export function channelTarget(cells: ImportCells<'channels'>, resolving: Resolving): Target | undefined {
  const names = bothNames(cells, resolving);
  const heldBy = resolving.place('held_by', cells.held_by, () => true, PLACE);
  const places = (column: 'reaches' | 'passes_through') =>
    (cells[column] ?? []).map((text) => resolving.place(column, text, () => true, PLACE));
  const [reaches, passesThrough] = [places('reaches'), places('passes_through')];
  const found = (ids: readonly (string | undefined)[]): ids is string[] => !ids.includes(undefined);
  if (names === undefined || heldBy === undefined || !found(reaches) || !found(passesThrough))
    return undefined;
  const row = channelRow({
    ...(cells as RowOf<'channels'>),
    ...names,
    id: '',
    status: cells.status ?? 'UNKNOWN',
    held_by: heldBy,
    reaches,
    passes_through: passesThrough,
    sources: [],
  });
  return {
    kind: 'channel',
    id: cells.id,
    newId: slugOf(names.name_en),
    likeness: {
      places: [heldBy],
      isOnly: false,
      among: byNames(names),
    },
    row,
    given: Object.keys(row.properties).filter((name) => name !== 'status' || cells.status !== undefined),
    chain: resolving.world.places.chainOf(heldBy),
  };
}
