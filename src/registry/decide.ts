/** Decides which of several claims about a field holds. */
import { z } from 'zod';
import { requireStructure } from '../places/structure.js';
import { Refusal } from '../refusal.js';
import { asked, change, type Change, type Input, type WriteContext } from './change.js';
import { claimedValue, withFacts } from './facts.js';
import { longText, parseInput } from './input.js';
import { readRecords, requireSound, writeRecords, type RecordKind } from './kinds.js';
import { noSuch, requireVersion, type RecordRow } from './records.js';
import { requireRealSource, surest, withSources, type Confidence } from './sources.js';

const decideInput = z.object({ claim: z.string(), version: z.int(), reason: longText.nullish() });

/** A claim as `registry/claim-facts` reads it. */
interface ClaimFacts {
  readonly record: string;
  readonly kind: RecordKind;
  readonly field: string;
  readonly value: string;
  readonly status: 'OPEN' | 'UPHELD' | 'SET_ASIDE';
  readonly confidence: Confidence;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly url: string | null }[];
  readonly others: readonly { readonly id: string; readonly value: string }[];
}

/**
 * The record takes over what the claim says, and its sources; the claims against it are set aside and stay.
 *
 * @returns id of the claim
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `CONFLICT` for a stale version, `RULE_VIOLATION` for a claim that
 *   is decided, and as {@link requireSound}
 */
export function decideClaim(context: WriteContext, input: Input): Promise<string> {
  const { claim: id, version, reason } = parseInput(decideInput, input);
  return change(context, asked('DECIDE_CLAIM', input), async (change) => {
    const [facts] = await change.run('registry/claim-facts', { id });
    if (facts === undefined) throw noSuch('claim', id);
    const claim = facts as unknown as ClaimFacts;
    const found = (await readRecords(change, claim.kind, [claim.record])).get(claim.record);
    if (found === undefined) throw noSuch('claim', id);
    change.mustServe(found.chain);
    if (found.row['kind'] === 'COUNTRY') change.mustBe('ADMIN');
    if (claim.status !== 'OPEN')
      throw new Refusal('RULE_VIOLATION', {
        zh: '这项说法已经裁定',
        en: 'this claim has been decided already',
      });
    requireVersion(found.row, version);

    const { row } = found;
    const after = upholding(row, claim);
    await requireLink(change, claim);
    requireRealSource(row, claim);
    requireSound(claim.kind, after, row);
    if (claim.kind === 'place') await requireStructure(change, row, after);
    await writeRecords(change, claim.kind, [
      {
        before: row,
        after,
        source: {
          ...claim.sources[0]!,
          url: claim.sources[0]!.url ?? undefined,
          confidence: claim.confidence,
        },
        also: [
          { field: `claims.${claim.field}`, before: 'OPEN', after: `UPHELD: ${claim.value}` },
          ...claim.others.map(({ value }) => ({
            field: `claims.${claim.field}`,
            before: 'OPEN',
            after: `SET_ASIDE: ${value}`,
          })),
          ...(reason == null ? [] : [{ field: 'reason', before: '', after: reason }]),
        ],
      },
    ]);
    await change.run('registry/settle-claims', {
      upheld: id,
      setAside: claim.others.map((other) => other.id),
      at: change.at,
      office: change.viewer.office,
      actor: change.viewer.actor,
      reason: reason ?? null,
    });
    return id;
  });
}

/** Links that a claim may be about, to the one place that holds a record. */
const LINKS = ['heldBy', 'locatedIn'];

/** @throws {Refusal} `NOT_FOUND` for a place that is gone, `FORBIDDEN` for one of somebody else's */
async function requireLink(change: Change, { field, value }: ClaimFacts): Promise<void> {
  if (!LINKS.includes(field)) return;
  const [place] = await change.run('registry/places-above', { ids: [value] });
  if (place === undefined) throw noSuch(field, value);
  change.mustServe(place['chain'] as string[]);
}

function upholding(row: RecordRow, { field, value, confidence, sources }: ClaimFacts): RecordRow {
  return withFacts(row, {
    [field]: claimedValue(field, value),
    confidence: surest(row.properties['confidence'] as Confidence, confidence),
    sources: withSources(row, ...sources),
  });
}
