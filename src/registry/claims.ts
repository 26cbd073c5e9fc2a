/** What sources that disagree say of one field: side by side, until an officer decides which holds. */
import { createHash } from 'node:crypto';
import type { Value } from '../graph/graph.js';
import { valueText } from '../audit/entry.js';
import { factOf, isStructure } from './facts.js';
import type { RecordRow } from './records.js';
import type { Confidence, KnownSource } from './sources.js';

/** A claim as it is written. */
export interface ClaimRow {
  readonly properties: {
    readonly field: string;
    readonly value: string;
    readonly confidence: Confidence;
    readonly status: ClaimStatus;
    readonly claimedAt: string;
  };
  readonly sources: readonly string[];
}

/** What becomes of an amendment: what is changed at once, and what stands as a claim beside what was there. */
export interface Weighed {
  readonly changed: Readonly<Record<string, Value>>;
  readonly claims: readonly ClaimRow[];
  /** Fields of which the source says what an officer has set aside. */
  readonly setAside: readonly string[];
}

/** What an amendment is weighed with. */
export interface Weighing {
  readonly row: RecordRow;
  /** The fields that the amendment gives; null takes a value away. */
  readonly given: Readonly<Record<string, Value>>;
  readonly source: KnownSource;
  /** What was claimed of the record before. */
  readonly known: readonly KnownClaim[];
  readonly at: string;
}

/** A claim as `registry/claimed` reads it. */
export interface KnownClaim {
  readonly field: string;
  readonly value: string;
  readonly status: ClaimStatus;
  readonly sources: readonly string[];
}

/** How far a claim has come. */
export type ClaimStatus = 'OPEN' | 'UPHELD' | 'SET_ASIDE';

/**
 * Weighs what a source says against what the record has. A field that was empty is filled, and a source that the record
 * rests on already corrects one that was never disputed. Whatever else is said otherwise makes two claims, the record's
 * and its own, and the record keeps what it has; so does every source while a field is disputed. What a source has claimed
 * already it does not claim again, be it decided or not.
 */
export function weigh({ row, given, source, known, at }: Weighing): Weighed {
  const sources = row['sources'] as readonly string[];
  const changed: Record<string, Value> = {};
  const claims: ClaimRow[] = [];
  const setAside: string[] = [];
  const claim = (field: string, value: Value, confidence: Confidence, by: readonly string[]) =>
    claims.push(claimRow(field, value, { confidence, by, at }));

  for (const [field, value] of Object.entries(given)) {
    const held = factOf(row, field);
    const isSame = valueText(held) === valueText(value);
    const claimed = known.filter((one) => one.field === field);
    const said = claimed.find((one) => one.value === valueText(value) && one.sources.includes(source.id));
    const isOpen = claimed.some(({ status }) => status === 'OPEN');
    if (said !== undefined) {
      if (said.status !== 'OPEN' && !isSame) setAside.push(field);
    } else if (isOpen) claim(field, value, source.confidence, [source.id]);
    else if (!isSame) {
      const corrects = sources.includes(source.id) && claimed.length === 0;
      // Names, aliases and the like are lists or may stand side by side anyway; only a fact of one value can be disputed.
      if (held === null || Array.isArray(held) || corrects || isStructure(row, field)) changed[field] = value;
      else {
        claim(field, held, (row.properties['confidence'] ?? 'REPORTED') as Confidence, sources);
        claim(field, value, source.confidence, [source.id]);
      }
    }
  }
  return { changed, claims, setAside };
}

/** On whose word something is claimed, and when it was entered. */
interface Word {
  readonly confidence: Confidence;
  readonly by: readonly string[];
  readonly at: string;
}

const claimRow = (field: string, value: Value, { confidence, by, at }: Word): ClaimRow => ({
  properties: {
    field,
    value: valueText(value),
    confidence,
    status: 'OPEN',
    claimedAt: at,
  },
  sources: by,
});

/** What two records that become one say of a field, on the word of the sources of each. */
export const claimsSideBySide = (stays: RecordRow, goes: RecordRow, field: string, at: string): ClaimRow[] =>
  [stays, goes].map((row) =>
    claimRow(field, factOf(row, field), {
      confidence: (row.properties['confidence'] ?? 'REPORTED') as Confidence,
      by: row['sources'] as string[],
      at,
    }),
  );

/** One claim for each thing that is said of a field: a second source that says the same supports the same claim. */
export const claimId = (kind: string, record: string, field: string, value: string) =>
  `claim-${createHash('sha256')
    .update(JSON.stringify([kind, record, field, value]))
    .digest('hex')
    .slice(0, 20)}`;
