/** What a place's contacts hang on, judged from the facts of `evaluation/channel-mix-facts`. */
import { compareIds } from './order.js';
import { evenness } from './diversity.js';

/** The kinds of channel, in the order in which they are shown. */
export const CHANNEL_KINDS = ['OFFICIAL', 'CIVIL', 'ENTERPRISE'] as const;

/** A place abroad and the places that it lies in. */
export interface PlaceAbroad {
  readonly id: string;
  readonly above: readonly string[];
}

/** A channel in operation that the place holds, or that reaches it. */
export interface ChannelFact {
  readonly id: string;
  readonly kind: (typeof CHANNEL_KINDS)[number];
  /** Whether the place holds it itself. */
  readonly own: boolean;
  /** The places abroad that it joins the place with. */
  readonly ends: readonly PlaceAbroad[];
}

/** What the mix is worked out from. */
export interface ChannelMixFacts {
  readonly channels: readonly ChannelFact[];
  /** The partners of the place's living ties. */
  readonly partners: readonly PlaceAbroad[];
  /** Those of ties that have no date, where only ties signed by some date count. */
  readonly perhaps: readonly PlaceAbroad[];
}

/** The mix of channels, with ids for nodes; the schema says what each field means. */
export interface ChannelMix {
  readonly total: number;
  readonly shares: { kind: string; count: number; share: number }[];
  readonly diversity: number | null;
  readonly soleRoutes: { partner: string; channel: string }[];
  readonly unused: string[];
}

/** Works out the mix; the order of the facts makes no difference. */
export function channelMix({ channels, partners, perhaps }: ChannelMixFacts): ChannelMix {
  // A channel of others is there because its holder deals with the place by it; one of our own may lie idle.
  const isUsed = (channel: ChannelFact) =>
    channel.own ? partners.some((partner) => leadsTo(channel, partner)) : channel.ends.length > 0;
  const mayBeUsed = (channel: ChannelFact) => perhaps.some((partner) => leadsTo(channel, partner));
  const used = channels.filter(isUsed);
  const counts = CHANNEL_KINDS.map((kind) => used.filter((channel) => channel.kind === kind).length);
  return {
    total: used.length,
    shares: CHANNEL_KINDS.map((kind, index) => ({
      kind,
      count: counts[index]!,
      share: used.length === 0 ? 0 : counts[index]! / used.length,
    })),
    diversity: evenness(counts),
    soleRoutes: contacts(partners, used).flatMap((partner) => {
      const [channel, ...others] = used.filter((each) => leadsTo(each, partner));
      return channel !== undefined && others.length === 0
        ? [{ partner: partner.id, channel: channel.id }]
        : [];
    }),
    unused: channels
      .filter((channel) => channel.own && !isUsed(channel) && !mayBeUsed(channel))
      .sort((one, other) => compareIds(one.id, other.id))
      .map(({ id }) => id),
  };
}

/** A channel to a region or a country leads to each place inside it, as a route of `reach/routes` does. */
const leadsTo = (channel: ChannelFact, partner: PlaceAbroad) =>
  channel.ends.some((end) => end.id === partner.id || partner.above.includes(end.id));

/** The partners of ties and the ends of channels; of two of which one lies in the other, the narrower counts. */
function contacts(partners: readonly PlaceAbroad[], used: readonly ChannelFact[]): PlaceAbroad[] {
  const ends = used.flatMap((channel) => channel.ends);
  const all = new Map([...partners, ...ends].map((place) => [place.id, place]));
  const tied = new Set(partners.map(({ id }) => id));
  const containing = new Set([...all.values()].flatMap(({ above }) => above));
  return [...all.values()]
    .filter(({ id }) => tied.has(id) || !containing.has(id))
    .sort((one, other) => compareIds(one.id, other.id));
}
