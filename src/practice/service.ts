/** Notes of practice: what an office has learnt, texts to be taken over, trainings. Their office writes, changes and withdraws them. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { agreementKinds } from '../agreements/lifecycle.js';
import { exchangeKinds } from '../exchanges/terms.js';
import { viewerParameters } from '../read/answer.js';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import { references, requirePlaces, requireThemes } from '../registry/entering.js';
import { documentText, longText, name, parseInput, pastDate } from '../registry/input.js';
import {
  differences,
  noSuch,
  requireVersion,
  versionOf,
  withProperties,
  type RecordRow,
} from '../registry/records.js';
import { namesOf } from '../registry/kinds.js';
import {
  settleSource,
  sourceInput,
  surest,
  withSources,
  type Confidence,
  type KnownSource,
} from '../registry/sources.js';
import { Refusal } from '../refusal.js';
import { searchText } from '../search/search-text.js';
import {
  isShared,
  practiceKinds,
  practiceObjection,
  practiceOccasions,
  practiceVisibilities,
} from './rules.js';

/** Several of some words, each once; null stands for none. */
const several = <const Word extends string>(words: readonly Word[]) =>
  z
    .array(z.enum(words))
    .nullish()
    .transform((given) => (given === undefined ? undefined : words.filter((word) => given?.includes(word))));

const facts = {
  summaryZh: longText.nullish(),
  summaryEn: longText.nullish(),
  text: documentText.nullish(),
  themes: references,
  places: references,
  exchangeKinds: several(exchangeKinds),
  agreementKinds: several(agreementKinds),
  occasions: several(practiceOccasions),
  happenedOn: pastDate.nullish(),
  participants: z.int().min(0).nullish(),
};

const addInput = z.object({
  kind: z.enum(practiceKinds),
  nameZh: name,
  nameEn: name,
  visibility: z.enum(practiceVisibilities),
  source: sourceInput,
  ...facts,
});

const amendInput = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.enum(practiceKinds).optional(),
  nameZh: name.optional(),
  nameEn: name.optional(),
  visibility: z.enum(practiceVisibilities).optional(),
  source: sourceInput.nullish(),
  ...facts,
});

const withdrawInput = z.object({ id: z.string(), version: z.int() });

/**
 * Writes a note in the name of the viewer's office.
 *
 * @returns its id
 * @throws {Refusal} as {@link change}, `NOT_FOUND` for a theme, place or source that is not there, `RULE_VIOLATION`, and
 *   `FORBIDDEN` for somebody whose office the registry does not have
 */
export function addPractice(context: WriteContext, input: Input): Promise<string> {
  const { themes = [], places = [], source: by, ...said } = parseInput(addInput, input);
  return change(context, asked('ADD_PRACTICE', input), async (change) => {
    await requireLinks(change, { themes, places });
    const source = await settleSource(change, by);
    const properties = withProperties(
      { exchangeKinds: [], agreementKinds: [], occasions: [] },
      { ...said, confidence: source.confidence },
    );
    // What its office keeps to itself must not be found by trying.
    const id = `practice-${randomUUID()}`;
    const after = { id, properties, themes, places, sources: [source.id] };
    await write(change, change.viewer.office, undefined, after, source);
    return id;
  });
}

/**
 * Changes a note. An office's word on its own practice holds at once.
 *
 * @returns its id
 * @throws {Refusal} as {@link addPractice}, `NOT_FOUND` also for a note that the viewer may not see, `FORBIDDEN` for one of an
 *   office that is neither the viewer's nor below it, `RULE_VIOLATION` for one that was withdrawn, `CONFLICT` for a stale version
 */
export function amendPractice(context: WriteContext, input: Input): Promise<string> {
  const { id, version, themes, places, source: by, ...said } = parseInput(amendInput, input);
  return change(context, asked('AMEND_PRACTICE', input), async (change) => {
    const { row, writtenBy } = await findHeld(change, { id, version });
    await requireLinks(change, { themes, places });
    const source = by == null ? undefined : await settleSource(change, by);
    const after: RecordRow = {
      ...row,
      properties: withProperties(row.properties, {
        ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
        ...(source && {
          confidence: surest(row.properties['confidence'] as Confidence, source.confidence),
        }),
      }),
      themes: themes ?? row['themes']!,
      places: places ?? row['places']!,
      sources: source === undefined ? row['sources']! : withSources(row, source),
    };
    await write(change, writtenBy, row, after, source);
    return id;
  });
}

/**
 * Takes a note out of the sight of others. It stays with its office.
 *
 * @returns its id
 * @throws {Refusal} as {@link amendPractice}
 */
export function withdrawPractice(context: WriteContext, input: Input): Promise<string> {
  const { id, version } = parseInput(withdrawInput, input);
  return change(context, asked('WITHDRAW_PRACTICE', input), async (change) => {
    const { row, writtenBy } = await findHeld(change, { id, version });
    const properties = withProperties(row.properties, { withdrawnAt: change.at });
    await write(change, writtenBy, row, { ...row, properties });
    return id;
  });
}

/** @throws {Refusal} `NOT_FOUND` for a theme or place that is not there */
async function requireLinks(
  change: Change,
  {
    themes,
    places,
  }: { readonly themes: readonly string[] | undefined; readonly places: readonly string[] | undefined },
): Promise<void> {
  await requireThemes(change, 'themes', themes);
  await requirePlaces(change, { places });
}

/** A note as a change finds it. */
interface Held {
  readonly row: RecordRow;
  /** Id of the office that wrote it. */
  readonly writtenBy: string;
}

/** @throws {Refusal} as {@link amendPractice} */
async function findHeld(
  change: Change,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Held> {
  const [found] = await change.run('practice/held', { id, ...viewerParameters(change.viewer) });
  if (found === undefined) throw noSuch('id', id);
  const { writtenBy, mayChange, ...row } = found as unknown as RecordRow & {
    writtenBy: string;
    mayChange: boolean;
  };
  if (!mayChange)
    throw new Refusal('FORBIDDEN', {
      zh: '经验材料由撰写单位及其上级修改和撤回',
      en: 'A note of practice is changed and withdrawn by the office that wrote it and those above it',
    });
  if (row.properties['withdrawnAt'] !== undefined)
    throw new Refusal('RULE_VIOLATION', {
      zh: '此材料已撤回，不能再改',
      en: 'this note has been withdrawn and is not changed any more',
    });
  requireVersion(row, version);
  return { row, writtenBy };
}

/**
 * Writes a note with its next version, and an audit entry that the same people see. One that does not differ is left alone.
 *
 * @param office id of the office that wrote it
 * @param before as it was found; undefined for a new one
 */
async function write(
  change: Change,
  office: string,
  before: RecordRow | undefined,
  after: RecordRow,
  source?: KnownSource,
): Promise<void> {
  const objection = practiceObjection(after.properties);
  if (objection !== undefined) throw new Refusal('RULE_VIOLATION', objection);
  const changes = differences(before && told(before), told(after));
  if (changes.length === 0) return;
  const { id, properties, themes, places, sources } = after;
  const [row] = await change.run('practice/write-practice', {
    id,
    office,
    properties: withProperties(properties, {
      id,
      version: before === undefined ? 1 : versionOf(before) + 1,
      at: change.at,
      searchText: searchText(namesOf(after)),
    }),
    themes: themes!,
    places: places!,
    sources: sources!,
  });
  if (Number(row?.['written'] ?? 0) === 0)
    throw new Refusal('FORBIDDEN', {
      zh: `登记簿中没有单位 ${office}，不能以其名义撰写`,
      en: `The registry does not know the office ${office}, so nothing can be written in its name`,
    });
  // What was hidden before or is hidden now is not told to others by its change.
  const isPublic = isShared(after.properties) && (before === undefined || isShared(before.properties));
  await change.record({
    action: change.action,
    subject: id,
    concerned: { practices: [id] },
    changes,
    ...(source && { source }),
    ...(!isPublic && { keptBy: office }),
  });
}

/** When it was written stands in the entry itself. */
const told = (row: RecordRow): RecordRow => ({
  ...row,
  properties: withProperties(row.properties, { at: null }),
});
