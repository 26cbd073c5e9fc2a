/** Fields of the query type that ask whom we could reach, and how. */
import { asOfParameter } from '../dates.js';
import type { Value } from '../graph/graph.js';
import { answer } from '../read/answer.js';
import { readFacts } from '../read/facts.js';
import { checkFirst } from '../read/list-length.js';
import type { RootResolver } from '../read/resolver.js';
import { Refusal } from '../refusal.js';
import { pathsBetween, type PathFacts } from './paths.js';
import { scoringParameters } from './scoring.js';

/** What a question of reach has to be asked for. */
export const CITY = { zh: '中国的市、州、县', en: 'a city or county of China' };

/** The kinds of route; a question that names none asks for all of them. */
export const routeKinds = ['PROVINCE', 'NATIONAL', 'PEER', 'ALLIED', 'CHANNEL'] as const;

interface ReachablePartnersArguments {
  readonly from: string;
  readonly theme: string;
  readonly via?: readonly string[] | null;
  readonly scope: string;
  readonly asOf?: string | null;
  readonly first: number;
}

const reachablePartners: RootResolver<ReachablePartnersArguments> = (_source, asked, context, info) => {
  if (asked.via?.length === 0)
    throw new Refusal('BAD_USER_INPUT', {
      zh: '参数 via 至少须列出一种路径类型',
      en: 'the argument "via" has to name at least one kind of route',
    });
  return answer(
    context,
    info,
    {
      from: asked.from,
      theme: asked.theme,
      via: [...(asked.via ?? routeKinds)],
      scope: asked.scope,
      asOf: asOfParameter(asked.asOf),
      first: checkFirst(asked.first),
      ...scoringParameters(),
    },
    { from: CITY },
  );
};

const paths: RootResolver<{ from: string; to: string; first: number; asOf?: string | null }> = async (
  _source,
  { from, to, first, asOf },
  context,
  info,
) => {
  const shown = checkFirst(first);
  if (from === to)
    throw new Refusal('BAD_USER_INPUT', {
      zh: '参数 to 须与 from 不同',
      en: 'the argument "to" has to be another place than "from"',
    });
  const facts = await readFacts<PathFacts>(context, 'reach/path-facts', {
    from,
    to,
    asOf: asOfParameter(asOf),
  });
  return answer(context, info, { shown: pathsBetween(facts, from, to, shown) as unknown as Value });
};

export const reachQueries = { paths, reachablePartners };
