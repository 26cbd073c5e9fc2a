/** Fields of the query type that ask for the history of a record. */
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import type { RootResolver } from '../read/resolver.js';

interface HistoryArguments {
  readonly of: string;
  readonly orderBy: string;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page of 20 where the request says nothing, or null. */
const PAGE_SIZE = 20;

const history: RootResolver<HistoryArguments> = (_source, { of, orderBy, first, after }, context, info) => {
  const page: PageArguments = { first: first ?? PAGE_SIZE, after: after ?? null };
  const { sortBy: _, afterId: __, ...parameters } = pageParameters('history', orderBy, page);
  return answer(context, info, { ...parameters, of });
};

export const auditQueries = { history };
