/** The ties to be drawn, as small as they can be told: in columns, and each names its places by their position. */

/** Places by columns of equal length. */
export interface MappedPlaces {
  readonly ids: readonly string[];
  readonly kinds: readonly string[];
  readonly namesZh: readonly string[];
  readonly namesEn: readonly string[];
  readonly latitudes: readonly (number | null)[];
  readonly longitudes: readonly (number | null)[];
}

/** Ties by columns of equal length; their sides are positions in the columns of the places. */
export interface MappedTies {
  readonly ids: readonly string[];
  readonly homes: readonly number[];
  readonly partners: readonly number[];
  readonly kinds: readonly string[];
  readonly statuses: readonly string[];
  readonly signedOn: readonly (string | null)[];
  readonly confidences: readonly string[];
}

/** What a statement reads: its columns hold the values of the places and of the ties. */
export interface TieMapFacts {
  readonly totalCount: number;
  readonly placeIds: readonly string[];
  readonly placeKinds: readonly string[];
  readonly namesZh: readonly string[];
  readonly namesEn: readonly string[];
  /** {@link UNKNOWN_DEGREES} where no source says it: a list that is collected leaves nulls out. */
  readonly latitudes: readonly number[];
  readonly longitudes: readonly number[];
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

export interface TieMap {
  readonly totalCount: number;
  readonly places: MappedPlaces;
  readonly ties: MappedTies;
}

/** No place has them. */
const UNKNOWN_DEGREES = 999;

/** Types whose objects this file writes. */
export const mappedTypes = ['TieMap', 'MappedPlaces', 'MappedTies'] as const;

/**
 * Places and ties keep their order; places of ties that were cut off are left out.
 *
 * @throws {Error} where columns differ in length: a value that a record lacks would leave its neighbour's in its place
 */
export function tieMapOf(facts: TieMapFacts): TieMap {
  refuseUnequal(facts);
  const joined = new Set([...facts.homes, ...facts.partners]);
  const kept = facts.placeIds.flatMap((id, index) => (joined.has(id) ? [index] : []));
  const ofKept = <Value>(column: readonly Value[]) => kept.map((index) => column[index]!);
  const ids = ofKept(facts.placeIds);
  const positions = new Map(ids.map((id, position) => [id, position]));
  const positionOf = (id: string) => positions.get(id)!;
  return {
    totalCount: facts.totalCount,
    places: {
      ids,
      kinds: ofKept(facts.placeKinds),
      namesZh: ofKept(facts.namesZh),
      namesEn: ofKept(facts.namesEn),
      latitudes: ofKept(facts.latitudes).map(knownOrNull),
      longitudes: ofKept(facts.longitudes).map(knownOrNull),
    },
    ties: {
      ids: facts.ids,
      homes: facts.homes.map(positionOf),
      partners: facts.partners.map(positionOf),
      kinds: facts.kinds,
      statuses: facts.statuses,
      signedOn: facts.dates.map((date) => (date === '' ? null : date)),
      confidences: facts.confidences,
    },
  };
}

const knownOrNull = (degrees: number) => (degrees === UNKNOWN_DEGREES ? null : degrees);

function refuseUnequal(facts: TieMapFacts): void {
  const { placeIds, placeKinds, namesZh, namesEn, latitudes, longitudes } = facts;
  const { ids, homes, partners, kinds, statuses, dates, confidences } = facts;
  for (const columns of [
    [placeIds, placeKinds, namesZh, namesEn, latitudes, longitudes],
    [ids, homes, partners, kinds, statuses, dates, confidences],
  ])
    if (new Set(columns.map(({ length }) => length)).size > 1)
      throw new Error(`columns of different lengths: ${columns.map(({ length }) => length).join(', ')}`);
}
