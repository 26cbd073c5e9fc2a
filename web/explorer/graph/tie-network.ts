/** All ties of the registry as one network, and where its places stand. */
import type { TieMap } from '../graphql/tie-map.js';
import { keyOf, networkOf, type Network, type NetworkLink, type NetworkNode } from './network.js';
import type { Point } from './layout.js';

/** A tie that names a place by its position in a list that is as long. */
export function tieNetwork({ places, ties }: TieMap): Network {
  const keys = places.map(({ kind, id }) => keyOf(kind, id));
  const nodes = places.map(({ kind, id, nameZh, nameEn }, position): NetworkNode => {
    return { key: keys[position]!, kind, id, nameZh, nameEn, confidence: null, more: 0 };
  });
  const links = ties.map(({ id, home, partner, kind, status, signedOn, confidence }): NetworkLink => {
    return {
      key: id,
      from: keys[home]!,
      to: keys[partner]!,
      by: 'AGREEMENT',
      group: kind,
      confidence,
      agreement: id,
      agreementKind: kind,
      status,
      signedOn,
    };
  });
  return networkOf(nodes, links);
}

/** The Atlantic is where the map is cut, as Chinese maps of the world are: 30 degrees west is its left edge. */
const LEFT_EDGE = -30;

/** In Antarctica, where no place has ties; the arc is bent, so that ties between its places can be told apart. */
const UNKNOWN_LATITUDE = -70;
const BEND = 20;

/**
 * Where each place stands on a plain map, in degrees; places of which no source says where they are stand in an
 * arc below it. In the order of `places`.
 */
export function pointsOnMap(
  places: readonly { readonly latitude: number | null; readonly longitude: number | null }[],
): Point[] {
  const unknown = places.filter(({ latitude, longitude }) => latitude === null || longitude === null).length;
  let placed = 0;
  return places.map(({ latitude, longitude }) => {
    if (latitude !== null && longitude !== null)
      return { x: longitude < LEFT_EDGE ? longitude + 360 : longitude, y: latitude };
    placed += 1;
    const share = placed / (unknown + 1);
    return { x: LEFT_EDGE + 360 * share, y: UNKNOWN_LATITUDE - BEND * Math.sin(Math.PI * share) };
  });
}
