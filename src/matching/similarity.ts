/**
 * How similar two places are, by level, population, industry and culture: pure, and from 0 to 1.
 *
 * A factor's value is 0 to 1. The weights of the factors that are known are scaled up to a sum of 1, and the similarity
 * is the sum of value times weight. What is unknown is no difference: it has no weight, and lowers the confidence,
 * which is the part of the weights that the known factors had before. The weights are this project's own judgement;
 * no outside rule prescribes them.
 */
import type { BilingualText } from '../refusal.js';
import { explainLevel, explainPopulation, explainThemes } from './explanations.js';
import type { PlaceFacts } from './place-facts.js';
import { themeKinds, type ThemeIndex } from './themes.js';

/** A factor with what it contributes; the shape of the API's `Factor`. */
export interface Factor {
  readonly name: string;
  /** 0 to 1; null when a fact for it is missing. */
  readonly value: number | null;
  /** What it contributes at most; 0 when the value is null. */
  readonly weight: number;
  readonly contribution: number;
  readonly explanationZh: string;
  readonly explanationEn: string;
}

/** A factor before it is weighed against the others. */
export interface ValuedFactor {
  readonly name: string;
  readonly value: number | null;
  readonly weight: number;
  readonly explanation: BilingualText;
}

/** How similar two places are, and how much is known of both. */
export interface Similarity {
  /** 0 to 1: the sum of the contributions. */
  readonly similarity: number;
  /** 0 to 1: the share of the weights whose factors are known. */
  readonly confidence: number;
  readonly factors: readonly Factor[];
}

/** Whole weights of the four factors; only their proportions count. */
export interface Weights {
  readonly level: number;
  readonly population: number;
  readonly industry: number;
  readonly culture: number;
}

/** For cities of one country: peers are first of all those that live by the same industry. */
export const peerWeights: Weights = { level: 20, population: 25, industry: 30, culture: 25 };

/** For a place that stands in for another one abroad: it has to suit the same theme. */
export const standInWeights: Weights = { level: 15, population: 25, industry: 25, culture: 35 };

/** Below this confidence too little is known to rank two places by their similarity. */
export const ENOUGH_CONFIDENCE = 0.5;

/**
 * How far two places are equals (对等) by level, 0 to 1; null when a level is not known. Equal levels of China and of
 * abroad are 省 and a first-level division, 市 and a city, 县 and a city or a town (町, 郡).
 */
export function levelParity(
  one: Pick<PlaceFacts, 'kind' | 'level'>,
  other: Pick<PlaceFacts, 'kind' | 'level'>,
): number | null {
  const [a, b] = [levelOf(one), levelOf(other)];
  if (a === null || b === null) return null;
  if (a === b) return 1;
  return parities.get(`${a} ${b}`) ?? parities.get(`${b} ${a}`) ?? 0;
}

/** Level and kind in one word: a city that is itself a first-level division is both a city and a region. */
function levelOf({ kind, level }: Pick<PlaceFacts, 'kind' | 'level'>): string | null {
  return kind === 'PartnerCity' && level === 'FIRST' ? 'MUNICIPALITY' : level;
}

/** Of levels that differ; pairs that are not here are no match at all. */
const parities: ReadonlyMap<string, number> = new Map([
  ['PROVINCE FIRST', 1],
  ['PREFECTURE CITY', 1],
  ['COUNTY CITY', 1],
  ['COUNTY TOWN', 1],
  ['PROVINCE SECOND', 0.5],
  ['PROVINCE MUNICIPALITY', 0.5],
  ['PREFECTURE SECOND', 0.5],
  ['PREFECTURE MUNICIPALITY', 0.5],
  ['PREFECTURE COUNTY', 0.5],
  ['PREFECTURE TOWN', 0.5],
  ['FIRST SECOND', 0.5],
  ['FIRST MUNICIPALITY', 0.5],
  ['SECOND CITY', 0.5],
  ['SECOND MUNICIPALITY', 0.5],
  ['CITY MUNICIPALITY', 0.5],
  ['CITY TOWN', 0.5],
]);

/** One is taken for no match at all when it has this many times the people of the other. */
const POPULATIONS_APART = 10;

/**
 * How equal two populations are, by their ratio on a log scale: 1 when equal, 1/2 when one is √10 times the other, 0
 * from ten times on. Null when one is not known.
 */
export function populationParity(one: number | null, other: number | null): number | null {
  if (one === null || other === null || one <= 0 || other <= 0) return null;
  return Math.max(0, 1 - Math.abs(Math.log(one) - Math.log(other)) / Math.log(POPULATIONS_APART));
}

/** Weighs factors against each other; see the head of this file. */
export function weigh(valued: readonly ValuedFactor[]): Similarity {
  const all = valued.reduce((sum, { weight }) => sum + weight, 0);
  const known = valued.reduce((sum, { value, weight }) => (value === null ? sum : sum + weight), 0);
  const factors = valued.map(({ name, value, weight, explanation }): Factor => {
    // Where all that is known weighs nothing, nothing is left to share.
    const share = value === null || known === 0 ? 0 : weight / known;
    return {
      name,
      value,
      weight: share,
      contribution: (value ?? 0) * share,
      explanationZh: explanation.zh,
      explanationEn: explanation.en,
    };
  });
  return {
    similarity: factors.reduce((sum, { contribution }) => sum + contribution, 0),
    confidence: all === 0 ? 0 : known / all,
    factors,
  };
}

/** How similar two places are. It makes no difference which of them is the first, save for the order of their names. */
export function similarity(
  one: PlaceFacts,
  other: PlaceFacts,
  themes: ThemeIndex,
  weights: Weights,
): Similarity {
  const level = levelParity(one, other);
  const population = populationParity(one.population, other.population);
  const industry = themes.overlap(one.themes, other.themes, themeKinds.industry);
  const culture = themes.overlap(one.themes, other.themes, themeKinds.culture);
  return weigh([
    { name: 'level', value: level, weight: weights.level, explanation: explainLevel(one, other, level) },
    {
      name: 'population',
      value: population,
      weight: weights.population,
      explanation: explainPopulation(one, other),
    },
    {
      name: 'industry',
      value: industry.value,
      weight: weights.industry,
      explanation: explainThemes('industry', one, other, industry, themes),
    },
    {
      name: 'culture',
      value: culture.value,
      weight: weights.culture,
      explanation: explainThemes('culture', one, other, culture, themes),
    },
  ]);
}

/** A place with its similarity to the one asked about. */
export interface Compared<Place extends PlaceFacts> extends Similarity {
  readonly place: Place;
}

/**
 * The order of an answer: those of which enough is known first, the more similar before the others; then those of which
 * too little is known, the better known first; equal ones by id. Without that, a city of which nothing but its level
 * is known would come before all others.
 */
export function bySimilarity(one: Compared<PlaceFacts>, other: Compared<PlaceFacts>): number {
  // All those of which enough is known are equally well known here.
  const known = ({ confidence }: Similarity) => Math.min(confidence, ENOUGH_CONFIDENCE);
  return (
    known(other) - known(one) ||
    other.similarity - one.similarity ||
    (one.place.id < other.place.id ? -1 : one.place.id > other.place.id ? 1 : 0)
  );
}
