/** Enters channels and corrects them. */
import { z } from 'zod';
import { requireChannelKind } from '../access/policy.js';
import { amendRecord } from '../registry/amend.js';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import {
  freshNames,
  orderedReferences,
  references,
  requireFree,
  requireOwnName,
  requirePlaces,
  textsOf,
} from '../registry/entering.js';
import { entryId, slugOf } from '../registry/entry-ids.js';
import { longText, name, parseInput, pastDate, reference } from '../registry/input.js';
import { findRecord, writeRecords } from '../registry/kinds.js';
import { withProperties, type RecordRow } from '../registry/records.js';
import { settleSource, sourceInput } from '../registry/sources.js';

const facts = {
  reaches: references,
  passesThrough: orderedReferences,
  since: pastDate.nullish(),
  remarkZh: longText.nullish(),
  remarkEn: longText.nullish(),
  source: sourceInput,
};

const addInput = z.object({
  id: z.string().nullish(),
  kind: z.string(),
  subtype: z.string(),
  nameZh: name,
  nameEn: name,
  heldBy: reference,
  status: z.string(),
  ...facts,
});

/**
 * Enters a channel.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, and `CONFLICT` for one that is there
 */
export function addChannel(context: WriteContext, input: Input): Promise<string> {
  const {
    id: given,
    source: by,
    heldBy,
    reaches = [],
    passesThrough = [],
    ...said
  } = parseInput(addInput, input);
  return change(context, asked('ADD_CHANNEL', input), async (change) => {
    requireChannelKind(change, said.kind);
    await requireEnds(change, { heldBy, reaches, passesThrough });
    await requireOwnName(change, 'channel', heldBy, textsOf(said));
    const id = entryId(given, slugOf(said.nameEn));
    await requireFree(change, 'channel', id);
    const source = await settleSource(change, by);
    const properties = withProperties({}, { ...said, aliases: [], confidence: source.confidence });
    const after: RecordRow = { id, properties, heldBy, reaches, passesThrough, sources: [source.id] };
    await writeRecords(change, 'channel', [{ after, source }]);
    return id;
  });
}

const amendInput = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.string().optional(),
  subtype: z.string().optional(),
  nameZh: name.optional(),
  nameEn: name.optional(),
  heldBy: reference.optional(),
  status: z.string().optional(),
  ...facts,
});

/**
 * Corrects or completes a channel, see {@link amendRecord}.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `CONFLICT` for a stale version or a name that another one has
 */
export function amendChannel(context: WriteContext, input: Input): Promise<string> {
  const { id, version, source, ...given } = parseInput(amendInput, input);
  return change(context, asked('AMEND_CHANNEL', input), async (change) => {
    const { row } = await findRecord(change, 'channel', { id, version });
    requireChannelKind(change, row.properties['kind'], given.kind);
    await requireEnds(change, given);
    const holder = given.heldBy ?? (row['heldBy'] as string);
    await requireOwnName(change, 'channel', holder, freshNames(row, given), id);
    await amendRecord(change, 'channel', row, given, await settleSource(change, source));
    return id;
  });
}

/** The places that a channel leads from, to and through. */
interface Ends {
  readonly heldBy?: string | undefined;
  readonly reaches?: readonly string[] | undefined;
  readonly passesThrough?: readonly string[] | undefined;
}

/** @throws {Refusal} `NOT_FOUND` for a place that is not there, `FORBIDDEN` for a holder of somebody else's */
async function requireEnds(change: Change, { heldBy, reaches, passesThrough }: Ends): Promise<void> {
  const places = await requirePlaces(change, { heldBy, reaches, passesThrough });
  if (heldBy !== undefined) change.mustServe(places.get(heldBy)!.chain);
}
