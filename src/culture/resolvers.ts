/** Fields of the query type that ask for cultural assets and themes. */
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import { byId, type RootResolver } from '../read/resolver.js';

interface CulturalAssetsArguments extends PageArguments {
  readonly filter?: { within?: string | null; theme?: string | null } | null;
  readonly orderBy: string;
}

const culturalAssets: RootResolver<CulturalAssetsArguments> = (
  _source,
  { filter, orderBy, ...page },
  context,
  info,
) =>
  answer(context, info, {
    ...pageParameters('culturalAssets', orderBy, page),
    within: filter?.within ?? null,
    theme: filter?.theme ?? null,
  });

const themes: RootResolver<PageArguments> = (_source, page, context, info) =>
  answer(context, info, pageParameters('themes', 'ID_ASC', page));

export const cultureQueries = { culturalAsset: byId, culturalAssets, theme: byId, themes };
