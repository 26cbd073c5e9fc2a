/** Amends a record on the word of a source: fills and corrects it, or puts a claim beside what it has. */
import { valueText } from '../audit/entry.js';
import type { Value } from '../graph/graph.js';
import type { Change } from './change.js';
import { claimId, weigh, type ClaimRow, type KnownClaim } from './claims.js';
import { factOf, withFacts } from './facts.js';
import { requireSound, writeRecords, type RecordKind, type Written } from './kinds.js';
import type { RecordRow } from './records.js';
import { Refusal } from '../refusal.js';
import { requireRealSource, surest, withSources, type Confidence, type KnownSource } from './sources.js';

/** What an amendment makes of a record, before anything is written. */
export interface Amendment {
  readonly written: Written;
  readonly claims: readonly ClaimRow[];
  /** Fields of which the source says what an officer has set aside; nothing becomes of that. */
  readonly setAside: readonly string[];
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
  const { changed, claims, setAside } = weigh({ row, given: said, source, known, at });
  // A source that says otherwise of every field given supports nothing of the record.
  const supports = Object.entries(said).some(
    ([field, value]) => field in changed || valueText(factOf(row, field)) === valueText(value),
  );
  const after = withFacts(row, {
    ...changed,
    ...(supports && {
      confidence: surest(row.properties['confidence'] as Confidence, source.confidence),
      sources: withSources(row, source),
    }),
  });
  const also = claims
    .filter(({ sources: by }) => by.includes(source.id))
    .map(({ properties: { field, value } }) => ({ field: `claims.${field}`, before: '', after: value }));
  return { written: { before: row, after, source, also }, claims, setAside };
}

/**
 * Amends a record on the word of a source.
 *
 * @param row the record as it was read, with its `sources`
 * @param given the fields that the amendment gives; undefined is left out, null takes a value away
 * @throws {Refusal} `RULE_VIOLATION` for a worked example as the source of a record that is none, for what an officer has
 *   set aside, and as {@link requireSound}
 */
export async function amendRecord(
  change: Change,
  kind: RecordKind,
  row: RecordRow,
  given: Readonly<Record<string, Value | undefined>>,
  source: KnownSource,
): Promise<void> {
  requireRealSource(row, source);
  const known = (await readClaims(change, kind, [row.id])).get(row.id) ?? [];
  const { written, claims, setAside } = amend(row, given, source, known, change.at);
  if (setAside.length > 0)
    throw new Refusal('RULE_VIOLATION', {
      zh: `此来源关于 ${setAside.join('、')} 的说法已经裁定不予采信`,
      en: `an officer has set aside what this source says of ${setAside.join(', ')}`,
    });
  requireSound(kind, written.after, row);
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
      properties: {
        ...properties,
        id: claimId(kind, record, properties.field, properties.value),
        record,
        kind,
      },
      sources: [...sources],
    })),
  );
  if (rows.length > 0) await run('registry/add-claims', { rows });
}
