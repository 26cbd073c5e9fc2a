/** Fields of the query type that ask for agreements. */
import { checkDate, lastOf } from '../dates.js';
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import { byId, type RootResolver } from '../read/resolver.js';

interface AgreementsArguments extends PageArguments {
  readonly filter?: {
    within?: string | null;
    partnerWithin?: string | null;
    partnerCountry?: string[] | null;
    kind?: string[] | null;
    status?: string[] | null;
    confidence?: string[] | null;
    signedFrom?: string | null;
    signedTo?: string | null;
  } | null;
  readonly orderBy: string;
}

const agreements: RootResolver<AgreementsArguments> = (
  _source,
  { filter, orderBy, ...page },
  context,
  info,
) => {
  const { signedFrom, signedTo } = filter ?? {};
  return answer(context, info, {
    ...pageParameters('agreements', orderBy, page),
    within: filter?.within ?? null,
    partnerWithin: filter?.partnerWithin ?? null,
    partnerCountry: filter?.partnerCountry ?? null,
    kind: filter?.kind ?? null,
    status: filter?.status ?? null,
    confidence: filter?.confidence ?? null,
    signedFrom: signedFrom == null ? null : checkDate('signedFrom', signedFrom),
    signedTo: signedTo == null ? null : lastOf(checkDate('signedTo', signedTo)),
  });
};

export const agreementQueries = { agreement: byId, agreements };
