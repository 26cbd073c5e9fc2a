/** Small worlds of places and themes. */
import fc from 'fast-check';
import type { CityFacts } from '../../src/matching/peers.js';
import type { ForeignPlaceFacts } from '../../src/matching/similar-places.js';
import type { PlaceFacts } from '../../src/matching/place-facts.js';
import type { ThemeFacts } from '../../src/matching/themes.js';

const theme = (id: string, kind: string, broader: string | null): ThemeFacts => ({
  id,
  nameZh: id,
  nameEn: id,
  kind,
  broader,
});

export const themes: readonly ThemeFacts[] = [
  theme('culture', 'CULTURE', null),
  theme('buddhism', 'CULTURE', 'culture'),
  theme('pagoda', 'CULTURE', 'buddhism'),
  theme('temple', 'CULTURE', 'buddhism'),
  theme('castle', 'CULTURE', 'culture'),
  theme('industry', 'INDUSTRY', null),
  theme('energy', 'INDUSTRY', 'industry'),
  theme('coal', 'INDUSTRY', 'energy'),
  theme('power', 'INDUSTRY', 'energy'),
  theme('tea', 'INDUSTRY', 'industry'),
];

/** A city with nothing but what is given. */
export const city = (id: string, facts: Partial<CityFacts> = {}): CityFacts => ({
  id,
  nameZh: id,
  nameEn: id,
  kind: 'City',
  level: 'PREFECTURE',
  population: null,
  themes: [],
  above: 'cn/a',
  province: 'cn/a',
  formalAgreements: 0,
  cooperationAgreements: 0,
  countries: 0,
  recentExchanges: 0,
  ...facts,
});

/** A foreign city with nothing but what is given. */
export const abroad = (id: string, facts: Partial<ForeignPlaceFacts> = {}): ForeignPlaceFacts => ({
  id,
  nameZh: id,
  nameEn: id,
  kind: 'PartnerCity',
  level: 'CITY',
  population: null,
  themes: [],
  above: ['jp'],
  formalAgreements: 0,
  cooperationAgreements: 0,
  tied: false,
  ...facts,
});

const someThemes = fc.uniqueArray(fc.constantFrom(...themes.map(({ id }) => id)), { maxLength: 5 });
const population = fc.option(fc.integer({ min: 1, max: 30_000_000 }));

export const place: fc.Arbitrary<PlaceFacts> = fc.record({
  id: fc.constantFrom('x/a', 'x/b', 'x/c'),
  nameZh: fc.constant('某地'),
  nameEn: fc.constant('Somewhere'),
  kind: fc.constantFrom('City', 'PartnerCity', 'PartnerRegion'),
  level: fc.option(fc.constantFrom('PREFECTURE', 'COUNTY', 'FIRST', 'CITY')),
  population,
  themes: someThemes,
});

const count = fc.integer({ min: 0, max: 4 });

/** Cities of a province, the first of them `cn/NAME/0`. */
export const citiesOf = (province: string): fc.Arbitrary<CityFacts[]> =>
  fc
    .array(
      fc.record({
        level: fc.constantFrom('PREFECTURE', 'COUNTY'),
        population,
        themes: someThemes,
        formalAgreements: count,
        cooperationAgreements: count,
        countries: count,
        recentExchanges: count,
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((all) =>
      all.map((facts, index) =>
        city(`cn/${province}/${index}`, { ...facts, above: `cn/${province}`, province: `cn/${province}` }),
      ),
    );
