/** Fields of the query type that ask where a place stands. */
import { asOfParameter } from '../dates.js';
import type { Parameters } from '../graph/graph.js';
import { answer } from '../read/answer.js';
import { readFacts } from '../read/facts.js';
import { checkFirst, LONGEST_LIST } from '../read/list-length.js';
import type { RootResolver } from '../read/resolver.js';
import { channelMix as mixOf, type ChannelMixFacts } from './channel-mix.js';
import {
  judgeContested,
  ONE_TO_ONE,
  PROVINCIAL_OFFICE,
  type ContestedFact,
  type RuleFact,
} from './contention.js';

interface PlaceArguments {
  readonly of: string;
  readonly asOf?: string | null;
}

interface ContentionArguments {
  readonly within?: string | null;
  readonly country?: string | null;
  readonly asOf?: string | null;
  readonly orderBy: string;
  readonly first: number;
}

interface ContentionFacts {
  readonly totalCount: number;
  readonly contested: readonly ContestedFact[];
  readonly rules: readonly RuleFact[];
}

const PROVINCE_OR_CITY = { zh: '中国的省或市、县', en: 'a province, city or county of China' };
const CHINESE_PLACE = {
  zh: '中国或其省、市、县',
  en: 'China or a province, city or county of it',
};
const FOREIGN_COUNTRY = { zh: '外国国家', en: 'a foreign country' };

const channelMix: RootResolver<PlaceArguments> = async (_source, { of, asOf }, context, info) => {
  const facts = await readFacts<ChannelMixFacts>(
    context,
    'evaluation/channel-mix-facts',
    { of, asOf: asOfParameter(asOf) },
    { of: PROVINCE_OR_CITY },
  );
  const { total, shares, diversity, soleRoutes, unused } = mixOf(facts);
  return answer(context, info, {
    of,
    total,
    shares,
    diversity,
    soleRoutes: soleRoutes.slice(0, LONGEST_LIST),
    unused: unused.slice(0, LONGEST_LIST),
  });
};

const contention: RootResolver<ContentionArguments> = async (_source, asked, context, info) => {
  const { totalCount, contested, rules } = await readFacts<ContentionFacts>(
    context,
    'evaluation/contention-facts',
    {
      within: asked.within ?? null,
      country: asked.country ?? null,
      asOf: asOfParameter(asked.asOf),
      orderBy: asked.orderBy,
      first: checkFirst(asked.first),
      rules: [ONE_TO_ONE, PROVINCIAL_OFFICE],
    },
    { within: CHINESE_PLACE, country: FOREIGN_COUNTRY },
  );
  const judged = contested.map((fact) => {
    const { contenders, ...rest } = judgeContested(fact, rules, asked.asOf != null);
    return { ...rest, contenders: contenders.slice(0, LONGEST_LIST) };
  });
  return answer(context, info, { totalCount, contested: judged } as unknown as Parameters);
};

const coverage: RootResolver<PlaceArguments & { readonly kind?: string[] | null }> = (
  _source,
  { of, kind, asOf },
  context,
  info,
) => answer(context, info, { of, kind: kind ?? null, asOf: asOfParameter(asOf) }, { of: CHINESE_PLACE });

export const evaluationQueries = { channelMix, contention, coverage };
