/** Fields of the query type that ask for alliances and what is shared in them. */
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import { byId, type RootResolver } from '../read/resolver.js';

interface AlliancesArguments extends PageArguments {
  readonly filter?: { member?: string | null; status?: string[] | null } | null;
}

const alliances: RootResolver<AlliancesArguments> = (_source, { filter, ...page }, context, info) =>
  answer(context, info, {
    ...pageParameters('alliances', 'ID_ASC', page),
    member: filter?.member ?? null,
    status: filter?.status ?? null,
  });

interface SharedListsArguments extends PageArguments {
  readonly filter?: { alliance?: string | null; kind?: string[] | null; office?: string | null } | null;
  readonly orderBy: string;
}

const sharedLists: RootResolver<SharedListsArguments> = (
  _source,
  { filter, orderBy, ...page },
  context,
  info,
) =>
  answer(context, info, {
    ...pageParameters('sharedLists', orderBy, page),
    alliance: filter?.alliance ?? null,
    kind: filter?.kind ?? null,
    office: filter?.office ?? null,
  });

export const sharingQueries = { alliance: byId, alliances, sharedList: byId, sharedLists };
