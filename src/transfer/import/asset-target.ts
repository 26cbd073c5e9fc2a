/** Which cultural asset a row of a file is about, and what it says of it. */
import { slugOf } from '../../registry/entry-ids.js';
import type { RowOf } from '../files.js';
import { assetRow } from '../graph-rows.js';
import { bothNames } from './both-names.js';
import type { ImportCells } from './record.js';
import { byNames, type Resolving, type Target } from './target.js';

/** @returns undefined when the row names what cannot be found, which is noted then */
export function assetTarget(cells: ImportCells<'assets'>, resolving: Resolving): Target | undefined {
  const names = bothNames(cells, resolving);
  const place = resolving.place('located_in', cells.located_in, () => true, { zh: '地方', en: 'a place' });
  const themes = resolving.themes('themes', cells.themes ?? []);
  if (names === undefined || place === undefined || themes === undefined) return undefined;
  const row = assetRow({
    ...(cells as RowOf<'assets'>),
    ...names,
    id: '',
    located_in: place,
    themes,
    aliases: cells.aliases ?? [],
    designations: cells.designations ?? [],
    sources: [],
  });
  return {
    kind: 'asset',
    id: cells.id,
    newId: slugOf(names.name_en),
    likeness: {
      places: [place],
      isOnly: false,
      among: byNames(names),
    },
    row,
    given: Object.keys(row.properties),
    chain: resolving.world.places.chainOf(place),
  };
}
