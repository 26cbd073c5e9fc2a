/** Amends a record on the word of a source: fills and corrects it, or puts a claim beside what it has. */
import type { Value } from '../graph/graph.js';
import type { Change } from './change.js';
import { weigh } from './claims.js';
import { writeRecords, type RecordKind } from './kinds.js';
import { withProperties, type RecordRow } from './records.js';
import { surest, type Confidence, type KnownSource } from './sources.js';

/**
 * @param row the record as it was read, with its `sources`
 * @param given the fields that the amendment gives; undefined is left out, null takes a value away
 */
export async function amendRecord(
  change: Change,
  kind: RecordKind,
  row: RecordRow,
  given: Readonly<Record<string, Value | undefined>>,
  source: KnownSource,
): Promise<void> {
  const said = Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, Value] => entry[1] !== undefined),
  );
  const [open] = await change.run('registry/disputed', { kind, records: [row.id] });
  const disputed = (open?.['fields'] ?? []) as string[];
  const { changed, claims } = weigh({ row, given: said, source, disputed, at: change.at });
  // A source that says something else of every field given supports nothing of the record.
  const supports = Object.keys(said).some(
    (field) => !claims.some((claim) => claim.properties.field === field),
  );
  const sources = row['sources'] as string[];
  const after: RecordRow = {
    ...row,
    properties: withProperties(row.properties, {
      ...changed,
      ...(supports && {
        confidence: surest(row.properties['confidence'] as Confidence, source.confidence),
      }),
    }),
    sources: supports ? [...new Set([...sources, source.id])].sort() : sources,
  };
  const also = claims
    .filter(({ sources: by }) => by.includes(source.id))
    .map(({ properties: { field, value } }) => ({ field: `claims.${field}`, before: '', after: value }));
  await writeRecords(change, kind, [{ before: row, after, source, also }]);
  if (claims.length === 0) return;
  await change.run('registry/add-claims', {
    rows: claims.map(({ properties, sources: by }) => ({
      properties: { ...properties, record: row.id, kind },
      sources: [...by],
    })),
  });
}
