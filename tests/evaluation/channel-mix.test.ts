import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHANNEL_KINDS,
  channelMix,
  type ChannelFact,
  type PlaceAbroad,
} from '../../src/evaluation/channel-mix.js';

const thailand: PlaceAbroad = { id: 'th', above: [] };
const udonThani: PlaceAbroad = { id: 'th/udon-thani', above: ['th'] };
const hungary: PlaceAbroad = { id: 'hu', above: [] };
const budapest: PlaceAbroad = { id: 'hu/budapest', above: ['hu'] };

const channel = (
  id: string,
  kind: ChannelFact['kind'],
  ends: readonly PlaceAbroad[],
  own = true,
): ChannelFact => ({ id, kind, own, ends });

describe('shares', () => {
  it('lists every kind, and nothing in use has no diversity', () => {
    expect(channelMix({ channels: [], partners: [udonThani], perhaps: [] })).toEqual({
      total: 0,
      shares: CHANNEL_KINDS.map((kind) => ({ kind, count: 0, share: 0 })),
      diversity: null,
      soleRoutes: [],
      unused: [],
    });
  });

  it('counts own channels that serve a tie and those of others that reach the place', () => {
    const mix = channelMix({
      channels: [
        channel('office', 'OFFICIAL', [udonThani]),
        channel('works', 'ENTERPRISE', [thailand]),
        channel('embassy', 'OFFICIAL', [hungary], false),
        channel('train', 'ENTERPRISE', [budapest]),
      ],
      partners: [udonThani],
      perhaps: [],
    });
    expect(mix.shares).toEqual([
      { kind: 'OFFICIAL', count: 2, share: 2 / 3 },
      { kind: 'CIVIL', count: 0, share: 0 },
      { kind: 'ENTERPRISE', count: 1, share: 1 / 3 },
    ]);
    expect(mix.unused).toEqual(['train']);
  });
});

describe('unused channels', () => {
  it('are those of our own that lead to no partner, or nowhere that is known', () => {
    const { unused, total } = channelMix({
      channels: [
        channel('train', 'ENTERPRISE', [budapest]),
        channel('destinations-not-stated', 'ENTERPRISE', []),
        channel('visitor-without-home', 'CIVIL', [], false),
      ],
      partners: [udonThani],
      perhaps: [],
    });
    expect(unused).toEqual(['destinations-not-stated', 'train']);
    expect(total).toBe(0);
  });

  it('do not include one that leads to the country of a partner', () => {
    const { unused } = channelMix({
      channels: [channel('works', 'ENTERPRISE', [thailand])],
      partners: [udonThani],
      perhaps: [],
    });
    expect(unused).toEqual([]);
  });
});

it('a channel that may serve a tie of unknown date is neither in use nor unused', () => {
  const { total, unused, soleRoutes } = channelMix({
    channels: [channel('office', 'OFFICIAL', [thailand])],
    partners: [],
    perhaps: [udonThani],
  });
  expect({ total, unused, soleRoutes }).toEqual({ total: 0, unused: [], soleRoutes: [] });
});

describe('sole routes', () => {
  it('name a partner and the one channel that leads to it, also where there is no tie', () => {
    const { soleRoutes } = channelMix({
      channels: [
        channel('office', 'OFFICIAL', [udonThani]),
        channel('embassy', 'OFFICIAL', [hungary], false),
      ],
      partners: [udonThani],
      perhaps: [],
    });
    expect(soleRoutes).toEqual([
      { partner: 'hu', channel: 'embassy' },
      { partner: 'th/udon-thani', channel: 'office' },
    ]);
  });

  it('leave out a partner with a second channel by way of its country, and the country itself', () => {
    const { soleRoutes } = channelMix({
      channels: [channel('office', 'OFFICIAL', [udonThani]), channel('works', 'ENTERPRISE', [thailand])],
      partners: [udonThani],
      perhaps: [],
    });
    expect(soleRoutes).toEqual([]);
  });

  it('keep a region with a tie beside a city inside it', () => {
    const { soleRoutes } = channelMix({
      channels: [channel('office', 'OFFICIAL', [hungary])],
      partners: [hungary, budapest],
      perhaps: [],
    });
    expect(soleRoutes).toEqual([
      { partner: 'hu', channel: 'office' },
      { partner: 'hu/budapest', channel: 'office' },
    ]);
  });
});

describe('whatever the facts', () => {
  const place = fc.constantFrom(thailand, udonThani, hungary, budapest);
  const places = fc.uniqueArray(place, { selector: ({ id }) => id });
  const channels = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      kind: fc.constantFrom(...CHANNEL_KINDS),
      own: fc.boolean(),
      ends: places,
    }),
    { selector: ({ id }) => id },
  );

  it('their order changes nothing', () => {
    fc.assert(
      fc.property(
        fc.record({ channels, partners: places, perhaps: places }).chain((facts) =>
          fc.record({
            facts: fc.constant(facts),
            shuffled: fc.record({
              channels: fc.shuffledSubarray(facts.channels, { minLength: facts.channels.length }),
              partners: fc.shuffledSubarray(facts.partners, { minLength: facts.partners.length }),
              perhaps: fc.shuffledSubarray(facts.perhaps, { minLength: facts.perhaps.length }),
            }),
          }),
        ),
        ({ facts, shuffled }) => {
          expect(channelMix(shuffled)).toEqual(channelMix(facts));
        },
      ),
    );
  });

  it('no channel is in use and unused at once, and the shares make up the whole', () => {
    fc.assert(
      fc.property(channels, places, places, (given, partners, perhaps) => {
        const { total, shares, soleRoutes, unused } = channelMix({ channels: given, partners, perhaps });
        expect(total + unused.length).toBeLessThanOrEqual(given.length);
        expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        if (total > 0) expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        for (const sole of soleRoutes) expect(unused).not.toContain(sole.channel);
      }),
    );
  });
});
