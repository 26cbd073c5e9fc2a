/** Finds the records of the registry that rows without an id may be about. */
import type { Change } from '../../registry/change.js';
import type { RecordKind } from '../../registry/kinds.js';
import type { Candidate, Target } from './target.js';

/** Statement that finds the records of a kind at places; places themselves are known by their names. */
const FINDS: Readonly<Partial<Record<RecordKind, string>>> = {
  agreement: 'registry/agreements-at',
  channel: 'registry/channels-at',
  asset: 'registry/assets-at',
};

/** @returns the records that targets of one kind may be about */
export async function findCandidates(
  { run }: Pick<Change, 'run'>,
  kind: RecordKind,
  targets: readonly Target[],
): Promise<readonly Candidate[]> {
  const places = [...new Set(targets.flatMap(({ likeness }) => likeness.places))];
  const finds = FINDS[kind];
  if (finds === undefined || places.length === 0) return [];
  return (await run(finds, { places })) as unknown as Candidate[];
}
