/** The field of the query type that suggests partners. */
import { checkDate, lastOf } from '../dates.js';
import type { Value } from '../graph/graph.js';
import { routeKinds } from '../reach/resolvers.js';
import { scoringParameters } from '../reach/scoring.js';
import { answer } from '../read/answer.js';
import { readFacts } from '../read/facts.js';
import { checkFirst } from '../read/list-length.js';
import type { RootResolver } from '../read/resolver.js';
import { judge } from '../rules/judge.js';
import { readRuleFacts } from '../rules/read-facts.js';
import { readSuggestionWeights, replaceWeights, type GivenWeights } from './suggestion-weights.js';
import { suggest, type SuggestionFacts } from './suggestions.js';

interface SuggestPartnersArguments {
  readonly for: string;
  readonly themes?: readonly string[] | null;
  readonly country?: string | null;
  readonly weights?: GivenWeights;
  readonly asOf?: string | null;
  readonly first: number;
}

const defaultWeights = readSuggestionWeights();

/** Three statements: the facts of all candidates, those by which the best are judged, and what is shown of them. */
const suggestPartners: RootResolver<SuggestPartnersArguments> = async (_source, asked, context, info) => {
  const first = checkFirst(asked.first);
  const weights = replaceWeights(defaultWeights, asked.weights);
  const parameters = {
    from: asked.for,
    asOf: asked.asOf == null ? null : lastOf(checkDate('asOf', asked.asOf)),
    via: [...routeKinds],
    scope: 'PROVINCE',
    ...scoringParameters(),
  };
  const facts = await readFacts<SuggestionFacts>(context, 'matching/suggestion-facts', {
    ...parameters,
    themes: asked.themes == null ? null : [...asked.themes],
    country: asked.country ?? null,
  });
  const shown = suggest(facts, weights).slice(0, first);
  const { home, partners, rules } = await readRuleFacts(
    context,
    asked.for,
    shown.map(({ partner }) => partner.id),
  );
  return answer(context, info, {
    ...parameters,
    totalCount: facts.candidates.length,
    suggestions: shown.map(({ partner, score, confidence, factors }) => ({
      id: partner.id,
      score,
      confidence,
      factors,
      eligibility: judge({ kind: 'FORMAL', home: home!, partner: partners.get(partner.id)! }, rules),
    })) as unknown as Value,
  });
};

export const suggestionQueries = { suggestPartners };
