/** The indicators of a scorecard and how much each counts: weights are data, which a request may replace. */
import { readWeights, replaceWeights, type GivenWeights, type Weights } from '../weights.js';

/** The indicators in the order in which they are shown, each with the name of its weight. */
export const indicators = {
  TIES_KEPT_ALIVE: 'tiesKeptAlive',
  EXCHANGES_HELD: 'exchangesHeld',
  FIELDS_COVERED: 'fieldsCovered',
  CHANNELS_WIDENED: 'channelsWidened',
  PROPOSALS_FINISHED: 'proposalsFinished',
  PLANS_MET: 'plansMet',
} as const;

export type IndicatorName = keyof typeof indicators;
type WeightName = (typeof indicators)[IndicatorName];

/** How much each indicator counts; only the proportions matter. */
export type ScorecardWeights = Weights<WeightName>;

/** What a request says of the weights: those that it leaves out stay. */
export type GivenScorecardWeights = GivenWeights<WeightName>;

const names = Object.values(indicators);

/** Reads the weights that hold when a request names none, see {@link readWeights}. */
export const readScorecardWeights = (file = 'scorecard-weights.json'): ScorecardWeights =>
  readWeights(names, file);

/** @throws {Refusal} as {@link replaceWeights} */
export const replaceScorecardWeights = (
  weights: ScorecardWeights,
  given: GivenScorecardWeights,
): ScorecardWeights => replaceWeights(names, weights, given);
