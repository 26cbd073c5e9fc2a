/** The cities that an office compares its own with. */
import type { PlaceFacts } from './place-facts.js';
import { bySimilarity, peerWeights, similarity, type Compared } from './similarity.js';
import { rankCities, type Rank, type RankedCity } from './standing.js';
import { ThemeIndex, type ThemeFacts } from './themes.js';

/** A city of the statement `matching/peer-facts`. */
export interface CityFacts extends PlaceFacts, RankedCity {
  readonly level: string | null;
  /** Id of the place directly above it. */
  readonly above: string;
}

/** A peer with its similarity and its rank. */
export type RankedPeer = Compared<CityFacts> & Rank;

/**
 * All peers of a city, the most similar first.
 *
 * @param of id of a city
 * @param cities the cities to choose from, the asked one among them, in any order; themes are rare or common among them
 * @returns the others save its own counties; none when the asked city is not among the cities
 */
export function peersOf(
  of: string,
  cities: readonly CityFacts[],
  themes: readonly ThemeFacts[],
): RankedPeer[] {
  const asked = cities.find(({ id }) => id === of);
  if (asked === undefined) return [];
  const index = new ThemeIndex(
    themes,
    cities.map((city) => city.themes),
  );
  const ranks = rankCities(cities);
  const above = new Map(cities.map((city) => [city.id, city.above]));
  return cities
    .filter((city) => city.id !== of && !isBelow(city.id, of, above))
    .map((place) => ({
      place,
      ...similarity(asked, place, index, peerWeights),
      ...ranks.get(place.id)!,
    }))
    .sort(bySimilarity);
}

/** Whether a city lies in another one: a county directly, or in a city between. */
function isBelow(city: string, other: string, above: ReadonlyMap<string, string>): boolean {
  const upper = above.get(city);
  return upper === other || (upper !== undefined && above.get(upper) === other);
}
