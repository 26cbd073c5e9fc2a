/** Which ties the map shows, and how its address holds that. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../../web/explorer/addresses.js';
import { readAddress, writeAddress, type MapAddress } from '../../../../web/explorer/map/address.js';
import { chosenTies, everyKind } from '../../../../web/explorer/map/choice.js';

const status = fc.constantFrom('ACTIVE', 'UNKNOWN', 'EXPIRED', 'TERMINATED' as const);
const tie = fc.record({ kind: fc.constantFrom(...everyKind), status });
const ties = fc.array(fc.tuple(tie, fc.oneof(fc.constant(0), fc.integer({ min: 1970, max: 2026 }))));
const choice = fc.record({
  kinds: fc.subarray([...everyKind]),
  year: fc.option(fc.integer({ min: 1965, max: 2030 })),
  withUndated: fc.boolean(),
  withEnded: fc.boolean(),
});

const everything = { kinds: everyKind, year: null, withUndated: true, withEnded: true };

describe('the chosen ties', () => {
  it('are all of them at first', () => {
    fc.assert(
      fc.property(ties, (all) => {
        const chosen = chosenTies(
          all.map(([one]) => one),
          all.map(([, year]) => year),
          everything,
        );
        expect(chosen).toEqual(all.map((_, index) => index));
      }),
    );
  });

  it('keep what is undated in every year, until it is switched off', () => {
    fc.assert(
      fc.property(ties, choice, (all, chosen) => {
        const years = all.map(([, year]) => year);
        const rows = all.map(([one]) => one);
        const of = (changed: Partial<typeof everything>) =>
          chosenTies(rows, years, { ...everything, year: chosen.year, ...changed });
        const undated = years.flatMap((year, index) => (year === 0 ? [index] : []));
        expect(of({}).filter((index) => years[index] === 0)).toEqual(undated);
        expect(of({ withUndated: false }).filter((index) => years[index] === 0)).toEqual([]);
      }),
    );
  });

  it('grow with the year and with each kind', () => {
    fc.assert(
      fc.property(ties, choice, (all, chosen) => {
        const years = all.map(([, year]) => year);
        const rows = all.map(([one]) => one);
        const now = chosenTies(rows, years, chosen);
        const later = { ...chosen, year: chosen.year === null ? null : chosen.year + 1 };
        for (const wider of [later, { ...chosen, kinds: everyKind }, { ...chosen, withEnded: true }])
          expect(chosenTies(rows, years, wider)).toEqual(expect.arrayContaining(now));
      }),
    );
  });
});

describe('the address of the map', () => {
  it('gives back what was written', () => {
    const shown = fc.record<MapAddress>({
      kinds: fc.subarray([...everyKind]),
      year: fc.option(fc.integer({ min: 1900, max: 2100 })),
      withUndated: fc.boolean(),
      withEnded: fc.boolean(),
      of: fc.option(fc.constantFrom('cn/shanxi', 'a b&c=d'), { nil: undefined }),
      place: fc.option(fc.constantFrom('jp/saitama/chichibu', '50%'), { nil: undefined }),
      isList: fc.boolean(),
      page: fc.integer({ min: 1, max: 500 }),
      sight: fc.record({
        longitude: fc.integer({ min: -18000, max: 18000 }).map((number) => number / 100),
        latitude: fc.integer({ min: -9000, max: 9000 }).map((number) => number / 100),
        zoom: fc.integer({ min: 100, max: 3200 }).map((number) => number / 100),
      }),
    });
    fc.assert(
      fc.property(shown, (one) => {
        const [, query = ''] = addressOf('/map', writeAddress(one)).split('?');
        expect(readAddress(new URLSearchParams(query))).toEqual(one);
      }),
    );
  });

  it('is empty for what is shown at first', () => {
    expect(addressOf('/map', writeAddress(readAddress(new URLSearchParams())))).toBe('/map');
  });

  it.each(['year=x', 'at=1,2', 'at=999,0,1', 'at=a,b,c', 'page=-1', 'at=0,0,1e9'])(
    'takes %s for left out',
    (query) => {
      expect(readAddress(new URLSearchParams(query))).toEqual(readAddress(new URLSearchParams()));
    },
  );
});
