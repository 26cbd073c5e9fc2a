import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peersOf } from '../../src/matching/peers.js';
import { rankCities } from '../../src/matching/standing.js';
import { citiesOf, city, themes } from './worlds.js';

describe('peersOf', () => {
  it('answers the same whatever the order of the data', () => {
    fc.assert(
      fc.property(
        citiesOf('a').chain((cities) =>
          fc.tuple(
            fc.constant(cities),
            fc.shuffledSubarray(cities, { minLength: cities.length }),
            fc.shuffledSubarray([...themes], { minLength: themes.length }),
          ),
        ),
        ([cities, shuffled, shuffledThemes]) => {
          const reversed = shuffled.map((each) => ({ ...each, themes: [...each.themes].reverse() }));
          const strip = (peers: ReturnType<typeof peersOf>) =>
            peers.map(({ place: { id }, ...peer }) => ({ id, ...peer }));
          const expected = strip(peersOf('cn/a/0', cities, themes));
          expect(strip(peersOf('cn/a/0', shuffled, shuffledThemes))).toEqual(expected);
          // Where nothing is shared, the explanation lists themes as they are given: by id.
          expect(peersOf('cn/a/0', reversed, themes).map(({ similarity }) => similarity)).toEqual(
            expected.map(({ similarity }) => similarity),
          );
        },
      ),
    );
  });

  it('changes no score when a province is added that shares no theme', () => {
    fc.assert(
      fc.property(citiesOf('a'), citiesOf('b'), (cities, others) => {
        const unrelated = others.map((other) => ({
          ...other,
          themes: other.themes.length > 2 ? ['opera'] : [],
        }));
        const opera = { id: 'opera', nameZh: '戏曲', nameEn: 'Opera', kind: 'CULTURE', broader: 'culture' };
        const before = peersOf('cn/a/0', cities, themes);
        const after = peersOf('cn/a/0', [...cities, ...unrelated], [...themes, opera]);
        expect(after.filter(({ place }) => place.province === 'cn/a')).toEqual(before);
      }),
    );
  });

  it('leaves out the city and its own counties', () => {
    const cities = [
      city('a'),
      city('b'),
      city('a/county', { level: 'COUNTY', above: 'a' }),
      city('a/county/town', { level: 'COUNTY', above: 'a/county' }),
      city('b/county', { level: 'COUNTY', above: 'b' }),
    ];
    expect(peersOf('a', cities, themes).map(({ place }) => place.id)).toEqual(['b', 'b/county']);
    expect(peersOf('c', cities, themes)).toEqual([]);
  });
});

describe('rankCities', () => {
  it('ranks by formal ties, co-operation, countries and exchanges, within level and province', () => {
    const ranks = rankCities([
      city('a', { formalAgreements: 2 }),
      city('b', { formalAgreements: 1, cooperationAgreements: 3 }),
      city('c', { formalAgreements: 1, cooperationAgreements: 3 }),
      city('d', { formalAgreements: 1, cooperationAgreements: 3, countries: 1 }),
      city('e', { formalAgreements: 1, cooperationAgreements: 3, countries: 1, recentExchanges: 1 }),
      city('f'),
      city('county', { level: 'COUNTY', formalAgreements: 9 }),
      city('elsewhere', { province: 'cn/b', formalAgreements: 9 }),
    ]);
    expect(Object.fromEntries([...ranks].map(([id, { rank }]) => [id, rank]))).toEqual({
      a: 1,
      e: 2,
      d: 3,
      b: 4,
      c: 4,
      f: 6,
      county: 1,
      elsewhere: 1,
    });
    expect(ranks.get('a')!.ranked).toBe(6);
  });
});
