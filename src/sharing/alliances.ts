/** Enters alliances of offices and corrects them. */
import { z } from 'zod';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import { freshNames, references, requireFree, requireOwnName, requirePlaces } from '../registry/entering.js';
import { entryId, slugOf } from '../registry/entry-ids.js';
import { withFacts } from '../registry/facts.js';
import { date, longText, name, parseInput, pastDate } from '../registry/input.js';
import { findRecord, requireSound, writeRecords } from '../registry/kinds.js';
import { defined, withProperties, type RecordRow } from '../registry/records.js';
import {
  requireRealSource,
  settleSource,
  sourceInput,
  surest,
  withSources,
  type Confidence,
} from '../registry/sources.js';
import { HOME_COUNTRY } from '../places/rules.js';
import { Refusal } from '../refusal.js';
import { allianceStatuses, membersObjection } from './rules.js';

const facts = {
  agreedOn: pastDate.nullish(),
  endsOn: date.nullish(),
  remarkZh: longText.nullish(),
  remarkEn: longText.nullish(),
  source: sourceInput,
};

const addInput = z.object({
  id: z.string().nullish(),
  nameZh: name,
  nameEn: name,
  members: references.transform((ids) => ids ?? []),
  status: z.enum(allianceStatuses),
  ...facts,
});

/**
 * Enters an alliance.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `RULE_VIOLATION` for members or dates that cannot be, and `CONFLICT` for
 *   one that is there
 */
export function addAlliance(context: WriteContext, input: Input): Promise<string> {
  const { id: given, members, source: by, ...said } = parseInput(addInput, input);
  return change(context, asked('ADD_ALLIANCE', input), async (change) => {
    change.mustServe(await requireMembers(change, members));
    await requireOwnName(change, 'alliance', null, [said.nameZh, said.nameEn]);
    const id = entryId(given, slugOf(said.nameEn));
    await requireFree(change, 'alliance', id);
    const source = await settleSource(change, by);
    const properties = withProperties({}, { ...said, confidence: source.confidence });
    const after: RecordRow = { id, properties, members, sources: [source.id] };
    requireSound('alliance', after);
    await writeRecords(change, 'alliance', [{ after, source }]);
    return id;
  });
}

const amendInput = z.object({
  id: z.string(),
  version: z.int(),
  nameZh: name.optional(),
  nameEn: name.optional(),
  members: references,
  status: z.enum(allianceStatuses).optional(),
  ...facts,
});

/**
 * Corrects or completes an alliance, or ends it. What its members' offices say of it holds at once: that it was agreed or has
 * ended is news, not a claim that disputes what was true before.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `CONFLICT` for a stale version or a name that another one has,
 *   `RULE_VIOLATION` for members or dates that cannot be
 */
export function amendAlliance(context: WriteContext, input: Input): Promise<string> {
  const { id, version, source: by, ...said } = parseInput(amendInput, input);
  return change(context, asked('AMEND_ALLIANCE', input), async (change) => {
    const { row } = await findRecord(change, 'alliance', { id, version });
    if (said.members !== undefined) await requireMembers(change, said.members);
    await requireOwnName(change, 'alliance', null, freshNames(row, said), id);
    const source = await settleSource(change, by);
    requireRealSource(row, source);
    const after = withFacts(
      row,
      defined({
        ...said,
        confidence: surest(row.properties['confidence'] as Confidence, source.confidence),
        sources: withSources(row, source),
      }),
    );
    requireSound('alliance', after, row);
    await writeRecords(change, 'alliance', [{ before: row, after, source }]);
    return id;
  });
}

/**
 * @returns the members and the places above them, their country last
 * @throws {Refusal} `NOT_FOUND` for a place that is not there, `RULE_VIOLATION` for members that cannot be
 */
async function requireMembers(change: Change, members: readonly string[]): Promise<string[]> {
  const places = [...(await requirePlaces(change, { members })).values()];
  const objection = membersObjection(places);
  if (objection !== undefined) throw new Refusal('RULE_VIOLATION', objection);
  const inside = [...members, ...places.flatMap(({ chain }) => chain)].filter((id) => id !== HOME_COUNTRY);
  return [...new Set(inside), HOME_COUNTRY];
}
