/** The weights of the factors by which partners are suggested: data, which a request may replace. */
import * as weighing from '../weights.js';

/** The factors of a suggestion, in the order in which they are shown. */
export const suggestionFactors = [
  'culture',
  'industry',
  'level',
  'population',
  'reach',
  'corridor',
  'diversity',
  'contention',
] as const;

export type SuggestionFactor = (typeof suggestionFactors)[number];

/** How much each factor counts; only the proportions matter. */
export type SuggestionWeights = weighing.Weights<SuggestionFactor>;

/** What a request says of the weights: those that it leaves out stay. */
export type GivenWeights = weighing.GivenWeights<SuggestionFactor>;

/** Reads the weights that hold when a request names none, see {@link weighing.readWeights}. */
export const readSuggestionWeights = (file = 'suggestion-weights.json'): SuggestionWeights =>
  weighing.readWeights(suggestionFactors, file);

/** @throws {Refusal} as {@link weighing.replaceWeights} */
export const replaceWeights = (weights: SuggestionWeights, given: GivenWeights): SuggestionWeights =>
  weighing.replaceWeights(suggestionFactors, weights, given);
