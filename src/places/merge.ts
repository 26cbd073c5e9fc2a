/** Makes two records of one place one, with nothing lost. */
import { z } from 'zod';
import type { FieldChange } from '../audit/entry.js';
import { writeClaims } from '../registry/amend.js';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import { parseInput } from '../registry/input.js';
import { findRecord, readRecords, writeRecords, type RecordKind } from '../registry/kinds.js';
import { differences, type RecordRow } from '../registry/records.js';
import { settleSource, sourceInput } from '../registry/sources.js';
import { requireOnePlace, requireTiesApart } from './merge-rules.js';
import { disagreements, renamed, united } from './united.js';

const mergeInput = z.object({
  into: z.string(),
  intoVersion: z.int(),
  from: z.string(),
  fromVersion: z.int(),
  source: sourceInput.nullish(),
});

/**
 * Merges `from` into `into`: what hangs on it moves, its names become other names, what it says otherwise becomes claims.
 *
 * @returns id of the place that stays
 * @throws {Refusal} as {@link change}, `NOT_FOUND`, `CONFLICT` for a stale version, `RULE_VIOLATION` for two that cannot
 *   be one place, or have formal ties with the same place
 */
export function mergePlaces(context: WriteContext, input: Input): Promise<string> {
  const { into, intoVersion, from, fromVersion, source: by } = parseInput(mergeInput, input);
  return change(context, asked('MERGE_PLACES', input), async (change) => {
    const stays = await findRecord(change, 'place', { id: into, version: intoVersion }, 'into');
    const goes = await findRecord(change, 'place', { id: from, version: fromVersion }, 'from');
    requireOnePlace(stays, goes);
    const hanging = await hangingOn(change, from);
    await requireTiesApart(change, into, hanging.agreement);
    const source = by == null ? undefined : await settleSource(change, by);

    const claimed = await claimsNaming(change, from, into);
    for (const kind of writtenAnew) {
      const ids = [
        ...new Set(
          [...hanging[kind], ...claimed.map(({ kind: of, record }) => (of === kind ? record : []))].flat(),
        ),
      ];
      const records = [...(await readRecords(change, kind, ids)).values()];
      await writeRecords(
        change,
        kind,
        records
          .filter(({ row: { id } }) => id !== into && id !== from)
          .map(({ row }) => ({
            before: row,
            after: renamed(row, from, into),
            source,
            also: claimed
              .filter((claim) => claim.kind === kind && claim.record === row.id)
              .map(({ change }) => change),
          })),
      );
    }
    const claims = disagreements(stays.row, goes.row, change.at);
    const also = [
      ...claims.map(({ properties: { field, value } }) => ({
        field: `claims.${field}`,
        before: '',
        after: value,
      })),
      ...differences(undefined, goes.row).map(({ field, after }) => ({
        field: `former.${field}`,
        before: after,
        after: '',
      })),
    ];
    await writeRecords(change, 'place', [
      { before: stays.row, after: united(stays.row, goes.row), source, also },
    ]);
    await writeClaims(change, 'place', [{ record: into, claims }]);
    await change.run('registry/move-ties', { from, into });
    await leave(change, goes.row, into);
    return into;
  });
}

/** The kinds of record that name a place, in the order in which they are written. */
const writtenAnew = [
  'agreement',
  'channel',
  'asset',
  'place',
  'office',
  'exchange',
] as const satisfies readonly RecordKind[];

/** The ids of the records that name a place. */
async function hangingOn(
  change: Change,
  id: string,
): Promise<Readonly<Record<(typeof writtenAnew)[number], readonly string[]>>> {
  const [found] = await change.run('registry/hanging-on', { id });
  const { agreements, channels, assets, parts, offices, exchanges } = found as unknown as Readonly<
    Record<string, string[]>
  >;
  return {
    agreement: agreements!,
    channel: channels!,
    asset: assets!,
    place: parts!,
    office: offices!,
    exchange: exchanges!,
  };
}

interface NamingClaim {
  readonly kind: string;
  readonly record: string;
  /** What the record's history tells of its claim. */
  readonly change: FieldChange;
}

/** Claims about other records that say the place which goes, and say the one that stays from now on. */
async function claimsNaming(change: Change, from: string, into: string): Promise<NamingClaim[]> {
  const rows = await change.run('registry/claims-naming', { id: from });
  return rows.map(({ kind, record, field }) => ({
    kind: kind as string,
    record: record as string,
    change: { field: `claims.${field as string}`, before: from, after: into },
  }));
}

/** @throws {Error} when something would be lost: that is no refusal but a fault, and nothing is written */
async function leave(change: Change, row: RecordRow, into: string): Promise<void> {
  const left = await change.run('registry/left-on', { id: row.id });
  if (left.length > 0) throw new Error(`merging ${row.id} would lose ${JSON.stringify(left)}`);
  const { nameZh, nameEn } = row.properties;
  await change.run('registry/leave-place', {
    from: row.id,
    into,
    properties: {
      id: row.id,
      nameZh: nameZh!,
      nameEn: nameEn!,
      record: JSON.stringify(row),
      mergedAt: change.at,
    },
  });
}
