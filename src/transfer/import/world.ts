/** What a file's cells may refer to, read once before it is imported: it grows with the registry, not with the file. */
import type { Change } from '../../registry/change.js';
import { searchForm } from '../../search/search-text.js';
import { PlaceNames, type PlaceNamed } from './place-names.js';

/** Places and themes by their names. */
export interface World {
  readonly places: PlaceNames;
  /** Ids of themes by id and by every name in its search form; several where a name is not unique. */
  readonly themes: ReadonlyMap<string, readonly string[]>;
}

const PAGE_SIZE = 5_000;

/** Reads the world inside the transaction of an import. */
export async function readWorld({ run }: Pick<Change, 'run'>): Promise<World> {
  const places = new PlaceNames();
  for (let afterId = ''; ;) {
    const page = (await run('registry/all-places', { afterId, limit: PAGE_SIZE })) as unknown as PlaceNamed[];
    for (const place of page) places.add(place);
    if (page.length < PAGE_SIZE) break;
    afterId = page.at(-1)!.id;
  }
  const themes = new Map<string, string[]>();
  for (const { id, names } of (await run('registry/theme-names', {})) as unknown as {
    id: string;
    names: string[];
  }[])
    for (const name of new Set([id, ...names].map(searchForm)))
      themes.set(name, [...(themes.get(name) ?? []), id]);
  return { places, themes };
}
