/** The field of the query type that asks for ties to be drawn. */
import { readFacts } from '../read/facts.js';
import type { RootResolver } from '../read/resolver.js';
import { tieMapOf, type TieMapFacts } from './tie-map.js';

/** Twice the ties of all the world's cities that an encyclopaedia lists; what an answer holds has to have an end. */
const MOST_TIES = 50_000;

const tieMap: RootResolver<{ of?: string | null }> = async (_source, { of }, context) =>
  tieMapOf(
    of == null
      ? await readFacts<TieMapFacts>(context, 'map/all-ties', { most: MOST_TIES })
      : await readFacts<TieMapFacts>(context, 'map/ties-of', { of, most: MOST_TIES }),
  );

export const mapQueries = { tieMap };
