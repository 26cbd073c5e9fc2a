/** A record as it is read for a change and written after it: properties and links, and what became different. */
import { valueText, type FieldChange } from '../audit/entry.js';
import type { Value } from '../graph/graph.js';
import { Refusal } from '../refusal.js';

/** A row of `cypher/transfer/`: an id, properties, and links to other records by their ids. */
export interface RecordRow {
  readonly id: string;
  readonly properties: Readonly<Record<string, Value>>;
  readonly [link: string]: Value | Readonly<Record<string, Value>>;
}

/** What follows from the rest, counts, or is told by the entry itself: no facts. */
const NOT_FACTS = new Set(['id', 'version', 'searchText', 'contributedBy']);

const facts = (row: RecordRow | undefined): Map<string, string> => {
  if (row === undefined) return new Map();
  const { id: _, properties, ...links } = row;
  return new Map(
    [...Object.entries(properties), ...Object.entries(links)]
      .filter(([field]) => !NOT_FACTS.has(field))
      .map(([field, value]) => [field, valueText(value)]),
  );
};

/** The fields that differ, in the order of their names. Both rows have to have the same links. */
export function differences(before: RecordRow | undefined, after: RecordRow): FieldChange[] {
  const [old, fresh] = [facts(before), facts(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .map((field) => ({ field, before: old.get(field) ?? '', after: fresh.get(field) ?? '' }))
    .filter((change) => change.before !== change.after);
}

/** A record's version: 1 when it was entered, one more with every change. */
export const versionOf = (row: RecordRow) => Number(row.properties['version'] ?? 1);

/** Properties with some of them changed; null and undefined take one away. A graph stores no null. */
export function withProperties(
  properties: RecordRow['properties'],
  changed: Readonly<Record<string, Value | undefined>>,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries({ ...properties, ...changed }).filter(
      (entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== null,
    ),
  );
}

/** @throws {Refusal} `CONFLICT` unless the record still has the version that somebody read */
export function requireVersion(row: RecordRow, read: number): void {
  const now = versionOf(row);
  if (now === read) return;
  throw new Refusal('CONFLICT', {
    zh: `${row.id} 已被他人修改：您读到的是第 ${read} 版，现为第 ${now} 版，请重新读取后再改`,
    en: `${row.id} was changed meanwhile: you read version ${read}, it is at version ${now}; read it again`,
  });
}

/** The refusal of an id that names nothing. */
export const noSuch = (field: string, id: string) =>
  new Refusal('NOT_FOUND', { zh: `没有找到 ${field}: "${id}"`, en: `not found: ${field}: "${id}"` });

/** What is given, without what is not: an `undefined` would take the place of what stands before it. */
export const defined = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Fields]-?: Exclude<Fields[Field], undefined>;
  };
