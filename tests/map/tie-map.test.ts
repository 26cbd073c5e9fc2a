/** Ties as they are told to be drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tieMapOf, type TieMapFacts } from '../../src/map/tie-map.js';

const degrees = fc.constantFrom(999, 0, -34.5, 112.25);

const facts: fc.Arbitrary<TieMapFacts> = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .chain((placeIds) => {
    const side = fc.constantFrom(...placeIds);
    const date = fc.constantFrom('', '2003', '2018-10-11');
    const each = (value: fc.Arbitrary<number>) =>
      fc.array(value, { minLength: placeIds.length, maxLength: placeIds.length });
    return fc
      .record({
        ties: fc.array(fc.tuple(side, side, date), { maxLength: 20 }),
        latitudes: each(degrees),
        longitudes: each(degrees),
      })
      .map(({ ties, latitudes, longitudes }) => ({
        totalCount: ties.length,
        placeIds,
        placeKinds: placeIds.map(() => 'CITY'),
        namesZh: placeIds.map((id) => `${id}市`),
        namesEn: placeIds.map((id) => `${id} city`),
        latitudes,
        longitudes,
        ids: ties.map((_tie, index) => `tie-${String(index)}`),
        homes: ties.map(([home]) => home),
        partners: ties.map(([, partner]) => partner),
        kinds: ties.map(() => 'FORMAL'),
        statuses: ties.map(() => 'UNKNOWN'),
        dates: ties.map(([, , signedOn]) => signedOn),
        confidences: ties.map(() => 'REPORTED'),
      }));
  });

describe('ties to be drawn', () => {
  it('name their own two places by position, equal ones too', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const { places, ties } = tieMapOf(known);
        const sides = (positions: readonly number[]) => positions.map((position) => places.ids[position]);
        expect(ties.ids).toEqual(known.ids);
        expect(sides(ties.homes)).toEqual(known.homes);
        expect(sides(ties.partners)).toEqual(known.partners);
      }),
    );
  });

  it('have the date that is known, and none where none is', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const { signedOn } = tieMapOf(known).ties;
        expect(signedOn).not.toContain('');
        expect(signedOn.map((date) => date ?? '')).toEqual(known.dates);
      }),
    );
  });

  it('are refused whole where a record lacks a value, which would stand at the next one', () => {
    fc.assert(
      fc.property(facts, (known) => {
        expect(() => tieMapOf({ ...known, namesZh: known.namesZh.slice(1) })).toThrow('different lengths');
      }),
    );
  });

  it('bring no place that none of them joins, keep the order, and leave each place its own name and point', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const joined = new Set([...known.homes, ...known.partners]);
        const { places } = tieMapOf(known);
        expect(places.ids).toEqual(known.placeIds.filter((id) => joined.has(id)));
        places.ids.forEach((id, at) => {
          const read = known.placeIds.indexOf(id);
          expect([places.namesZh[at], places.namesEn[at]]).toEqual([`${id}市`, `${id} city`]);
          expect(places.latitudes[at] ?? 999).toBe(known.latitudes[read]);
          expect(places.longitudes[at] ?? 999).toBe(known.longitudes[read]);
        });
      }),
    );
  });
});
