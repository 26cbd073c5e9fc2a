/** Finds the records of the registry that rows without an id may be about. */
import type { Change } from '../../registry/change.js';
import type { Parameters } from '../../graph/graph.js';
import type { RecordKind } from '../../registry/kinds.js';
import type { Candidate, Likeness, Target } from './target.js';

type Places = Likeness['places'];

/** Statement that finds the records of a kind at places, and how it is told them. */
interface Finding {
  readonly statement: string;
  readonly parameters: (at: readonly Places[]) => Parameters;
}

const atOnePlace = (statement: string): Finding => ({
  statement,
  parameters: (at) => ({ places: at.flat() }),
});

/** Places themselves are known by their names. */
const findings: Readonly<Partial<Record<RecordKind, Finding>>> = {
  agreement: {
    statement: 'registry/agreements-at',
    // By pairs: of all homes and all partners of a file the agreements are the more, the more there are in the registry.
    parameters: (at) => {
      const partners = new Map<string, string[]>();
      for (const [home, partner] of at) partners.set(home!, [...(partners.get(home!) ?? []), partner!]);
      return { pairs: [...partners].map(([home, partners]) => ({ home, partners })) };
    },
  },
  channel: atOnePlace('registry/channels-at'),
  asset: atOnePlace('registry/assets-at'),
};

/** Ids have no line breaks, so two records at the same places, and no others, have the same key. */
export const placesKey = ({ places }: { readonly places: Places }) => places.join('\n');

/** @returns the records that targets of one kind may be about, by the {@link placesKey} of where they are */
export async function findCandidates(
  { run }: Pick<Change, 'run'>,
  kind: RecordKind,
  targets: readonly Target[],
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const found = new Map<string, Candidate[]>();
  const at = [...new Map(targets.map(({ likeness }) => [placesKey(likeness), likeness.places])).values()];
  const finding = findings[kind];
  if (finding === undefined || at.length === 0) return found;
  const rows = await run(finding.statement, finding.parameters(at));
  for (const candidate of rows as unknown as Candidate[]) {
    const key = placesKey(candidate);
    const others = found.get(key);
    if (others === undefined) found.set(key, [candidate]);
    else others.push(candidate);
  }
  return found;
}
