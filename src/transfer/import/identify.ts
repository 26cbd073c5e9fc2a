/** Finds which record each row of a batch is about: the one whose id it gives, one that is recognised, or a new one. */
import type { Change } from '../../registry/change.js';
import { readRecords, type RecordKind } from '../../registry/kinds.js';
import type { BilingualText } from '../../refusal.js';
import type { ResolvedRow } from './batch.js';
import { findCandidates, placesKey } from './candidates.js';
import type { Candidate, Target } from './target.js';

/** The id of a row's record, or why it cannot be told. */
export type Identity =
  { readonly id: string } | { readonly column: string; readonly uncertain: BilingualText };

/** @returns for each row its identity; rows about the same new record have the same id */
export async function identify(
  change: Pick<Change, 'run'>,
  kind: RecordKind,
  rows: readonly ResolvedRow[],
): Promise<Map<ResolvedRow, Identity>> {
  const targets = rows.map(({ target }) => target);
  const candidates = await findCandidates(change, kind, targets);
  const identities = new Map<ResolvedRow, Identity>();
  const unknown: ResolvedRow[] = [];
  const withIds = targets.filter(({ id }) => id !== undefined);
  for (const row of rows) {
    const { id, likeness } = row.target;
    const like = likeness.among(candidates.get(placesKey(likeness)) ?? []);
    // What is one of its kind cannot be entered beside itself under another id.
    const [twin] = like.certain;
    if (id !== undefined)
      identities.set(row, twin === undefined || !likeness.isOnly || twin.id === id ? { id } : taken(twin));
    else if (like.certain.length === 1) identities.set(row, { id: twin!.id });
    else if (like.certain.length + like.uncertain.length > 0)
      identities.set(row, uncertain([...like.certain, ...like.uncertain]));
    else {
      const other = withIds.find((one) => isAlike(one, row.target));
      if (other === undefined) unknown.push(row);
      else identities.set(row, { id: other.id! });
    }
  }
  await makeIds(change, kind, unknown, identities);
  return identities;
}

/** Gives new records readable ids; of two rows about the same one the second comes later, when the first is there. */
async function makeIds(
  change: Pick<Change, 'run'>,
  kind: RecordKind,
  unknown: ResolvedRow[],
  identities: Map<ResolvedRow, Identity>,
): Promise<void> {
  const made = new Map<string, Target>();
  for (let tries = 1; unknown.length > 0; tries += 1) {
    const tried = (row: ResolvedRow) =>
      tries === 1 ? row.target.newId : `${row.target.newId}-${String(tries)}`;
    const there = await readRecords(change, kind, [...new Set(unknown.map(tried))]);
    for (const row of unknown.splice(0)) {
      const id = tried(row);
      const other = made.get(id);
      if (other !== undefined && mayBeAlike(other, row.target)) identities.set(row, uncertain([{ id }]));
      else if (there.has(id) || (other !== undefined && !isAlike(other, row.target))) unknown.push(row);
      else {
        made.set(id, row.target);
        identities.set(row, { id });
      }
    }
  }
}

/** Whether two new rows are about the same record. */
const isAlike = (one: Target, other: Target) => likenessOf(one, other).certain.length > 0;

/** Whether two new rows may be about the same record, and nobody can tell. */
const mayBeAlike = (one: Target, other: Target) => likenessOf(one, other).uncertain.length > 0;

const likenessOf = (one: Target, other: Target) =>
  one.likeness.among(placesKey(one.likeness) === placesKey(other.likeness) ? [candidateOf(other)] : []);

const candidateOf = ({ likeness, row }: Target): Candidate => ({
  id: '',
  places: likeness.places,
  kind: (row.properties['kind'] ?? row['kind'] ?? null) as string | null,
  signedOn: (row.properties['signedOn'] ?? null) as string | null,
  hasEnded: false,
  names: ['nameZh', 'nameEn'].flatMap((name) => (row.properties[name] as string | undefined) ?? []),
});

const taken = ({ id }: Candidate): Identity => ({
  column: 'id',
  uncertain: { zh: `已登记为 ${id}`, en: `it is registered already as ${id}` },
});

const uncertain = (candidates: readonly Pick<Candidate, 'id'>[]): Identity => {
  const ids = candidates.slice(0, 5).map(({ id }) => id);
  return {
    column: 'id',
    uncertain: {
      zh: `不能确定是否就是 ${ids.join('、')}：请写明标识，或写全日期、名称`,
      en: `it may be ${ids.join(' or ')}: give the id, or the whole date and names`,
    },
  };
};
