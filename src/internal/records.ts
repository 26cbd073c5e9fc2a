/** Internal records: what an office keeps to itself and the offices above it. How a change finds, writes and removes them. */
import { randomUUID } from 'node:crypto';
import type { Concerned, FieldChange } from '../audit/entry.js';
import type { Value } from '../graph/graph.js';
import { viewerParameters } from '../read/answer.js';
import { Refusal } from '../refusal.js';
import type { Change } from '../registry/change.js';
import { differences, noSuch, requireVersion, versionOf, withProperties } from '../registry/records.js';

/** Labels of internal records. */
export type InternalKind = 'Contact' | 'InternalRemark' | 'Draft';

/** The records of the registry that an internal one is about, by what they are. */
export type About = Required<Pick<Concerned, 'places' | 'channels' | 'agreements' | 'assets'>>;

/** What an internal record says. */
export interface Said {
  readonly properties: Readonly<Record<string, Value>>;
  readonly about: About;
  /** The sides of a draft, each one id or none. */
  readonly home?: readonly string[];
  readonly partner?: readonly string[];
}

/** An internal record as a change finds it. */
export interface Held extends Said {
  readonly id: string;
  /** Id of the office that keeps it. */
  readonly keptBy: string;
}

const statementOf = {
  Contact: { writes: 'internal/write-contact', links: ['places', 'channels'] },
  InternalRemark: {
    writes: 'internal/write-remark',
    links: ['places', 'channels', 'agreements', 'assets'],
  },
  Draft: { writes: 'internal/write-draft', links: ['home', 'partner'] },
} as const satisfies Record<InternalKind, { writes: string; links: readonly string[] }>;

const nothing: About = { places: [], channels: [], agreements: [], assets: [] };

/** A record of one kind, as {@link Said.about}. */
export const aboutOne = (kind: keyof About, ...ids: readonly string[]): About => ({
  ...nothing,
  [kind]: ids,
});

/** An id that nobody can guess: what may not be seen must not be found by trying. */
export const newId = (kind: 'contact' | 'remark' | 'draft') => `${kind}-${randomUUID()}`;

/**
 * Finds the internal record that a change is about. One that the viewer may not see is refused as one that does not exist.
 *
 * @throws {Refusal} `NOT_FOUND`, or `CONFLICT` for a stale version
 */
export async function findHeld(
  change: Change,
  kind: InternalKind,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Held> {
  const [row] = await change.run('internal/held', { kind, id, ...viewerParameters(change.viewer) });
  if (row === undefined) throw noSuch('id', id);
  const { about, ...rest } = row as unknown as Omit<Held, 'about'> & {
    about: readonly { id: string; kind: keyof About; role: string | null }[];
  };
  const idsOf = (fits: (one: (typeof about)[number]) => boolean) => about.filter(fits).map((one) => one.id);
  const held: Held = {
    ...rest,
    about: Object.fromEntries(
      Object.keys(nothing).map((of) => [of, idsOf((one) => one.kind === of)]),
    ) as unknown as About,
    ...(kind === 'Draft' && {
      home: idsOf(({ role }) => role === 'HOME'),
      partner: idsOf(({ role }) => role === 'PARTNER'),
    }),
  };
  requireVersion({ id, properties: held.properties }, version);
  return held;
}

/** What a write of an internal record may be told beside what is written. */
export interface WritingOptions {
  /** What the history shows of a value; the value itself unless given. */
  readonly shown?: ((change: FieldChange) => FieldChange) | undefined;
}

/**
 * Writes an internal record with its next version, and an audit entry that the same people see. One that does not differ is
 * left alone.
 *
 * @param before as it was found; undefined for a new one, which the viewer's office keeps
 * @throws {Refusal} `FORBIDDEN` for somebody whose office the registry does not have
 */
export async function keep(
  change: Change,
  kind: InternalKind,
  id: string,
  before: Held | undefined,
  after: Said,
  { shown = (one) => one }: WritingOptions = {},
): Promise<void> {
  const changes = changesOf(id, before, after).map(shown);
  if (before !== undefined && changes.length === 0) return;
  const office = before?.keptBy ?? change.viewer.office;
  const { writes, links } = statementOf[kind];
  const version = before === undefined ? 1 : versionOf({ id, properties: before.properties }) + 1;
  const linked = { ...after.about, home: after.home ?? [], partner: after.partner ?? [] };
  const [row] = await change.run(writes, {
    id,
    office,
    properties: withProperties(after.properties, {
      id,
      version,
      author: change.viewer.actor,
      at: change.at,
    }),
    ...Object.fromEntries(links.map((link) => [link, [...linked[link]]])),
  });
  if (Number(row?.['written'] ?? 0) === 0)
    throw new Refusal('FORBIDDEN', {
      zh: `登记簿中没有单位 ${office}，内部资料无处保管`,
      en: `The registry does not know the office ${office}, so it cannot keep anything to itself`,
    });
  await note(change, id, office, [before?.about, after.about], changes);
}

/** Removes an internal record, with an audit entry that the same people see. */
export async function remove(
  change: Change,
  kind: InternalKind,
  held: Held,
  { shown = (one) => one }: WritingOptions = {},
): Promise<void> {
  await change.run('internal/remove', { kind, id: held.id, ...viewerParameters(change.viewer) });
  const changes = changesOf(held.id, undefined, held).map(({ field, after }) => ({
    field,
    before: after,
    after: '',
  }));
  await note(change, held.id, held.keptBy, [held.about], changes.map(shown));
}

function note(
  change: Change,
  subject: string,
  keptBy: string,
  about: readonly (About | undefined)[],
  changes: readonly FieldChange[],
): Promise<void> {
  const concerned = Object.fromEntries(
    (Object.keys(nothing) as (keyof About)[]).map((kind) => [
      kind,
      about.flatMap((one) => one?.[kind] ?? []),
    ]),
  ) as Concerned;
  return change.record({ action: change.action, subject, concerned, changes, keptBy });
}

/** Who wrote it and when stands in the entry itself. */
const rowOf = (id: string, { properties, about, home = [], partner = [] }: Said) => ({
  id,
  properties: withProperties(properties, { author: null, at: null }),
  ...(home.length > 0 || partner.length > 0
    ? { home: [...home], partner: [...partner] }
    : { of: Object.values(about).flat() }),
});

const changesOf = (id: string, before: Said | undefined, after: Said) =>
  differences(before && rowOf(id, before), rowOf(id, after));

/**
 * What kind of record an id names, of those that an internal record may be about.
 *
 * @throws {Refusal} `NOT_FOUND`
 */
export async function requireTarget(
  change: Change,
  field: string,
  id: string,
  allowed: readonly (keyof About)[],
): Promise<About> {
  const rows = await change.run('internal/target', { id });
  const kind = allowed.find((one) => rows.some((row) => row['kind'] === one));
  if (kind === undefined) throw noSuch(field, id);
  return aboutOne(kind, id);
}
