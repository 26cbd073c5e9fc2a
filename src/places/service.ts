/** Enters places and corrects them. */
import { z } from 'zod';
import { amendRecord } from '../registry/amend.js';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import {
  freshNames,
  names,
  references,
  requireFree,
  requireOwnName,
  requireThemes,
  textsOf,
} from '../registry/entering.js';
import { entryId, slugOf } from '../registry/entry-ids.js';
import { pointText, withFacts } from '../registry/facts.js';
import { longText, name, parseInput, pastDate, point, reference } from '../registry/input.js';
import { findRecord, requireSound, writeRecords } from '../registry/kinds.js';
import { defined, withProperties, type RecordRow } from '../registry/records.js';
import { settleSource, sourceInput, type KnownSource } from '../registry/sources.js';
import type { Value } from '../graph/graph.js';
import { homeKinds, placeKinds, placeLevels } from './rules.js';
import { placeAbove, requireAbove, requireStructure } from './structure.js';

const facts = {
  aliases: names,
  level: z.enum(placeLevels).optional(),
  gbCode: name.nullish(),
  isoCode: name.nullish(),
  geonamesId: name.nullish(),
  coordinates: point.nullish(),
  population: z.int().min(0).nullish(),
  populationOf: name.nullish(),
  diplomaticRelations: z.string().nullish(),
  diplomaticRelationsSince: pastDate.nullish(),
  openBy: pastDate.nullish(),
  knownFor: references,
  remark: longText.nullish(),
  source: sourceInput,
};

const addInput = z.object({
  id: z.string().nullish(),
  kind: z.enum(placeKinds),
  nameZh: name,
  nameEn: name,
  partOf: reference.nullish(),
  ...facts,
});

/**
 * Enters a place. A foreign one is entered by whoever needs it for a partner; one of China by its province.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `RULE_VIOLATION`, and `CONFLICT` for one that is there
 */
export function addPlace(context: WriteContext, input: Input): Promise<string> {
  const {
    id: given,
    kind,
    partOf,
    coordinates,
    knownFor = [],
    source: by,
    ...said
  } = parseInput(addInput, input);
  return change(context, asked('ADD_PLACE', input), async (change) => {
    const above = await placeAbove(change, partOf ?? undefined);
    requireCountryRight(change, kind);
    if (homeKinds.includes(kind)) {
      change.mustBe('PROVINCE_OFFICER');
      change.mustServe(above?.chain ?? []);
    }
    requireAbove(kind, above);
    await requireThemes(change, 'knownFor', knownFor);
    await requireOwnName(change, 'place', above?.id ?? null, textsOf(said));
    const derived =
      above === undefined ? (said.isoCode ?? '').toLowerCase() : `${above.id}/${slugOf(said.nameEn)}`;
    const id = entryId(given, derived);
    await requireFree(change, 'place', id);

    const source = await settleSource(change, by);
    const after: RecordRow = {
      id,
      kind,
      properties: withProperties(
        {},
        {
          ...said,
          aliases: said.aliases ?? [],
          // A province has but one.
          level: said.level ?? (kind === 'PROVINCE' ? 'PROVINCE' : null),
          ...coordinates,
          confidence: source.confidence,
        },
      ),
      partOf: above === undefined ? [] : [above.id],
      knownFor: knownFor.map((theme) => knownBy(theme, source)),
      themes: knownFor,
      sources: [source.id],
    };
    requireSound('place', after);
    await writeRecords(change, 'place', [{ after, source }]);
    return id;
  });
}

const amendInput = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.enum(placeKinds).optional(),
  nameZh: name.optional(),
  nameEn: name.optional(),
  partOf: reference.optional(),
  ...facts,
});

/**
 * Corrects or completes a place, see {@link amendRecord}. What it is and where it lies is corrected at once.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `CONFLICT` for a stale version or a name that another one has,
 *   `RULE_VIOLATION` for what cannot be
 */
export function amendPlace(context: WriteContext, input: Input): Promise<string> {
  const { id, version, source: by, partOf, coordinates, knownFor, ...said } = parseInput(amendInput, input);
  return change(context, asked('AMEND_PLACE', input), async (change) => {
    const { row } = await findRecord(change, 'place', { id, version });
    requireCountryRight(change, row['kind']);
    const above = partOf === undefined ? undefined : [partOf];
    await requireStructure(change, row, withFacts(row, defined({ kind: said.kind, partOf: above })));
    await requireThemes(change, 'knownFor', knownFor);
    const texts =
      above === undefined ? freshNames(row, said) : textsOf({ ...namesIn(row), ...defined(said) });
    await requireOwnName(change, 'place', (above ?? (row['partOf'] as string[]))[0] ?? null, texts, id);
    const source = await settleSource(change, by);
    const given = {
      ...said,
      partOf: above,
      coordinates: coordinates && pointText(coordinates),
      knownFor: knownFor?.map((theme) => heldTheme(row, theme) ?? knownBy(theme, source)),
      themes: knownFor,
    };
    await amendRecord(change, 'place', row, given, source);
    return id;
  });
}

/** Whether China has relations with a country decides what every office may do: no single office enters that. */
function requireCountryRight(change: Pick<Change, 'mustBe'>, kind: unknown): void {
  if (kind === 'COUNTRY') change.mustBe('ADMIN');
}

const knownBy = (theme: string, { id, confidence }: KnownSource): Value => ({
  theme,
  properties: { confidence, sourceIds: [id] },
});

/** What the place is known for already keeps its own sources. */
const heldTheme = (row: RecordRow, theme: string): Value | undefined =>
  (row['knownFor'] as { theme: string }[]).find((known) => known.theme === theme);

const namesIn = ({ properties }: RecordRow) => ({
  nameZh: properties['nameZh'] as string,
  nameEn: properties['nameEn'] as string,
  aliases: (properties['aliases'] ?? []) as string[],
});
