/** Enters cultural assets and corrects them. */
import { z } from 'zod';
import { amendRecord } from '../registry/amend.js';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import {
  freshNames,
  names,
  references,
  requireFree,
  requireOwnName,
  requirePlaces,
  requireThemes,
  textsOf,
} from '../registry/entering.js';
import { entryId, slugOf } from '../registry/entry-ids.js';
import { pointText } from '../registry/facts.js';
import { longText, name, parseInput, point, reference } from '../registry/input.js';
import { findRecord, writeRecords } from '../registry/kinds.js';
import { withProperties, type RecordRow } from '../registry/records.js';
import { settleSource, sourceInput } from '../registry/sources.js';

const facts = {
  aliases: names,
  themes: references,
  designations: names,
  unescoId: name.nullish(),
  nationalId: name.nullish(),
  coordinates: point.nullish(),
  remark: longText.nullish(),
  source: sourceInput,
};

const addInput = z.object({
  id: z.string().nullish(),
  nameZh: name,
  nameEn: name,
  place: reference,
  ...facts,
});

/**
 * Enters a cultural asset.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, and `CONFLICT` for one that is there
 */
export function addCulturalAsset(context: WriteContext, input: Input): Promise<string> {
  const { id: given, source: by, place, themes = [], coordinates, ...facts } = parseInput(addInput, input);
  const said = { ...facts, aliases: facts.aliases ?? [], designations: facts.designations ?? [] };
  return change(context, asked('ADD_CULTURAL_ASSET', input), async (change) => {
    await requireSurroundings(change, { place, themes });
    await requireOwnName(change, 'asset', place, textsOf(said));
    const id = entryId(given, slugOf(said.nameEn));
    await requireFree(change, 'asset', id);
    const source = await settleSource(change, by);
    const properties = withProperties({}, { ...said, ...coordinates, confidence: source.confidence });
    const after: RecordRow = { id, properties, locatedIn: place, themes, sources: [source.id] };
    await writeRecords(change, 'asset', [{ after, source }]);
    return id;
  });
}

const amendInput = z.object({
  id: z.string(),
  version: z.int(),
  nameZh: name.optional(),
  nameEn: name.optional(),
  place: reference.optional(),
  ...facts,
});

/**
 * Corrects or completes a cultural asset, see {@link amendRecord}.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `CONFLICT` for a stale version or a name that another one has
 */
export function amendCulturalAsset(context: WriteContext, input: Input): Promise<string> {
  const { id, version, source, place, coordinates, ...said } = parseInput(amendInput, input);
  return change(context, asked('AMEND_CULTURAL_ASSET', input), async (change) => {
    const { row } = await findRecord(change, 'asset', { id, version });
    await requireSurroundings(change, { place, themes: said.themes });
    await requireOwnName(change, 'asset', place ?? (row['locatedIn'] as string), freshNames(row, said), id);
    const given = { ...said, locatedIn: place, coordinates: coordinates && pointText(coordinates) };
    await amendRecord(change, 'asset', row, given, await settleSource(change, source));
    return id;
  });
}

/** @throws {Refusal} `NOT_FOUND` for a place or theme that is not there, `FORBIDDEN` for a place of somebody else's */
async function requireSurroundings(
  change: Change,
  { place, themes }: { readonly place: string | undefined; readonly themes: readonly string[] | undefined },
): Promise<void> {
  const places = await requirePlaces(change, { place });
  if (place !== undefined) change.mustServe(places.get(place)!.chain);
  await requireThemes(change, 'themes', themes);
}
