/** The kinds of record that the registry keeps: how each is read for a change, written, and named in its history. */
import type { Concerned, FieldChange } from '../audit/entry.js';
import { today } from '../dates.js';
import type { Row } from '../graph/graph.js';
import { requireContribution } from '../access/policy.js';
import { agreementObjection } from '../agreements/rules.js';
import { exchangeObjection } from '../exchanges/rules.js';
import { assessmentObjection } from '../evaluation/assessment-rules.js';
import { placeObjection, pointObjection, type Objection } from '../places/rules.js';
import { Refusal } from '../refusal.js';
import { searchText } from '../search/search-text.js';
import { termObjection } from '../sharing/rules.js';
import type { Change } from './change.js';
import { differences, noSuch, requireVersion, versionOf, withProperties, type RecordRow } from './records.js';
import type { KnownSource } from './sources.js';

/** A kind of record. */
export type RecordKind =
  'agreement' | 'place' | 'channel' | 'asset' | 'theme' | 'office' | 'exchange' | 'assessment' | 'alliance';

/** A record as a change finds it. */
export interface FoundRecord {
  readonly row: RecordRow;
  /** The place that it belongs to and those above, none for a theme: who serves one of them may write it. */
  readonly chain: readonly string[];
}

interface Kind {
  /** Statement with `$ids` that reads rows, each with its `chain`. */
  readonly reads: string;
  /** Statement with `$rows` that writes them. */
  readonly writes: string;
  /** Statements with `$ids` that keep what is derived from the records, run before and after they are written. */
  readonly before?: string;
  readonly after?: string;
  /** Whether it has names, which search reads in one property. */
  readonly isNamed?: true;
  /** Whether it tells by `contributedBy` which office entered it. */
  readonly isContributed?: true;
  /** What is against a record, of what it says itself and, for one that is changed, of what it said before. */
  readonly objection?: (row: RecordRow, before: RecordRow | undefined) => Objection;
  readonly concerned: (row: RecordRow) => Concerned;
  /** The office that keeps a change to itself and those above it, of what the record says after it; undefined for nobody. */
  readonly keptBy?: (row: RecordRow) => string | undefined;
}

const kinds: Readonly<Record<RecordKind, Kind>> = {
  agreement: {
    reads: 'registry/agreements',
    writes: 'transfer/agreement',
    before: 'transfer/erase-direct-ties',
    after: 'transfer/draw-direct-ties',
    objection: ({ properties }, before) => agreementObjection(properties, before?.properties),
    concerned: (row) => ({
      agreements: [row.id],
      places: [row['home'] as string, row['partner'] as string],
    }),
  },
  place: {
    reads: 'registry/places',
    writes: 'transfer/place',
    isNamed: true,
    objection: ({ kind, properties }) => placeObjection({ kind, ...properties }),
    concerned: (row) => ({ places: [row.id] }),
  },
  channel: {
    reads: 'registry/channels',
    writes: 'transfer/channel',
    isNamed: true,
    isContributed: true,
    concerned: (row) => ({
      channels: [row.id],
      places: [row['heldBy'] as string, ...(row['reaches'] as string[])],
    }),
  },
  asset: {
    reads: 'registry/cultural-assets',
    writes: 'transfer/cultural-asset',
    isNamed: true,
    isContributed: true,
    objection: ({ properties: { latitude, longitude } }) => pointObjection(latitude, longitude),
    concerned: (row) => ({ assets: [row.id], places: [row['locatedIn'] as string] }),
  },
  theme: {
    reads: 'registry/themes',
    writes: 'transfer/theme',
    isNamed: true,
    concerned: (row) => ({ themes: [row.id] }),
  },
  office: {
    reads: 'registry/offices',
    writes: 'transfer/office',
    concerned: (row) => ({ offices: [row.id], places: row['serves'] as string[] }),
  },
  exchange: {
    reads: 'registry/exchanges',
    writes: 'exchanges/write',
    objection: ({ properties }) => exchangeObjection(properties, today()),
    concerned: (row) => ({
      exchanges: [row.id],
      agreements: idsOf(row['agreement']),
      channels: row['channels'] as string[],
      places: [row['home'], row['partner']].flatMap(idsOf),
    }),
    // What was held is a public fact, and so is how it came to be one.
    keptBy: ({ properties, recordedBy }) =>
      properties['state'] === 'HELD' ? undefined : (recordedBy as string),
  },
  assessment: {
    reads: 'evaluation/assessment-records',
    writes: 'evaluation/write-assessments',
    objection: ({ properties }) => assessmentObjection(properties),
    concerned: (row) => ({ assessments: [row.id], places: [row['of'] as string] }),
  },
  alliance: {
    reads: 'registry/alliances',
    writes: 'transfer/alliance',
    objection: ({ properties: { agreedOn, endsOn } }) =>
      termObjection(['agreedOn', agreedOn], ['endsOn', endsOn]),
    concerned: (row) => ({ alliances: [row.id], places: row['members'] as string[] }),
  },
};

/** The ids of a link that leads to one record or none. */
const idsOf = (link: unknown): string[] => (typeof link === 'string' ? [link] : []);

/** @returns the records of these ids that there are, by id */
export async function readRecords(
  { run }: Pick<Change, 'run'>,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, FoundRecord>> {
  const rows = await run(kinds[kind].reads, { ids: [...ids] });
  return new Map(rows.map((row) => [row['id'] as string, foundRecord(row)]));
}

function foundRecord({ chain, ...row }: Row): FoundRecord {
  return { row: row as unknown as RecordRow, chain: chain as string[] };
}

/**
 * Finds the record that a change is about.
 *
 * @param version the version that somebody read
 * @throws {Refusal} `NOT_FOUND`, `FORBIDDEN` as {@link Change.mustServe}, or `CONFLICT`
 */
export async function findRecord(
  change: Change,
  kind: RecordKind,
  { id, version }: { readonly id: string; readonly version: number },
  field = 'id',
): Promise<FoundRecord> {
  const record = (await readRecords(change, kind, [id])).get(id);
  if (record === undefined) throw noSuch(field, id);
  change.mustServe(record.chain);
  requireOwnContribution(change, kind, record);
  requireVersion(record.row, version);
  return record;
}

/** @throws {Refusal} `FORBIDDEN` as {@link requireContribution} */
export function requireOwnContribution(change: Change, kind: RecordKind, { row }: FoundRecord): void {
  if (kinds[kind].isContributed) requireContribution(change, row['contributedBy'] as string[]);
  if (kind === 'exchange') requireContribution(change, [row['recordedBy'] as string]);
}

/** @throws {Refusal} `RULE_VIOLATION` for a record whose facts do not go together */
export function requireSound(kind: RecordKind, row: RecordRow, before?: RecordRow): void {
  const objection = kinds[kind].objection?.(row, before);
  if (objection !== undefined) throw new Refusal('RULE_VIOLATION', objection);
}

/** One record to be written. */
export interface Written {
  /** As it was read; undefined for a new one. */
  readonly before?: RecordRow | undefined;
  /** As it is to be; its version is set here. */
  readonly after: RecordRow;
  readonly source?: KnownSource | undefined;
  /** What changes around the record and belongs into its history, such as claims about it. */
  readonly also?: readonly FieldChange[];
}

/**
 * Writes records, each with its next version and an audit entry of the change's action. A record that does not differ is
 * left alone.
 *
 * @returns ids of those that were written
 */
export async function writeRecords(
  change: Change,
  kind: RecordKind,
  written: readonly Written[],
): Promise<string[]> {
  const {
    reads: _,
    writes,
    before: prepare,
    after: derive,
    isNamed,
    isContributed,
    concerned,
    keptBy,
  } = kinds[kind];
  const changed = written
    .map((one) => ({ ...one, changes: [...differences(one.before, one.after), ...(one.also ?? [])] }))
    .filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return [];
  const ids = changed.map(({ after }) => after.id);

  if (prepare !== undefined) await change.run(prepare, { ids });
  await change.run(writes, {
    rows: changed.map(({ before, after }) => ({
      ...after,
      // Whoever corrects a record later, it stays the contribution of the office that entered it.
      ...(isContributed && {
        contributedBy: before === undefined ? [change.viewer.office] : before['contributedBy']!,
      }),
      properties: withProperties(after.properties, {
        id: after.id,
        version: before === undefined ? 1 : versionOf(before) + 1,
        ...(isNamed && { searchText: searchText(namesOf(after)) }),
      }),
    })),
  });
  if (derive !== undefined) await change.run(derive, { ids });

  for (const { before, after, changes, source } of changed) {
    const keeper = keptBy?.(after);
    await change.record({
      action: change.action,
      subject: after.id,
      concerned: bothOf(before === undefined ? {} : concerned(before), concerned(after)),
      changes,
      ...(source && { source }),
      ...(keeper !== undefined && { keptBy: keeper }),
    });
  }
  return ids;
}

/** All names of a record. */
export const namesOf = ({ properties }: RecordRow) =>
  [properties['nameZh'], properties['nameEn'], properties['aliases'] ?? []].flat() as string[];

/** A place that a record has left keeps the change in its history. */
const bothOf = (one: Concerned, other: Concerned): Concerned =>
  Object.fromEntries(
    Object.entries(other as Record<string, readonly string[]>).map(([kind, ids]) => [
      kind,
      [...(one[kind as keyof Concerned] ?? []), ...ids],
    ]),
  );
