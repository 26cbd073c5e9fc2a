/** Fields of the query type that ask for internal records. */
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import { byId, type RootResolver } from '../read/resolver.js';

const drafts: RootResolver<PageArguments & { readonly orderBy: string }> = (
  _source,
  { orderBy, ...page },
  context,
  info,
) => {
  const { sortBy: _, ...parameters } = pageParameters('drafts', orderBy, page);
  return answer(context, info, parameters);
};

export const internalQueries = { contact: byId, draft: byId, drafts };
