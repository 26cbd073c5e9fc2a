/** Orders that a request may ask for instead of the ranking of a question. */
import type { PlaceFacts } from './place-facts.js';
import type { Factor } from './similarity.js';

/** A ranked place with what it is ordered by. */
export interface Ranked {
  readonly place: PlaceFacts;
  readonly confidence: number;
  readonly factors: readonly Factor[];
}

/**
 * Places in the order asked for; equal ones stay as they were ranked, and what is not known comes last.
 *
 * @param order `CONFIDENCE_DESC`, `POPULATION_DESC`, `ID_ASC`, the name of a factor such as `REACH_DESC`, or any other
 *   value for the ranking itself
 */
export function ordered<Item extends Ranked>(ranked: readonly Item[], order: string): Item[] {
  if (order === 'ID_ASC') return [...ranked].sort((one, other) => (one.place.id < other.place.id ? -1 : 1));
  const name = order.replace(/_DESC$/, '').toLowerCase();
  const key = ({ place, confidence, factors }: Item): number | null | undefined => {
    if (order === 'CONFIDENCE_DESC') return confidence;
    if (order === 'POPULATION_DESC') return place.population;
    return factors.find((factor) => factor.name === name)?.value;
  };
  // Sorting is stable, and an order that names no factor leaves every key undefined.
  return [...ranked].sort((one, other) => (key(other) ?? -1) - (key(one) ?? -1));
}
