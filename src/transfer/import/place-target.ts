/** Which place a row of a file is about, and what it says of it. */
import type { PlaceKind } from '../../places/rules.js';
import { requireAbove } from '../../places/structure.js';
import type { PlaceAbove } from '../../registry/entering.js';
import { slugOf } from '../../registry/entry-ids.js';
import type { RowOf } from '../files.js';
import { placeRow } from '../graph-rows.js';
import { bothNames } from './both-names.js';
import { kindOfLabel, labelOfKind, type PlaceNamed, type PlaceNames } from './place-names.js';
import type { ImportCells } from './record.js';
import { byNames, type Resolving, type Target } from './target.js';

/** @returns undefined when the row names what cannot be found, which is noted then */
export function placeTarget(cells: ImportCells<'places'>, resolving: Resolving): Target | undefined {
  const { kind, iso_code: isoCode } = cells;
  const names = bothNames(cells, resolving);
  const above = resolving.place('part_of', cells.part_of, () => true, { zh: '地方', en: 'a place' });
  if (kind === undefined || names === undefined || (cells.part_of !== undefined && above === undefined))
    return undefined;
  const { places } = resolving.world;
  const isFitting = resolving.allows('part_of', () => {
    requireAbove(kind, above === undefined ? undefined : placeAbove(above, places));
  });
  if (!isFitting) return undefined;

  const partOf = above ?? null;
  const isIt = (place: PlaceNamed) => place.partOf === partOf && place.label === labelOfKind[kind];
  const [found, ...others] = new Set(
    [names.name_zh, names.name_en].flatMap((name) => places.match(name, isIt).found?.id ?? []),
  );
  if (others.length > 0 || (cells.id !== undefined && found !== undefined && found !== cells.id)) {
    const ids = [found, ...others].join('、');
    resolving.refuse(
      'name_zh',
      `同一地方之内已有同名的 ${ids}`,
      `the same place has ${ids} of that name already`,
    );
    return undefined;
  }
  const row = placeRow(
    {
      ...(cells as RowOf<'places'>),
      ...names,
      id: '',
      part_of: above,
      aliases: cells.aliases ?? [],
      sources: [],
    },
    [],
  );
  return {
    kind: 'place',
    id: cells.id ?? found,
    newId:
      above === undefined
        ? (isoCode ?? slugOf(names.name_en)).toLowerCase()
        : `${above}/${slugOf(names.name_en)}`,
    likeness: {
      places: [above ?? ''],
      isOnly: false,
      // The registry's own places are known by name already; this tells rows of one file from each other.
      among: byNames(names, (other) => other.kind === kind),
    },
    row,
    given: Object.keys(row.properties),
    chain: above === undefined ? [] : places.chainOf(above),
  };
}

/** A place of a row, as later rows of the same file may name it. */
export const placeNamed = (id: string, { row, chain }: Target): PlaceNamed => ({
  id,
  label: labelOfKind[row['kind'] as PlaceKind],
  nameZh: row.properties['nameZh'] as string,
  nameEn: row.properties['nameEn'] as string,
  aliases: row.properties['aliases'] as string[],
  partOf: chain[0] ?? null,
});

function placeAbove(id: string, places: PlaceNames): PlaceAbove {
  const place = places.get(id)!;
  return { ...place, kind: kindOfLabel(place.label), chain: places.chainOf(id) };
}
