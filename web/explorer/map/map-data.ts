/** What the map makes of the answer before anything is drawn. */
import type { MappedPlace, MappedTie, TieMap } from '../graphql/tie-map.js';
import { arcsOf, type Arcs } from './arcs.js';

/** A place whose point is known. */
export type LocatedPlace = MappedPlace & { readonly latitude: number; readonly longitude: number };

/** The answer, and what is worked out of it once. */
export interface MapData {
  readonly totalCount: number;
  readonly places: readonly MappedPlace[];
  readonly ties: readonly MappedTie[];
  /** Of each tie the year of its signing; 0 where no source dates it. */
  readonly years: Uint16Array;
  readonly arcs: Arcs;
  /** The first and the last year of signing; null where nothing is dated. */
  readonly span: readonly [number, number] | null;
  readonly withoutPoint: readonly MappedPlace[];
}

export const isLocated = (place: MappedPlace): place is LocatedPlace =>
  place.latitude !== null && place.longitude !== null;

export function mapDataOf({ totalCount, places, ties }: TieMap): MapData {
  const years = Uint16Array.from(ties, ({ signedOn }) =>
    signedOn === null ? 0 : Number(signedOn.slice(0, 4)),
  );
  const dated = years.filter((year) => year > 0);
  return {
    totalCount,
    places,
    ties,
    years,
    arcs: arcsOf(
      ties.map(({ home, partner }) => {
        const [from, to] = [places[home]!, places[partner]!];
        if (!isLocated(from) || !isLocated(to)) return null;
        return [
          [from.longitude, from.latitude],
          [to.longitude, to.latitude],
        ];
      }),
    ),
    span: dated.length === 0 ? null : [dated.reduce(least), dated.reduce(greatest)],
    withoutPoint: places.filter((place) => !isLocated(place)),
  };
}

const least = (one: number, other: number) => Math.min(one, other);
const greatest = (one: number, other: number) => Math.max(one, other);

/** Whether a tie is on the map: both of its places have a point. */
export const isDrawn = ({ arcs: { starts } }: MapData, tie: number) => starts[tie] !== starts[tie + 1];
