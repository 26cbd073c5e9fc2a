/** Lists that an office shares with the other members of an alliance, for as long as it lasts. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { today } from '../dates.js';
import { viewerParameters } from '../read/answer.js';
import { LONGEST_LIST } from '../read/list-length.js';
import { Refusal } from '../refusal.js';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import { date, longText, name, parseInput, reference } from '../registry/input.js';
import {
  defined,
  differences,
  noSuch,
  requireVersion,
  versionOf,
  withProperties,
  type RecordRow,
} from '../registry/records.js';
import {
  durationObjection,
  listKinds,
  sharerObjection,
  termObjection,
  type Duration,
  type ListKind,
  type Sharer,
} from './rules.js';

/** Ids of what is to stand on a list, each once: as many as can be read at once. */
const items = z
  .array(reference)
  .transform((ids) => [...new Set(ids)].sort())
  .refine(({ length }) => length >= 1 && length <= LONGEST_LIST, {
    message: `has to have 1 to ${LONGEST_LIST} items`,
    params: { zh: `须有 1 至 ${LONGEST_LIST} 项`, en: `has to have 1 to ${LONGEST_LIST} items` },
  });

const facts = {
  nameEn: name.nullish(),
  remark: longText.nullish(),
  from: date.nullish(),
  until: date.nullish(),
};

const shareInput = z.object({
  alliance: reference,
  kind: z.enum(listKinds),
  nameZh: name,
  items,
  ...facts,
});

/**
 * Shares a list, in the name of the viewer's office.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND` for an alliance or item that is not there, `FORBIDDEN` for an office that
 *   does not belong to the alliance, `RULE_VIOLATION` for an alliance that does not last now, and for what it may not share
 */
export function shareList(context: WriteContext, input: Input): Promise<string> {
  const { alliance, items, ...said } = parseInput(shareInput, input);
  return change(context, asked('SHARE_LIST', input), async (change) => {
    const sharedBy = change.viewer.office;
    const id = `list-${randomUUID()}`;
    const properties = withProperties({}, said);
    await write(change, undefined, { id, properties, items, sharedBy, sharedIn: alliance }, 'alliance');
    return id;
  });
}

const amendInput = z.object({
  id: z.string(),
  version: z.int(),
  nameZh: name.optional(),
  items: items.optional(),
  ...facts,
});

/**
 * Changes what a list says, or what stands on it.
 *
 * @returns its id
 * @throws {Refusal} as {@link shareList}, `NOT_FOUND` also for a list that the viewer may not see, `FORBIDDEN` for one of
 *   another office, `CONFLICT` for a stale version, `RULE_VIOLATION` for one that is withdrawn
 */
export function amendSharedList(context: WriteContext, input: Input): Promise<string> {
  const { id, version, items, ...said } = parseInput(amendInput, input);
  return change(context, asked('AMEND_SHARED_LIST', input), async (change) => {
    const before = await findOwn(change, { id, version });
    const properties = withProperties(before.properties, defined(said));
    await write(change, before, { ...before, properties, items: items ?? before.items }, 'id');
    return id;
  });
}

const withdrawInput = z.object({ id: z.string(), version: z.int() });

/**
 * Takes a list back: from now on its own office, those above it and administrators alone see it.
 *
 * @returns its id
 * @throws {Refusal} as {@link amendSharedList}
 */
export function withdrawSharedList(context: WriteContext, input: Input): Promise<string> {
  const step = parseInput(withdrawInput, input);
  return change(context, asked('WITHDRAW_SHARED_LIST', input), async (change) => {
    const before = await findOwn(change, step);
    const properties = { ...before.properties, withdrawnOn: today() };
    await keep(change, before, { ...before, properties });
    return step.id;
  });
}

/** A list as it is read and written. */
interface SharedList extends RecordRow {
  /** Ids in the order of the alphabet. */
  readonly items: string[];
  /** Id of the office. */
  readonly sharedBy: string;
  /** Id of the alliance. */
  readonly sharedIn: string;
}

/** Finds a list that the viewer may change; one that they may not see is refused as one that does not exist. */
async function findOwn(
  change: Change,
  { id, version }: { id: string; version: number },
): Promise<SharedList> {
  const [found] = await change.run('sharing/held', { id, ...viewerParameters(change.viewer) });
  if (found === undefined) throw noSuch('id', id);
  const { isOwn, ...list } = found as unknown as SharedList & { readonly isOwn: boolean };
  if (!isOwn)
    throw new Refusal('FORBIDDEN', {
      zh: '清单由共享单位及其上级单位办理',
      en: 'a list is changed by the office that shares it and by those above it',
    });
  requireVersion(list, version);
  if ('withdrawnOn' in list.properties)
    throw new Refusal('RULE_VIOLATION', {
      zh: '清单已撤回；如需继续共享，请另列清单',
      en: 'the list was withdrawn: share another one instead',
    });
  return list;
}

/** Writes a list that is to be shared from now on. @param field that names the alliance, for the refusal of one that is gone */
async function write(
  change: Change,
  before: SharedList | undefined,
  after: SharedList,
  field: string,
): Promise<void> {
  const { sharedBy, sharedIn, properties } = after;
  const [found] = await change.run('sharing/grounds', { office: sharedBy, alliance: sharedIn });
  if (found === undefined) throw noSuch(field, sharedIn);
  const grounds = found as unknown as Sharer & Duration;
  const notTheirs = sharerObjection(grounds);
  if (notTheirs !== undefined) throw new Refusal('FORBIDDEN', notTheirs);
  const objection =
    durationObjection(grounds, today()) ??
    termObjection(['from', properties['from']], ['until', properties['until']]);
  if (objection !== undefined) throw new Refusal('RULE_VIOLATION', objection);
  await requireListable(change, after);
  await keep(change, before, after);
}

const itemText: Readonly<Record<ListKind, { zh: string; en: string }>> = {
  CHANNELS: {
    zh: '渠道清单只列贵单位所服务的地方及其辖内持有的渠道',
    en: 'a list of channels has those that the place you serve holds, or one inside it',
  },
  CANDIDATES: {
    zh: '候选清单只列外国的州、省、县和城市',
    en: 'a list of candidates has foreign regions and cities',
  },
  PRACTICE: { zh: '经验清单只列本单位撰写的材料', en: 'a list of practice has notes of your own office' },
};

/** @throws {Refusal} `NOT_FOUND` for an item that is not there, `RULE_VIOLATION` for one that the office may not share */
async function requireListable(change: Change, { properties, items, sharedBy }: SharedList): Promise<void> {
  const kind = properties['kind'] as ListKind;
  const rows = await change.run('sharing/listable', { kind, ids: [...items], office: sharedBy });
  const isFit = new Map(rows.map((row) => [row['id'], row['isFit']]));
  for (const id of items) {
    if (!isFit.has(id)) throw noSuch('items', id);
    if (isFit.get(id) === true) continue;
    const { zh, en } = itemText[kind];
    throw new Refusal('RULE_VIOLATION', { zh: `${zh}：${id}`, en: `${en}: ${id}` });
  }
}

/** The records that stand on a list of each kind, by the parameter that takes their ids. */
const listed: Readonly<Record<ListKind, 'channels' | 'places' | 'practices'>> = {
  CHANNELS: 'channels',
  CANDIDATES: 'places',
  PRACTICE: 'practices',
};

/** When it was changed stands in the entry itself. */
const rowOf = (list: SharedList): RecordRow => ({
  ...list,
  properties: withProperties(list.properties, { at: null }),
});

/**
 * Writes a list with its next version, and an audit entry that its office and those above it see. One that does not differ is
 * left alone.
 */
async function keep(change: Change, before: SharedList | undefined, after: SharedList): Promise<void> {
  const changes = differences(before && rowOf(before), rowOf(after));
  if (changes.length === 0) return;
  const { id, properties, items, sharedBy, sharedIn } = after;
  await change.run('sharing/write-list', {
    id,
    office: sharedBy,
    alliance: sharedIn,
    properties: withProperties(properties, {
      id,
      version: before === undefined ? 1 : versionOf(before) + 1,
      at: change.at,
    }),
    ...{ channels: [], places: [], practices: [] },
    [listed[properties['kind'] as ListKind]]: [...items],
  });
  await change.record({
    action: change.action,
    subject: id,
    concerned: { sharedLists: [id], alliances: [sharedIn], offices: [sharedBy] },
    changes,
    keptBy: sharedBy,
  });
}
