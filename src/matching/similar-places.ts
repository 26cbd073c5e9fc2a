/** Foreign places that could stand in for another one. */
import { bySimilarity, similarity, standInWeights, type Compared, type Factor } from './similarity.js';
import type { PlaceFacts } from './place-facts.js';
import { ThemeIndex, type ThemeFacts } from './themes.js';

/** A place of the statement `matching/similar-facts`. */
export interface ForeignPlaceFacts extends PlaceFacts {
  /** Ids of the places that it lies in, its country among them. */
  readonly above: readonly string[];
  /** Living ties with places of China. */
  readonly formalAgreements: number;
  readonly cooperationAgreements: number;
  /** Whether it has a living formal tie, an undated one included: that is no reason to call it untied at any date. */
  readonly tied: boolean;
}

/** Which places may stand in. */
export interface StandInFilter {
  /** Id of the country that they have to be in, or null. */
  readonly country: string | null;
  /** Without a living formal tie with any place of China, dated or not. */
  readonly untied: boolean;
}

/** Factors that tell what a place has in common with another one, besides its size and level. */
const isThematic = ({ name }: Factor) => name === 'industry' || name === 'culture';

/**
 * The places most similar to a foreign one, the most similar first: cities for a city, regions for a region. Where a
 * theme of it is known, only places that share one are similar: size and level alone are no reason to turn to another
 * city.
 *
 * @param to id of a partner city or region; places that it lies in or that lie in it are left out
 * @param places all foreign places, the asked one among them, in any order; themes are rare or common among those
 *   of its kind, so that an asset does not count once for its city and again for its region
 */
export function similarPlacesOf(
  to: string,
  places: readonly ForeignPlaceFacts[],
  themes: readonly ThemeFacts[],
  { country, untied }: StandInFilter,
): Compared<ForeignPlaceFacts>[] {
  const asked = places.find(({ id }) => id === to);
  if (asked === undefined) return [];
  const ofItsKind = places.filter(({ kind }) => kind === asked.kind);
  const index = new ThemeIndex(
    themes,
    ofItsKind.map((place) => place.themes),
  );
  return ofItsKind
    .filter(
      ({ id, above, tied }) =>
        id !== to &&
        !above.includes(to) &&
        !asked.above.includes(id) &&
        (country === null || above.includes(country)) &&
        !(untied && tied),
    )
    .map((place) => ({ place, ...similarity(asked, place, index, standInWeights) }))
    .filter(
      ({ factors }) =>
        asked.themes.length === 0 || factors.some((factor) => isThematic(factor) && factor.contribution > 0),
    )
    .sort(bySimilarity);
}
