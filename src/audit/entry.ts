/** An entry of the audit trail: who changed what, when and on whose word, chained to the one before by its hash. */
import { createHash } from 'node:crypto';
import type { Identity } from '../access/identity.js';
import type { Value } from '../graph/graph.js';

/** One field of a record, before and after; the empty text stands for "nothing". */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Ids of the records that an entry concerns, by what they are. Their histories show the entry. */
export interface Concerned {
  readonly places?: readonly string[];
  readonly agreements?: readonly string[];
  readonly channels?: readonly string[];
  readonly assets?: readonly string[];
  readonly themes?: readonly string[];
  readonly offices?: readonly string[];
  readonly exchanges?: readonly string[];
  readonly proposals?: readonly string[];
  readonly assessments?: readonly string[];
  readonly plans?: readonly string[];
  readonly practices?: readonly string[];
  readonly sharedLists?: readonly string[];
  readonly alliances?: readonly string[];
}

/** What a change says of itself. */
export interface NewEntry {
  /** What was done: `REGISTER_AGREEMENT`. */
  readonly action: string;
  /** Id of the record that was changed. */
  readonly subject: string;
  readonly concerned: Concerned;
  readonly changes: readonly FieldChange[];
  /** On whose word; undefined where the change itself is the office's decision. */
  readonly source?: { readonly id: string; readonly title: string; readonly url?: string | undefined };
  /** Id of the office that keeps the record to itself and those above it. */
  readonly keptBy?: string;
}

/** Where a trail ends: number and hash of its last entry; 0 and the empty text before the first. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** The properties of an entry's node. Lists have equal lengths; what is absent is left out. */
export interface EntryProperties {
  /** The sequence with leading zeros, so that entries sort by it on every engine. */
  readonly id: string;
  readonly sequence: number;
  /** ISO 8601 instant in UTC. */
  readonly at: string;
  readonly actor: string;
  readonly office: string;
  readonly role: string;
  readonly action: string;
  readonly subject: string;
  /** Ids of all records concerned, in order. */
  readonly concerned: readonly string[];
  readonly fields: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly sourceId?: string;
  readonly sourceTitle?: string;
  readonly sourceUrl?: string;
  readonly keptBy?: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Digits of an entry's id: a trail of a hundred writes a second fills them in three hundred years. */
const ID_DIGITS = 12;

/** Id of the entry with a sequence. */
export const entryId = (sequence: number) => String(sequence).padStart(ID_DIGITS, '0');

/**
 * The hash of an entry: SHA-256, in hexadecimal, of the JSON of all it says, in this order, with the hash of the entry
 * before it. Whatever is changed of an entry later no longer fits its hash, nor the entry after it.
 */
export function hashOf(entry: Omit<EntryProperties, 'hash'>): string {
  const said = [
    entry.sequence,
    entry.at,
    entry.actor,
    entry.office,
    entry.role,
    entry.action,
    entry.subject,
    entry.concerned,
    entry.fields,
    entry.before,
    entry.after,
    entry.sourceId ?? null,
    entry.sourceTitle ?? null,
    entry.sourceUrl ?? null,
    entry.keptBy ?? null,
    entry.previousHash,
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

const CONCERNED = [
  'places',
  'agreements',
  'channels',
  'assets',
  'themes',
  'offices',
  'exchanges',
  'proposals',
  'assessments',
  'plans',
  'practices',
  'sharedLists',
  'alliances',
] as const;

/** The entry that follows `head`, as the statement `audit/append` takes it. */
export function entryAfter(
  head: Head,
  by: Identity,
  at: string,
  entry: NewEntry,
): { properties: EntryProperties } & Required<Concerned> {
  const ofKind = Object.fromEntries(
    CONCERNED.map((kind) => [kind, [...new Set(entry.concerned[kind] ?? [])].sort()]),
  ) as unknown as Required<Concerned>;
  const sequence = head.sequence + 1;
  const { source, keptBy } = entry;
  const said = whole({
    id: entryId(sequence),
    sequence,
    at,
    actor: by.actor,
    office: by.office,
    role: by.role,
    action: entry.action,
    subject: entry.subject,
    concerned: CONCERNED.flatMap((kind) => ofKind[kind]),
    fields: entry.changes.map(({ field }) => field),
    before: entry.changes.map(({ before }) => before),
    after: entry.changes.map(({ after }) => after),
    ...(source && { sourceId: source.id, sourceTitle: source.title }),
    ...(source?.url !== undefined && { sourceUrl: source.url }),
    ...(keptBy !== undefined && { keptBy }),
    previousHash: head.hash,
  });
  return { properties: { ...said, hash: hashOf(said) }, ...ofKind };
}

/** A value as an entry writes it down: lists joined by `|`, nothing as the empty text. */
export function valueText(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(valueText).join(' | ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Half of a character that takes two: a graph stores another text for it, which would not fit the hash. */
const HALF_CHARACTER = /\p{Cs}/gu;

/** The same with every half of a character replaced, as deep as an entry goes. */
function whole<Said>(said: Said): Said {
  if (typeof said === 'string') return said.replace(HALF_CHARACTER, '\ufffd') as Said;
  if (Array.isArray(said)) return said.map(whole) as Said;
  if (said === null || typeof said !== 'object') return said;
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, whole(value)])) as Said;
}
