/** Amends a record on the word of a source: fills and corrects it, or puts a claim beside what it has. */
import { valueText } from '../audit/entry.js';
import type { Value } from '../graph/graph.js';
import type { Change } from './change.js';
import { weigh, type ClaimRow, type KnownClaim } from './claims.js';
import { factOf, withFacts } from './facts.js';
import { requireSound, writeRecords, type RecordKind, type Written } from './kinds.js';
import type { RecordRow } from './records.js';
import { surest, type Confidence, type KnownSource } from './sources.js';

/** What an amendment makes of a record, before anything is written. */
export interface Amendment {
  readonly written: Written;
  readonly claims: readonly ClaimRow[];
}

/**
 * Weighs what a source says against a record.
 *
 * @param row the record as it was read, with its `sources`
 * @param given the fields that the amendment gives; undefined is left out, null takes a value away
 * @param known what was claimed of the record before
 */
export function amend(
  row: RecordRow,
  given: Readonly<Record<string, Value | undefined>>,
  source: KnownSource,
  known: readonly KnownClaim[],
  at: string,
): Amendment {
  const said = Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, Value] => entry[1] !== undefined),
  );
  const { changed, claims } = weigh({ row, given: said, source, known, at });
  // A source that says otherwise of every field given supports nothing of the record.
  const supports = Object.entries(said).some(
    ([field, value]) => field in changed || valueText(factOf(row, field)) === valueText(value),
  );
  const sources = row['sources'] as string[];
  const after = withFacts(row, {
    ...changed,
    ...(supports && {
      confidence: surest(row.properties['confidence'] as Confidence, source.confidence),
      sources: [...new Set([...sources, source.id])].sort(),
    }),
  });
  const also = claims
    .filter(({ sources: by }) => by.includes(source.id))
    .map(({ properties: { field, value } }) => ({ field: `claims.${field}`, before: '', after: value }));
  return { written: { before: row, after, source, also }, claims };
}

/**
 * Amends a record on the word of a source.
 *
 * @param row the record as it was read, with its `sources`
 * @param given the fields that the amendment gives; undefined is left out, null takes a value away
 * @throws {Refusal} as {@link requireSound}
 */
export async function amendRecord(
  change: Change,
  kind: RecordKind,
  row: RecordRow,
  given: Readonly<Record<string, Value | undefined>>,
  source: KnownSource,
): Promise<void> {
  const known = (await readClaims(change, kind, [row.id])).get(row.id) ?? [];
  const { written, claims } = amend(row, given, source, known, change.at);
  requireSound(kind, written.after);
  await writeRecords(change, kind, [written]);
  await writeClaims(change, kind, [{ record: row.id, claims }]);
}

/** @returns what was claimed of records of one kind, by their ids */
export async function readClaims(
  { run }: Pick<Change, 'run'>,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, readonly KnownClaim[]>> {
  const rows = await run('registry/claimed', { kind, records: [...ids] });
  return new Map(rows.map(({ record, claims }) => [record as string, claims as unknown as KnownClaim[]]));
}

/** Writes claims about records of one kind. */
export async function writeClaims(
  { run }: Pick<Change, 'run'>,
  kind: RecordKind,
  about: readonly { readonly record: string; readonly claims: readonly ClaimRow[] }[],
): Promise<void> {
  const rows = about.flatMap(({ record, claims }) =>
    claims.map(({ properties, sources }) => ({
      properties: { ...properties, record, kind },
      sources: [...sources],
    })),
  );
  if (rows.length > 0) await run('registry/add-claims', { rows });
}
