/** Where cities stand in their province by their ties with the world. */

/** What a city has of ties, as the facts statement counts them. */
export interface TieCounts {
  readonly formalAgreements: number;
  readonly cooperationAgreements: number;
  readonly countries: number;
  readonly recentExchanges: number;
}

/** A city with what it is ranked by. */
export interface RankedCity extends TieCounts {
  readonly id: string;
  readonly level: string | null;
  /** Id of its province. */
  readonly province: string;
}

/** A city's place among those of its level in its province. */
export interface Rank {
  /** 1 for the first; equal cities share one, and the next is counted as if they did not: 1, 2, 2, 4. */
  readonly rank: number;
  /** How many cities are ranked. */
  readonly ranked: number;
}

/** More formal ties first, then co-operation ties, countries and recent exchanges. */
const byTies = (a: TieCounts, b: TieCounts) =>
  b.formalAgreements - a.formalAgreements ||
  b.cooperationAgreements - a.cooperationAgreements ||
  b.countries - a.countries ||
  b.recentExchanges - a.recentExchanges;

/**
 * Ranks each city among those of its own level in its own province, by id.
 *
 * Levels are ranked apart: a county is no laggard for having fewer ties than the prefecture-level cities.
 */
export function rankCities(cities: readonly RankedCity[]): ReadonlyMap<string, Rank> {
  return new Map(
    cities.map((city) => {
      const rivals = cities.filter(
        ({ province, level }) => province === city.province && level === city.level,
      );
      const ahead = rivals.filter((rival) => byTies(rival, city) < 0).length;
      return [city.id, { rank: ahead + 1, ranked: rivals.length }];
    }),
  );
}
