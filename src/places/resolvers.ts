/** Fields of the query type that ask for places. */
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import { byId, type RootResolver } from '../read/resolver.js';
import { labelOfKind, type PlaceKind } from './rules.js';

interface PlacesArguments extends PageArguments {
  readonly filter?: { kind?: PlaceKind[]; within?: string; level?: string; theme?: string } | null;
  readonly orderBy: string;
}

const places: RootResolver<PlacesArguments> = (_source, { filter, orderBy, ...page }, context, info) =>
  answer(context, info, {
    ...pageParameters('places', orderBy, page),
    labels: filter?.kind?.map((kind) => labelOfKind[kind]) ?? null,
    within: filter?.within ?? null,
    level: filter?.level ?? null,
    theme: filter?.theme ?? null,
  });

export const placeQueries = { place: byId, places };
