/** All ties with the points of their ends, as the map and the graph draw them. */
import { graphql, type ResultOf } from './graphql.js';

export const tieMapOperation = graphql(`
  query TieMap($of: ID) {
    tieMap(of: $of) {
      totalCount
      places {
        ids
        kinds
        namesZh
        namesEn
        latitudes
        longitudes
      }
      ties {
        ids
        homes
        partners
        kinds
        statuses
        signedOn
        confidences
      }
    }
  }
`);

export type TieMapColumns = ResultOf<typeof tieMapOperation>['tieMap'];

export interface MappedPlace {
  readonly id: string;
  readonly kind: TieMapColumns['places']['kinds'][number];
  readonly nameZh: string;
  readonly nameEn: string;
  /** Degrees, WGS 84; null where no source says where it is. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface MappedTie {
  readonly id: string;
  /** Its sides' positions in the list of places. */
  readonly home: number;
  readonly partner: number;
  readonly kind: TieMapColumns['ties']['kinds'][number];
  readonly status: TieMapColumns['ties']['statuses'][number];
  readonly signedOn: string | null;
  readonly confidence: TieMapColumns['ties']['confidences'][number];
}

export interface TieMap {
  readonly totalCount: number;
  readonly places: readonly MappedPlace[];
  readonly ties: readonly MappedTie[];
}

/** Objects of what came in columns. */
export function tieMapOfColumns({ totalCount, places, ties }: TieMapColumns): TieMap {
  return {
    totalCount,
    places: places.ids.map((id, at) => ({
      id,
      kind: places.kinds[at]!,
      nameZh: places.namesZh[at]!,
      nameEn: places.namesEn[at]!,
      latitude: places.latitudes[at] ?? null,
      longitude: places.longitudes[at] ?? null,
    })),
    ties: ties.ids.map((id, at) => ({
      id,
      home: ties.homes[at]!,
      partner: ties.partners[at]!,
      kind: ties.kinds[at]!,
      status: ties.statuses[at]!,
      signedOn: ties.signedOn[at] ?? null,
      confidence: ties.confidences[at]!,
    })),
  };
}
