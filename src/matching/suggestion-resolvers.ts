/** The field of the query type that suggests partners. */
import { asOfParameter } from '../dates.js';
import type { Value } from '../graph/graph.js';
import { CITY, routeKinds } from '../reach/resolvers.js';
import { scoringParameters } from '../reach/scoring.js';
import { offer, type Note, type TieInView } from '../practice/offer.js';
import { answer } from '../read/answer.js';
import { readFacts } from '../read/facts.js';
import { checkFirst } from '../read/list-length.js';
import type { RootResolver } from '../read/resolver.js';
import { Refusal } from '../refusal.js';
import { asOfDate } from '../rules/as-of.js';
import { judge } from '../rules/judge.js';
import { readRuleFacts } from '../rules/read-facts.js';
import { ordered } from './order.js';
import { readSuggestionWeights, replaceWeights, type GivenWeights } from './suggestion-weights.js';
import type { Candidate, SuggestionFacts } from './suggestion-facts.js';
import { suggest } from './suggestions.js';

interface SuggestPartnersArguments {
  readonly for: string;
  readonly themes?: readonly string[] | null;
  readonly country?: string | null;
  readonly weights?: GivenWeights;
  readonly asOf?: string | null;
  readonly untied: boolean;
  readonly level?: string | null;
  readonly orderBy: string;
  readonly first: number;
}

const defaultWeights = readSuggestionWeights();

/** Three statements: the facts of all candidates, those by which the best are judged, and what is shown of them. */
const suggestPartners: RootResolver<SuggestPartnersArguments> = async (_source, asked, context, info) => {
  const first = checkFirst(asked.first);
  if (asked.themes?.length === 0)
    throw new Refusal('BAD_USER_INPUT', {
      zh: '参数 themes 至少须列出一个主题',
      en: 'the argument "themes" has to name at least one theme',
    });
  const weights = replaceWeights(defaultWeights, asked.weights);
  const parameters = {
    from: asked.for,
    for: asked.for,
    asOf: asOfParameter(asked.asOf),
    via: [...routeKinds],
    scope: 'PROVINCE',
    ...scoringParameters(),
  };
  const facts = await readFacts<SuggestionFacts & { readonly notes: readonly Note[] }>(
    context,
    'matching/suggestion-facts',
    {
      ...parameters,
      themes: asked.themes == null ? null : [...asked.themes],
      country: asked.country ?? null,
    },
    { for: CITY, country: { zh: '外国国家', en: 'a foreign country' } },
  );
  const isWanted = ({ level, ties }: Candidate) =>
    (asked.level == null || level === asked.level) &&
    !(asked.untied && ties.some(({ home }) => home !== asked.for));
  // All candidates are scored, so that a theme is as rare as among all of them, whatever is left out afterwards.
  const wanted = suggest(facts, weights, parameters.asOf !== null).filter(({ partner }) => isWanted(partner));
  const shown = ordered(
    wanted.map((suggestion) => ({ ...suggestion, place: suggestion.partner })),
    asked.orderBy,
  ).slice(0, first);
  const { home, partners, rules } = await readRuleFacts(
    context,
    asked.for,
    shown.map(({ partner }) => partner.id),
  );
  const suggestions = shown.flatMap(({ partner: candidate, score, confidence, factors }) => {
    const { id } = candidate;
    const partner = partners.get(id);
    // Either may have been deleted since the facts were read.
    if (home === null || partner === undefined) return [];
    const eligibility = judge(asOfDate({ kind: 'FORMAL', home, partner }, parameters.asOf), rules);
    const practice = offer(tieInView(facts, candidate), facts.notes, facts.themes);
    return [{ id, score, confidence, factors, eligibility, practice }];
  });
  return answer(context, info, {
    ...parameters,
    totalCount: wanted.length,
    suggestions: suggestions as unknown as Value,
  });
};

/** What notes of practice have to fit: the formal tie that a suggestion is about. */
const tieInView = ({ me }: SuggestionFacts, { id, above, countryId, themes }: Candidate): TieInView => ({
  homeThemes: me.themes,
  partnerThemes: themes,
  partner: [id, ...above.filter((place) => place !== countryId), countryId],
  kind: 'FORMAL',
});

export const suggestionQueries = { suggestPartners };
