/** Fields of the query type that compare places: facts from the graph, a pure function, then the places shown. */
import type { Parameters, Value } from '../graph/graph.js';
import { asOfParameter, checkDate, lastOf, today } from '../dates.js';
import { answer, type ReadContext } from '../read/answer.js';
import { readFacts } from '../read/facts.js';
import { checkFirst } from '../read/list-length.js';
import type { RootResolver } from '../read/resolver.js';
import { Refusal } from '../refusal.js';
import { ordered } from './order.js';
import { peersOf, type CityFacts } from './peers.js';
import { similarPlacesOf, type ForeignPlaceFacts } from './similar-places.js';
import type { Similarity } from './similarity.js';
import { rankCities, type TieCounts } from './standing.js';
import type { ThemeFacts } from './themes.js';

/** An exchange within so many years before the date asked for is recent. */
const RECENT_YEARS = 5;

interface PeerFacts {
  readonly kind: string;
  readonly cities: readonly CityFacts[];
  readonly themes: readonly ThemeFacts[];
}

interface SimilarFacts {
  readonly kind: string;
  readonly countryKind: string | null;
  readonly places: readonly ForeignPlaceFacts[];
  readonly themes: readonly ThemeFacts[];
}

const peers: RootResolver<{
  of: string;
  scope: string;
  first: number;
  level?: string | null;
  orderBy: string;
  asOf?: string | null;
}> = async (_source, { of, scope, first, level = null, orderBy, asOf }, context, info) => {
  const shown = checkFirst(first);
  const { cities, themes } = await readPeerFacts(context, of, scope, asOf);
  return answer(context, info, {
    shown: ordered(peersOf(of, cities, themes), orderBy)
      .filter(({ place }) => level === null || place.level === level)
      .slice(0, shown)
      .map((peer) => ({
        id: peer.place.id,
        ...shownSimilarity(peer),
        ...countsOf(peer.place),
        rank: peer.rank,
      })),
  });
};

const standing: RootResolver<{ of: string; asOf?: string | null }> = async (
  _source,
  { of, asOf },
  context,
  info,
) => {
  const { cities } = await readPeerFacts(context, of, 'PROVINCE', asOf);
  const city = cities.find(({ id }) => id === of)!;
  return answer(context, info, { of, ...countsOf(city), ...rankCities(cities).get(of)! });
};

const similarPlaces: RootResolver<{
  to: string;
  first: number;
  country?: string | null;
  untied: boolean;
  orderBy: string;
  asOf?: string | null;
}> = async (_source, { to, first, country = null, untied, orderBy, asOf }, context, info) => {
  const shown = checkFirst(first);
  const facts = await readFacts<SimilarFacts>(context, 'matching/similar-facts', {
    to,
    country,
    asOf: asOfParameter(asOf),
  });
  if (facts.kind !== 'PartnerCity' && facts.kind !== 'PartnerRegion')
    throw wrongKind('to', { zh: '外国城市或地区', en: 'a foreign city or region' });
  if (facts.countryKind !== null && facts.countryKind !== 'Country')
    throw wrongKind('country', { zh: '外国国家', en: 'a foreign country' });
  return answer(context, info, {
    shown: ordered(similarPlacesOf(to, facts.places, facts.themes, { country, untied }), orderBy)
      .slice(0, shown)
      .map((found) => ({
        id: found.place.id,
        ...shownSimilarity(found),
        formalAgreements: found.place.formalAgreements,
        cooperationAgreements: found.place.cooperationAgreements,
      })),
  });
};

async function readPeerFacts(
  context: ReadContext,
  of: string,
  scope: string,
  asOf: string | null | undefined,
): Promise<PeerFacts> {
  const given = asOf == null ? null : checkDate('asOf', asOf);
  const facts = await readFacts<PeerFacts>(context, 'matching/peer-facts', {
    of,
    scope,
    asOf: given === null ? null : lastOf(given),
    ...recentPeriod(given ?? today()),
  });
  if (facts.kind !== 'City')
    throw wrongKind('of', { zh: '中国的市、州、县', en: 'a Chinese city or county' });
  return facts;
}

/** The parameters `$exchangesAfter` and `$exchangesUntil`: the years up to the last day that the date may mean. */
function recentPeriod(date: string): Parameters {
  const firstYear = String(Number(date.slice(0, 4)) - RECENT_YEARS).padStart(4, '0');
  return { exchangesAfter: lastOf(firstYear + date.slice(4)), exchangesUntil: lastOf(date) };
}

const countsOf = ({ formalAgreements, cooperationAgreements, countries, recentExchanges }: TieCounts) => ({
  formalAgreements,
  cooperationAgreements,
  countries,
  recentExchanges,
});

const shownSimilarity = ({ similarity, confidence, factors }: Similarity) => ({
  similarity,
  confidence,
  factors: factors as unknown as Value,
});

function wrongKind(argument: string, wanted: { zh: string; en: string }): Refusal {
  return new Refusal('BAD_USER_INPUT', {
    zh: `参数 ${argument} 须为${wanted.zh}的标识`,
    en: `the argument "${argument}" has to be the id of ${wanted.en}`,
  });
}

export const matchingQueries = { peers, similarPlaces, standing };
