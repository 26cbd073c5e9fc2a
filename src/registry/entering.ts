/** What entering a record asks of those that are there: that its id is free, its name is its own, and its links lead somewhere. */
import { z } from 'zod';
import type { PlaceKind } from '../places/rules.js';
import { Refusal } from '../refusal.js';
import { matchName, type Named } from '../search/name-match.js';
import type { Change } from './change.js';
import { name, reference } from './input.js';
import { namesOf, readRecords, type RecordKind } from './kinds.js';
import { noSuch, type RecordRow } from './records.js';

const MOST_NAMES = 50;
const MOST_LINKS = 1_000;

const each = <Item extends z.ZodType<string>>(item: Item, most: number) =>
  z
    .array(item)
    .max(most)
    .nullish()
    .transform((items) => (items === undefined ? undefined : [...new Set(items ?? [])]));

/** Several names, each once; null stands for none. */
export const names = each(name, MOST_NAMES);

/** Ids of other records in their order, each once; null stands for none. */
export const orderedReferences = each(reference, MOST_LINKS);

/** Ids of other records, in the order of the alphabet, as records are read. */
export const references = orderedReferences.transform((ids) => ids && [...ids].sort());

/** A place as `registry/places-above` reads it. */
export interface PlaceAbove {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Ids of the places that it lies in, itself first. */
  readonly chain: readonly string[];
}

/**
 * Reads the places that fields of an input name.
 *
 * @returns them by id
 * @throws {Refusal} `NOT_FOUND` that names the first field whose place does not exist
 */
export async function requirePlaces(
  { run }: Pick<Change, 'run'>,
  named: Readonly<Record<string, string | readonly string[] | null | undefined>>,
): Promise<Map<string, PlaceAbove>> {
  const ids = [...new Set(Object.values(named).flatMap((value) => value ?? []))];
  const rows = ids.length === 0 ? [] : await run('registry/places-above', { ids });
  const places = new Map((rows as unknown as PlaceAbove[]).map((place) => [place.id, place]));
  for (const [field, value] of Object.entries(named))
    for (const id of [value ?? []].flat()) if (!places.has(id)) throw noSuch(field, id);
  return places;
}

/** @throws {Refusal} `NOT_FOUND` for the first theme that does not exist */
export async function requireThemes(
  change: Pick<Change, 'run'>,
  field: string,
  ids: readonly string[] | undefined,
): Promise<void> {
  if (ids === undefined || ids.length === 0) return;
  const found = await readRecords(change, 'theme', ids);
  for (const id of ids) if (!found.has(id)) throw noSuch(field, id);
}

/** @throws {Refusal} `CONFLICT` when there is a record of this id, or was one */
export async function requireFree(change: Pick<Change, 'run'>, kind: RecordKind, id: string): Promise<void> {
  const [taken] = await change.run('registry/taken', { id });
  const isTaken = (taken!['kinds'] as string[]).length > 0;
  // Whoever asks by a former id has to find the same place for ever.
  const wasTaken = kind === 'place' && (await change.run('registry/former-place', { id })).length > 0;
  if (!isTaken && !wasTaken) return;
  throw new Refusal('CONFLICT', {
    zh: `标识 ${id} 已被占用：若为同一对象，请更正该条；否则请另给 id`,
    en: `the id ${id} is taken: amend that record if it is the same thing, else give another id`,
  });
}

/**
 * @param texts what it is to be called; those that it is called already are left out
 * @param parent id of the place, or holder, beside whose others it stands; null for countries and themes
 * @param self id of a record that may be called so: the one itself
 * @throws {Refusal} `CONFLICT` that names the record which is called so already
 */
export async function requireOwnName(
  { run }: Pick<Change, 'run'>,
  kind: RecordKind,
  parent: string | null,
  texts: readonly string[],
  self?: string,
): Promise<void> {
  if (texts.length === 0) return;
  const rows = (await run('registry/namesakes', { kind, parent })) as unknown as Named[];
  const others = rows.filter(({ id }) => id !== self);
  for (const text of texts) {
    const { found, ...match } = matchName(text, others);
    const twin = found ?? ('isAmbiguous' in match && match.isAmbiguous ? match.candidates[0] : undefined);
    if (twin !== undefined)
      throw new Refusal('CONFLICT', {
        zh: `已有同名记录 ${twin.id}（${twin.nameZh}），请更正该条，不要重复添加`,
        en: `${twin.id} (${twin.nameEn}) is called "${text}" already: amend that one`,
      });
  }
}

/** The names that a record does not have yet, of those that an amendment gives. */
export function freshNames(row: RecordRow, given: NamesGiven): string[] {
  const had = namesOf(row);
  return textsOf(given).filter((text) => !had.includes(text));
}

/** Names as inputs give them. */
export interface NamesGiven {
  readonly nameZh?: string | undefined;
  readonly nameEn?: string | undefined;
  readonly aliases?: readonly string[] | null | undefined;
}

/** All names of an input. */
export const textsOf = ({ nameZh, nameEn, aliases }: NamesGiven) =>
  [nameZh, nameEn, ...(aliases ?? [])].filter((text) => text !== undefined);
