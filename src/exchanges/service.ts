/** Records exchanges, corrects them, and takes a planned one to its end. */
import { z } from 'zod';
import { today } from '../dates.js';
import { viewerParameters } from '../read/answer.js';
import { Refusal } from '../refusal.js';
import { amendRecord } from '../registry/amend.js';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import { references } from '../registry/entering.js';
import { date, longText, name, parseInput, pastDate, reference } from '../registry/input.js';
import { findRecord, readRecords, requireSound, writeRecords } from '../registry/kinds.js';
import { defined, noSuch, withProperties, type RecordRow } from '../registry/records.js';
import {
  requireRealSource,
  settleSource,
  sourceInput,
  surest,
  withSources,
  type Confidence,
} from '../registry/sources.js';
import { newExchangeId } from './ids.js';
import { spanObjection, stateGiven, stepOf, type AgreementSpan } from './rules.js';
import { sidesOf } from './sides.js';
import {
  exchangeDirections,
  exchangeFields,
  exchangeKinds,
  exchangeRanks,
  exchangeStates,
  type ExchangeState,
} from './terms.js';

const MOST_PARTICIPANTS = 1_000_000;

const fields = z
  .array(z.enum(exchangeFields))
  .nullish()
  .transform((values) => values && exchangeFields.filter((field) => values.includes(field)));

const facts = {
  channels: references,
  fields,
  titleEn: name.nullish(),
  direction: z.enum(exchangeDirections).nullish(),
  ledBy: z.enum(exchangeRanks).nullish(),
  participants: z.int().min(1).max(MOST_PARTICIPANTS).nullish(),
  remarkZh: longText.nullish(),
  remarkEn: longText.nullish(),
};

/** `RecordExchangeInput` of the schema. */
export const recordInput = z.object({
  agreement: reference.nullish(),
  home: reference.nullish(),
  partner: reference.nullish(),
  kind: z.enum(exchangeKinds),
  state: z.enum(exchangeStates).nullish(),
  titleZh: name,
  plannedOn: date.nullish(),
  happenedOn: pastDate.nullish(),
  ...facts,
  source: sourceInput,
});

/**
 * Records an exchange, held or planned.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `RULE_VIOLATION`, and `CONFLICT` for one that is recorded already
 */
export function recordExchange(context: WriteContext, input: Input): Promise<string> {
  const said = parseInput(recordInput, input);
  return change(context, asked('RECORD_EXCHANGE', input), (change) => enterExchange(change, said));
}

/**
 * Records an exchange as a part of a change.
 *
 * @returns its id
 * @throws {Refusal} as {@link recordExchange}
 */
export async function enterExchange(
  change: Change,
  { source: given, ...said }: z.output<typeof recordInput>,
): Promise<string> {
  const { agreement = null, home: _, partner: __, state: asked, channels = [], ...told } = said;
  const state = stateGiven(said);
  if (asked === 'CANCELLED')
    throw new Refusal('RULE_VIOLATION', {
      zh: '取消须就已登记的计划另行办理',
      en: 'cancelling is a step of its own, of a plan that is recorded',
    });
  const sides = await sidesOf(change, said);
  const properties = withProperties({}, { ...told, state, fields: told.fields ?? [] });
  requireSound('exchange', { id: '', properties });
  if (agreement !== null) await requireSpan(change, agreement, properties);
  await requireChannels(change, channels);
  await requireOwnOffice(change);
  const id = await newExchangeId(change, { ...sides, agreement }, properties);
  const source = await settleSource(change, given);
  const after: RecordRow = {
    id,
    properties: withProperties(properties, { confidence: source.confidence }),
    ...sides,
    agreement,
    channels,
    recordedBy: change.viewer.office,
    sources: [source.id],
  };
  await writeRecords(change, 'exchange', [{ after, source }]);
  return id;
}

const amendInput = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.enum(exchangeKinds).optional(),
  titleZh: name.optional(),
  plannedOn: date.nullish(),
  happenedOn: pastDate.optional(),
  ...facts,
  source: sourceInput,
});

/**
 * Corrects or completes an exchange. A plan is the office's own and is simply changed; what was held is a fact about which
 * sources may disagree, see {@link amendRecord}.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND` also for one that the viewer may not see, `CONFLICT` for a stale version,
 *   `RULE_VIOLATION`
 */
export function amendExchange(context: WriteContext, input: Input): Promise<string> {
  const { id, version, source: by, ...said } = parseInput(amendInput, input);
  return change(context, asked('AMEND_EXCHANGE', input), async (change) => {
    const row = await findExchange(change, { id, version });
    const state = row.properties['state'] as ExchangeState;
    if (state === 'CANCELLED')
      throw new Refusal('RULE_VIOLATION', {
        zh: '往来已取消，不再更改；如重新安排，请另行登记',
        en: 'the exchange was cancelled and is not changed any more; what is arranged anew is recorded anew',
      });
    const given = withoutNullLists(defined(said));
    const { channels: _, ...properties } = given;
    const { channels } = said;
    const changed = { ...row, properties: withProperties(row.properties, properties) };
    // What could never hold does not become a claim either.
    requireSound('exchange', changed, row);
    await requireAgreementSpan(change, changed);
    await requireChannels(change, channels ?? []);
    const source = await settleSource(change, by);
    if (state === 'HELD') await amendRecord(change, 'exchange', row, given, source);
    else {
      requireRealSource(row, source);
      const confidence = surest(row.properties['confidence'] as Confidence, source.confidence);
      const after = {
        ...changed,
        properties: { ...changed.properties, confidence },
        ...(channels && { channels }),
        sources: withSources(row, source),
      };
      await writeRecords(change, 'exchange', [{ before: row, after, source }]);
    }
    return id;
  });
}

const holdInput = z.object({
  id: z.string(),
  version: z.int(),
  happenedOn: pastDate,
  titleZh: name.optional(),
  ...facts,
  source: sourceInput,
});

/**
 * A planned exchange took place. How sure that is depends on who says so, not on who said that it was planned.
 *
 * @returns its id
 * @throws {Refusal} as {@link amendExchange}
 */
export function holdExchange(context: WriteContext, input: Input): Promise<string> {
  const { id, version, source: by, ...said } = parseInput(holdInput, input);
  return change(context, asked('HOLD_EXCHANGE', input), async (change) => {
    const row = await findExchange(change, { id, version });
    const state = stepOf(row.properties['state'] as ExchangeState, 'HOLD');
    const { channels, ...facts } = said;
    const properties = withoutNullLists(defined(facts));
    const held = withProperties(row.properties, { ...properties, state });
    await requireAgreementSpan(change, { ...row, properties: held });
    await requireChannels(change, channels ?? []);
    const source = await settleSource(change, by);
    requireRealSource(row, source);
    const isExample = row.properties['confidence'] === 'HYPOTHETICAL';
    const after = {
      ...row,
      properties: { ...held, confidence: isExample ? 'HYPOTHETICAL' : source.confidence },
      ...(channels && { channels }),
      sources: withSources(row, source),
    };
    requireSound('exchange', after, row);
    await writeRecords(change, 'exchange', [{ before: row, after, source }]);
    return id;
  });
}

const cancelInput = z.object({ id: z.string(), version: z.int(), reason: longText });

/**
 * A planned exchange will not take place.
 *
 * @returns its id
 * @throws {Refusal} as {@link amendExchange}
 */
export function cancelExchange(context: WriteContext, input: Input): Promise<string> {
  const { id, version, reason } = parseInput(cancelInput, input);
  return change(context, asked('CANCEL_EXCHANGE', input), async (change) => {
    const row = await findExchange(change, { id, version });
    const state = stepOf(row.properties['state'] as ExchangeState, 'CANCEL');
    const properties = withProperties(row.properties, { state, cancelledBecause: reason });
    await writeRecords(change, 'exchange', [{ before: row, after: { ...row, properties } }]);
    return id;
  });
}

/**
 * Finds the exchange that a change is about. One that the viewer may not see is refused as one that does not exist.
 *
 * @throws {Refusal} `NOT_FOUND`, `FORBIDDEN`, or `CONFLICT` for a stale version
 */
async function findExchange(
  change: Change,
  read: { readonly id: string; readonly version: number },
): Promise<RecordRow> {
  const shown = await change.run('exchanges/exchange', {
    id: read.id,
    ...viewerParameters(change.viewer),
  });
  if (shown.length === 0) throw noSuch('id', read.id);
  return (await findRecord(change, 'exchange', read)).row;
}

/** An empty list stands for null, which a list of the schema cannot be. */
const withoutNullLists = <Given extends { fields?: unknown }>(given: Given): Given =>
  given.fields === null ? { ...given, fields: [] } : given;

/** @throws {Refusal} `NOT_FOUND` for the first channel that does not exist */
async function requireChannels(change: Change, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await readRecords(change, 'channel', ids);
  for (const id of ids) if (!found.has(id)) throw noSuch('channels', id);
}

/** @throws {Refusal} `FORBIDDEN` for somebody whose office the registry does not have: nobody could see what it plans */
async function requireOwnOffice(change: Change): Promise<void> {
  const { office } = change.viewer;
  if ((await readRecords(change, 'office', [office])).has(office)) return;
  throw new Refusal('FORBIDDEN', {
    zh: `登记簿中没有单位 ${office}，往来无从归口`,
    en: `The registry does not know the office ${office}, so no exchange can be recorded on its behalf`,
  });
}

/** As {@link requireSpan}, for an exchange under an agreement or none. */
async function requireAgreementSpan(change: Change, { agreement, properties }: RecordRow): Promise<void> {
  if (typeof agreement === 'string') await requireSpan(change, agreement, properties);
}

/** @throws {Refusal} `RULE_VIOLATION` for a date on which no exchange can stand under the agreement */
async function requireSpan(
  change: Change,
  id: string,
  { happenedOn, plannedOn }: RecordRow['properties'],
): Promise<void> {
  const found = (await readRecords(change, 'agreement', [id])).get(id)!;
  const [events] = await change.run('exchanges/agreement-events', { id });
  const span = { ...found.row.properties, ...events } as unknown as AgreementSpan;
  const objection = spanObjection(span, (happenedOn ?? plannedOn) as string, today());
  if (objection !== undefined) throw new Refusal('RULE_VIOLATION', objection);
}
