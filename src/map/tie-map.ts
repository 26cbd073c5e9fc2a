/** The ties to be drawn, as small as they can be told: each names its places by their position in one list. */

/** What a statement reads of a place that is a side of a tie. */
export interface MappedPlace {
  readonly id: string;
  readonly kind: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** What a statement reads: of the ties a list for each fact, all of one length and order. */
export interface TieMapFacts {
  readonly totalCount: number;
  readonly places: readonly MappedPlace[];
  readonly ids: readonly string[];
  /** Ids of places. */
  readonly homes: readonly string[];
  /** Ids of places. */
  readonly partners: readonly string[];
  readonly kinds: readonly string[];
  readonly statuses: readonly string[];
  /** Empty where no source dates the tie. */
  readonly dates: readonly string[];
  readonly confidences: readonly string[];
}

/** A tie whose sides are positions in the list of places. */
export interface MappedTie {
  readonly id: string;
  readonly home: number;
  readonly partner: number;
  readonly kind: string;
  readonly status: string;
  readonly signedOn: string | null;
  readonly confidence: string;
}

export interface TieMap {
  readonly totalCount: number;
  readonly places: readonly MappedPlace[];
  readonly ties: readonly MappedTie[];
}

/** Types whose objects this file writes. */
export const mappedTypes = ['TieMap', 'MappedPlace', 'MappedTie'] as const;

/** Places and ties keep their order; places of ties that were cut off are left out. */
export function tieMapOf(facts: TieMapFacts): TieMap {
  const joined = new Set([...facts.homes, ...facts.partners]);
  const places = facts.places.filter(({ id }) => joined.has(id));
  const positions = new Map(places.map(({ id }, position) => [id, position]));
  return {
    totalCount: facts.totalCount,
    places,
    ties: facts.ids.map((id, index) => ({
      id,
      home: positions.get(facts.homes[index]!)!,
      partner: positions.get(facts.partners[index]!)!,
      kind: facts.kinds[index]!,
      status: facts.statuses[index]!,
      signedOn: facts.dates[index] === '' ? null : facts.dates[index]!,
      confidence: facts.confidences[index]!,
    })),
  };
}
