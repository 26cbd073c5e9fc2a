/** Fields of the query type that ask how the work of a place is judged. */
import type { Parameters } from '../graph/graph.js';
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import { readFacts } from '../read/facts.js';
import { LONGEST_LIST } from '../read/list-length.js';
import { byId, type RootResolver } from '../read/resolver.js';
import type { PlaceRecord } from './scorecard-facts.js';
import {
  readScorecardWeights,
  replaceScorecardWeights,
  type GivenScorecardWeights,
} from './scorecard-weights.js';
import { scorecard as scorecardOf } from './scorecard.js';
import { checkYear } from './years.js';

interface ScorecardArguments {
  readonly of: string;
  readonly year: number;
  readonly peers: string;
  readonly weights?: GivenScorecardWeights;
}

const PROVINCE_OR_CITY = { zh: '中国的省或市、县', en: 'a province, city or county of China' };

const defaultWeights = readScorecardWeights();

/** An office that records exchanges is known by those of the year or the one before, which the year before needs as well. */
const YEARS_BEFORE = 2;

const scorecard: RootResolver<ScorecardArguments> = async (_source, asked, context, info) => {
  const { of } = asked;
  const year = checkYear('year', asked.year);
  const weights = replaceScorecardWeights(defaultWeights, asked.weights);
  const until = String(year + 1);
  const { places } = await readFacts<{ places: readonly PlaceRecord[] }>(
    context,
    'evaluation/scorecard-facts',
    {
      of,
      scope: asked.peers,
      from: String(year - YEARS_BEFORE),
      until,
      years: [year - 1, year],
    },
    { of: PROVINCE_OR_CITY },
  );
  const { indicators, peers, ...judged } = scorecardOf(of, places, year, weights);
  return answer(context, info, {
    of,
    year,
    from: String(year),
    until,
    ...judged,
    indicators: indicators.map(({ evidence, ...indicator }) => ({
      ...indicator,
      evidence: evidence.slice(0, LONGEST_LIST),
    })),
    compared: peers.slice(0, LONGEST_LIST),
  } as unknown as Parameters);
};

const assessments: RootResolver<PageArguments & { readonly of: string }> = (
  _source,
  { of, ...page },
  context,
  info,
) => {
  const { first, limit, order, afterKey, afterId } = pageParameters(
    'assessments',
    `${of} ON_DATE_DESC`,
    page,
  );
  return answer(context, info, { of, first, limit, order, afterKey, afterId } as Parameters);
};

export const scorecardQueries = { scorecard, assessment: byId, assessments };
