/** Fields of the query type that ask for places. */
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import { byId, type RootResolver } from '../read/resolver.js';

interface PlacesArguments extends PageArguments {
  readonly filter?: { kind?: string[]; within?: string; level?: string; theme?: string } | null;
  readonly orderBy: string;
}

const LABELS: Readonly<Record<string, string>> = {
  COUNTRY: 'Country',
  PROVINCE: 'Province',
  CITY: 'City',
  PARTNER_REGION: 'PartnerRegion',
  PARTNER_CITY: 'PartnerCity',
};

const places: RootResolver<PlacesArguments> = (_source, { filter, orderBy, ...page }, context, info) =>
  answer(context, info, {
    ...pageParameters('places', orderBy, page),
    labels: filter?.kind?.map((kind) => LABELS[kind]!) ?? null,
    within: filter?.within ?? null,
    level: filter?.level ?? null,
    theme: filter?.theme ?? null,
  });

export const placeQueries = { place: byId, places };
