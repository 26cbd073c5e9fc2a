/**
 * Whom to approach: foreign cities scored by what speaks for and against them. Pure; the facts come from the statement
 * `matching/suggestion-facts`.
 *
 * A factor's value is 0 to 1. What is not known has no value: its weight is left out and the confidence falls, see
 * {@link weigh}. What the registry was searched for and does not have — a route, a corridor, a tie — counts as 0, or
 * for contention as 1: that is a finding about the registry, and the explanation says so.
 */
import type { BilingualText } from '../refusal.js';
import { factors as routeFactors } from '../reach/scoring.js';
import {
  explainContention,
  explainCorridor,
  explainDiversity,
  explainOwnTie,
  explainReach,
  explainUnknownCorridor,
} from './suggestion-explanations.js';
import { explainLevel, explainPopulation, explainThemes } from './explanations.js';
import { levelParity, populationParity, weigh, type Factor, type ValuedFactor } from './similarity.js';
import { suggestionFactors, type SuggestionFactor, type SuggestionWeights } from './suggestion-weights.js';
import type {
  AskingCity,
  BestRoute,
  Candidate,
  CandidateTie,
  Corridor,
  Joined,
  SuggestionFacts,
} from './suggestion-facts.js';
import { ThemeIndex, themeKinds } from './themes.js';

/** A candidate with its score. */
export interface Suggestion {
  readonly partner: Candidate;
  /** 0 to 1: the sum of the contributions. */
  readonly score: number;
  /** 0 to 1: the share of the weights whose factors are known. */
  readonly confidence: number;
  readonly factors: readonly Factor[];
}

/**
 * Below this confidence a candidate stands behind all others: with the weights of the file, one of which neither
 * culture nor industry is known. It would otherwise come before those that are known to share some, because nothing is
 * known against it.
 */
export const ENOUGH_CONFIDENCE = 0.7;

/**
 * All candidates, the best first: those of which enough is known, then by score, then by id.
 *
 * The order of the facts changes nothing.
 *
 * @param isDated whether the facts are those of a date, so that undated ties are left out of them
 */
export function suggest(facts: SuggestionFacts, weights: SuggestionWeights, isDated = false): Suggestion[] {
  const themes = new ThemeIndex(
    facts.themes,
    [facts.me, ...facts.candidates].map((place) => place.themes),
  );
  return facts.candidates
    .map((partner) => {
      const { similarity: score, ...weighed } = weigh(valuesOf(partner, facts, themes, weights, isDated));
      return { partner, score, ...weighed };
    })
    .sort(byScore);
}

function byScore(one: Suggestion, other: Suggestion): number {
  const enough = ({ confidence }: Suggestion) => (confidence >= ENOUGH_CONFIDENCE ? 0 : 1);
  return (
    enough(one) - enough(other) ||
    other.score - one.score ||
    (one.partner.id < other.partner.id ? -1 : one.partner.id > other.partner.id ? 1 : 0)
  );
}

/** A factor's value, null when it is not known, and what it says. */
interface Valued {
  readonly value: number | null;
  readonly explanation: BilingualText;
}

function valuesOf(
  partner: Candidate,
  { me, corridors, countries }: SuggestionFacts,
  themes: ThemeIndex,
  weights: SuggestionWeights,
  isDated: boolean,
): ValuedFactor[] {
  const culture = themes.overlap(me.themes, partner.themes, themeKinds.culture);
  const industry = themes.overlap(me.themes, partner.themes, themeKinds.industry);
  const level = levelParity(me, partner);
  const ties = countries.find(({ id }) => id === partner.countryId)?.ties ?? 0;
  const others = partner.ties.filter(({ home }) => home !== me.id);
  const rail = bestCorridor(partner, corridors);
  const own = ownTie(me, partner);
  const isCorridorKnown =
    rail !== undefined || corridors.every(({ countries: reached }) => reached.length > 0);

  const valued: Record<SuggestionFactor, Valued> = {
    culture: { value: culture.value, explanation: explainThemes('culture', me, partner, culture, themes) },
    industry: {
      value: industry.value,
      explanation: explainThemes('industry', me, partner, industry, themes),
    },
    level: { value: level, explanation: explainLevel(me, partner, level) },
    population: {
      value: populationParity(me.population, partner.population),
      explanation: explainPopulation(me, partner),
    },
    reach: {
      value: own === undefined ? reachValue(partner.route) : 1,
      explanation: own === undefined ? explainReach(partner.route) : explainOwnTie(own),
    },
    corridor: {
      value: isCorridorKnown ? (rail?.value ?? 0) : null,
      explanation: isCorridorKnown
        ? explainCorridor(me, partner, rail)
        : explainUnknownCorridor(me, corridors),
    },
    diversity: { value: 1 / (1 + ties), explanation: explainDiversity(me, partner, ties) },
    contention: { value: contentionValue(others), explanation: explainContention(others, isDated) },
  };
  return suggestionFactors.map((name) => ({ name, weight: weights[name], ...valued[name] }));
}

/** Our own strongest tie with a candidate, short of a formal one: who has it needs no introduction. */
function ownTie(me: AskingCity, { ties }: Candidate): CandidateTie | undefined {
  return ties
    .filter(({ home, kind }) => home === me.id && kind !== 'NEGOTIATION')
    .sort((one, other) => taken[other.kind] - taken[one.kind] || (one.id < other.id ? -1 : 1))[0];
}

/** The most that a route can score by `reach/scoring.ts`. */
const BEST_ROUTE_SCORE =
  routeFactors.strength.weight +
  routeFactors.distance.weight +
  routeFactors.evidence.weight +
  routeFactors.activity.weight;

/** The best route's score, of the most that a route can have; 0 where the registry has no route. */
export const reachValue = (route: BestRoute | null): number =>
  route === null ? 0 : route.score / BEST_ROUTE_SCORE;

/** A corridor of another city of the province is of less use than our own. */
const OF_ANOTHER_CITY = 0.75;

/** The corridor that joins us best with a candidate: to its region 1, to or through its country 1/2. */
export function bestCorridor(
  { id, above, countryId }: Pick<Candidate, 'id' | 'above' | 'countryId'>,
  corridors: readonly Corridor[],
): Joined | undefined {
  const places = new Set([id, ...above].filter((place) => place !== countryId));
  return corridors
    .flatMap((corridor): Joined[] => {
      const isNear = corridor.ends.some((end) => places.has(end));
      if (!isNear && !corridor.countries.includes(countryId)) return [];
      return [{ corridor, isNear, value: (isNear ? 1 : 0.5) * (corridor.own ? 1 : OF_ANOTHER_CITY) }];
    })
    .sort((one, other) => other.value - one.value || (one.corridor.id < other.corridor.id ? -1 : 1))[0];
}

/** How much each kind of tie takes a candidate up. */
const taken = { FORMAL: 1, COOPERATION: 0.5, INTENT: 0.5, NEGOTIATION: 0.25 } as const;

/** 1 where no other Chinese place has a tie with the candidate, falling with each that has; its strongest tie counts. */
export function contentionValue(ties: readonly Pick<CandidateTie, 'kind' | 'home'>[]): number {
  const strongest = new Map<string, number>();
  for (const { home, kind } of ties) strongest.set(home, Math.max(strongest.get(home) ?? 0, taken[kind]));
  return 1 / (1 + [...strongest.values()].reduce((sum, value) => sum + value, 0));
}
