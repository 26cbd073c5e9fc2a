/** Which place a row of a file is about, and what it says of it. */
import { aboveObjection, type PlaceKind } from '../../places/rules.js';
import { slugOf } from '../../registry/entry-ids.js';
import { searchForm } from '../../search/search-text.js';
import type { RowOf } from '../files.js';
import { placeRow } from '../graph-rows.js';
import { bothNames } from './both-names.js';
import { kindOfLabel, labelOfKind, type PlaceNamed } from './place-names.js';
import type { ImportCells } from './record.js';
import type { Resolving, Target } from './target.js';

/** @returns undefined when the row names what cannot be found, which is noted then */
export function placeTarget(cells: ImportCells<'places'>, resolving: Resolving): Target | undefined {
  const { kind, iso_code: isoCode } = cells;
  const names = bothNames(cells);
  const above = resolving.place('part_of', cells.part_of, () => true, { zh: '地方', en: 'a place' });
  if (kind === undefined || names === undefined || (cells.part_of !== undefined && above === undefined))
    return undefined;
  const { places } = resolving.world;
  const aboveKind = above === undefined ? null : kindOfLabel(places.get(above)!.label);
  const objection = aboveObjection(kind, aboveKind);
  if (objection !== undefined) {
    resolving.refuse('part_of', objection.zh, objection.en);
    return undefined;
  }

  const partOf = above ?? null;
  const isIt = (place: PlaceNamed) => place.partOf === partOf && place.label === labelOfKind[kind];
  const known = [names.name_zh, names.name_en].map((name) => places.match(name, isIt).found);
  const found = known.find((place) => place !== undefined);
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
  const forms = new Set([names.name_zh, names.name_en].map(searchForm));
  return {
    kind: 'place',
    id: cells.id ?? found?.id,
    newId:
      above === undefined
        ? (isoCode ?? slugOf(names.name_en)).toLowerCase()
        : `${above}/${slugOf(names.name_en)}`,
    likeness: {
      places: [above ?? ''],
      // The registry's own places are known by name already; this tells rows of one file from each other.
      isIt: (other) => other.kind === kind && other.names.some((name) => forms.has(searchForm(name))),
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
