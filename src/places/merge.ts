/** Makes two records of one place one, with nothing lost. */
import { z } from 'zod';
import type { Value } from '../graph/graph.js';
import { writeClaims } from '../registry/amend.js';
import { asked, change, type Change, type Input, type WriteContext } from '../registry/change.js';
import { claimsSideBySide } from '../registry/claims.js';
import { factOf, withFacts } from '../registry/facts.js';
import { parseInput } from '../registry/input.js';
import { findRecord, namesOf, readRecords, writeRecords, type RecordKind } from '../registry/kinds.js';
import type { RecordRow } from '../registry/records.js';
import { settleSource, sourceInput, surest, type Confidence } from '../registry/sources.js';
import { Refusal } from '../refusal.js';

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
    const [hanging] = await change.run('registry/hanging-on', { id: from });
    const found = hanging as unknown as Readonly<
      Record<'agreements' | 'channels' | 'assets' | 'parts', string[]>
    >;
    await requireTiesApart(change, into, found.agreements);
    const source = by == null ? undefined : await settleSource(change, by);

    const named: readonly (readonly [RecordKind, readonly string[]])[] = [
      ['agreement', found.agreements],
      ['channel', found.channels],
      ['asset', found.assets],
      ['place', found.parts],
    ];
    for (const [kind, ids] of named) {
      const records = [...(await readRecords(change, kind, ids)).values()];
      await writeRecords(
        change,
        kind,
        records.map(({ row }) => ({ before: row, after: renamed(row, from, into), source })),
      );
    }
    const after = united(stays.row, goes.row);
    await writeRecords(change, 'place', [{ before: stays.row, after, source }]);
    await writeClaims(change, 'place', [
      { record: into, claims: disagreements(stays.row, goes.row, change.at) },
    ]);
    await change.run('registry/move-ties', { from, into });
    await leave(change, goes.row, into);
    return into;
  });
}

/** A record with one place named instead of another, each once. */
function renamed(row: RecordRow, from: string, into: string): RecordRow {
  const other = (value: unknown): Value => {
    if (Array.isArray(value)) return [...new Set(value.map(other))];
    return (value === from ? into : value) as Value;
  };
  const { id, properties, ...links } = row;
  return {
    id,
    properties,
    ...Object.fromEntries(Object.entries(links).map(([link, value]) => [link, other(value)])),
  };
}

interface Known {
  readonly theme: string;
  readonly properties: { readonly confidence: Confidence; readonly sourceIds: readonly string[] };
}

/** The place that stays, with what only the other one had. */
function united(stays: RecordRow, goes: RecordRow): RecordRow {
  const list = (row: RecordRow, field: string) => (factOf(row, field) ?? []) as string[];
  const called = new Set([stays.properties['nameZh'], stays.properties['nameEn']]);
  const missing = Object.fromEntries(
    comparedFacts(goes)
      .filter((field) => factOf(stays, field) === null)
      .map((field) => [field, factOf(goes, field)]),
  );
  const knownFor = new Map<string, Known>();
  for (const row of [stays, goes])
    for (const known of row['knownFor'] as unknown as Known[]) {
      const { confidence, sourceIds } = knownFor.get(known.theme)?.properties ?? known.properties;
      knownFor.set(known.theme, {
        theme: known.theme,
        properties: {
          confidence: surest(confidence, known.properties.confidence),
          sourceIds: [...new Set([...sourceIds, ...known.properties.sourceIds])],
        },
      });
    }
  const themes = [...knownFor.keys()].sort();
  return withFacts(stays, {
    ...missing,
    aliases: [...new Set([...list(stays, 'aliases'), ...namesOf(goes)])].filter((text) => !called.has(text)),
    formerIds: [...new Set([...list(stays, 'formerIds'), goes.id, ...list(goes, 'formerIds')])],
    confidence: surest(
      stays.properties['confidence'] as Confidence,
      goes.properties['confidence'] as Confidence,
    ),
    sources: [...new Set([...list(stays, 'sources'), ...list(goes, 'sources')])].sort(),
    themes,
    knownFor: themes.map((theme) => knownFor.get(theme)!) as unknown as Value,
  });
}

const NOT_COMPARED = new Set([
  ...['id', 'version', 'searchText', 'confidence', 'nameZh', 'nameEn', 'aliases', 'formerIds'],
  // One fact, under the name of `coordinates`.
  ...['latitude', 'longitude'],
]);

/** Facts of one value of a place, besides its names. */
const comparedFacts = (row: RecordRow) => [
  ...Object.keys(row.properties).filter((field) => !NOT_COMPARED.has(field)),
  ...(factOf(row, 'coordinates') === null ? [] : ['coordinates']),
  'partOf',
];

/** What the two say differently stands side by side, each on the word of its own sources. */
const disagreements = (stays: RecordRow, goes: RecordRow, at: string) =>
  comparedFacts(goes)
    .filter((field) => factOf(stays, field) !== null && !isEqual(factOf(stays, field), factOf(goes, field)))
    .flatMap((field) => claimsSideBySide(stays, goes, field, at));

const isEqual = (one: Value, other: Value) => JSON.stringify(one) === JSON.stringify(other);

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

type Found = Awaited<ReturnType<typeof findRecord>>;

function requireOnePlace(stays: Found, goes: Found): void {
  const against = (zh: string, en: string) => new Refusal('RULE_VIOLATION', { zh, en });
  if (stays.row.id === goes.row.id) throw against('这是同一条记录', 'these are one and the same record');
  if (stays.row['kind'] !== goes.row['kind'])
    throw against('两者类别不同，不能合并', 'they are places of different kinds and cannot be one');
  if (stays.chain.includes(goes.row.id) || goes.chain.includes(stays.row.id))
    throw against(
      '两者一个位于另一个之内，不能合并',
      'one lies in the other, so that they cannot be one place',
    );
}

const ENDED = ['EXPIRED', 'TERMINATED'];

/** @throws {Refusal} `RULE_VIOLATION` that names two sister-city ties which would stand between the same places */
async function requireTiesApart(change: Change, into: string, ofFrom: readonly string[]): Promise<void> {
  const [hanging] = await change.run('registry/hanging-on', { id: into });
  const tiesOf = async (ids: readonly string[]) =>
    [...(await readRecords(change, 'agreement', ids)).values()]
      .map(({ row }) => row)
      .filter(({ properties: { kind, status } }) => kind === 'FORMAL' && !ENDED.includes(status as string));
  const [ours, theirs] = [await tiesOf((hanging?.['agreements'] ?? []) as string[]), await tiesOf(ofFrom)];
  for (const tie of theirs) {
    const twin = ours.find((other) => other['home'] === tie['home'] || other['partner'] === tie['partner']);
    if (twin === undefined) continue;
    const isSame = twin.properties['signedOn'] === tie.properties['signedOn'];
    throw new Refusal('RULE_VIOLATION', {
      zh: `${twin.id} 与 ${tie.id} 是与同一地方的${isSame ? '同一份' : '两份'}友好城市协议：请先更正 ${tie.id} 的类别或终止其一`,
      en: `${twin.id} and ${tie.id} are ${isSame ? 'one sister-city tie, entered twice,' : 'two sister-city ties'} with the same place: amend the kind of ${tie.id}, or end one of them, first`,
    });
  }
}
