/** The field of the query type that asks for the assets and channels of a place. */
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import type { RootResolver } from '../read/resolver.js';

interface ResourcesArguments extends PageArguments {
  readonly of: string;
  readonly contributedBy?: string | null;
  readonly field?: string[] | null;
  readonly kind?: string[] | null;
}

const resources: RootResolver<ResourcesArguments> = (
  _source,
  { of, contributedBy, field, kind, ...page },
  context,
  info,
) => {
  const { sortBy: _, descending: __, ...parameters } = pageParameters('resources', 'KIND_ASC', page);
  return answer(context, info, {
    ...parameters,
    of,
    contributedBy: contributedBy ?? null,
    field: field ?? null,
    kind: kind ?? null,
  });
};

export const resourceQueries = { resources };
