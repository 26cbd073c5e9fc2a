/** Fields of the query type that ask for channels. */
import { answer } from '../read/answer.js';
import { pageParameters, type PageArguments } from '../read/connection.js';
import { byId, type RootResolver } from '../read/resolver.js';

interface ChannelsArguments extends PageArguments {
  readonly filter?: {
    kind?: string[] | null;
    subtype?: string[] | null;
    status?: string[] | null;
    heldWithin?: string | null;
    reachesWithin?: string | null;
  } | null;
  readonly orderBy: string;
}

const channels: RootResolver<ChannelsArguments> = (_source, { filter, orderBy, ...page }, context, info) =>
  answer(context, info, {
    ...pageParameters('channels', orderBy, page),
    kind: filter?.kind ?? null,
    subtype: filter?.subtype ?? null,
    status: filter?.status ?? null,
    heldWithin: filter?.heldWithin ?? null,
    reachesWithin: filter?.reachesWithin ?? null,
  });

export const channelQueries = { channel: byId, channels };
