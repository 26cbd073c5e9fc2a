/** The field of the query type that asks whom we could reach through our peers. */
import { checkDate, lastOf } from '../dates.js';
import { answer } from '../read/answer.js';
import { checkFirst } from '../read/list-length.js';
import type { RootResolver } from '../read/resolver.js';
import { Refusal } from '../refusal.js';
import { scoringParameters } from './scoring.js';

const ROUTE_KINDS = ['PROVINCE', 'NATIONAL', 'PEER', 'ALLIED', 'CHANNEL'];

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
  return answer(context, info, {
    from: asked.from,
    theme: asked.theme,
    via: [...(asked.via ?? ROUTE_KINDS)],
    scope: asked.scope,
    asOf: asked.asOf == null ? null : lastOf(checkDate('asOf', asked.asOf)),
    first: checkFirst(asked.first),
    ...scoringParameters(),
  });
};

export const reachQueries = { reachablePartners };
