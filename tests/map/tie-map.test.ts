/** Ties as they are told to be drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tieMapOf, type MappedPlace, type TieMapFacts } from '../../src/map/tie-map.js';

const placeOf = (id: string): MappedPlace => ({
  id,
  kind: 'CITY',
  nameZh: id,
  nameEn: id,
  latitude: null,
  longitude: null,
});

const facts: fc.Arbitrary<TieMapFacts> = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .chain((ids) => {
    const side = fc.constantFrom(...ids);
    const date = fc.constantFrom('', '2003', '2018-10-11');
    return fc.array(fc.tuple(side, side, date), { maxLength: 20 }).map((ties) => ({
      totalCount: ties.length,
      places: ids.map(placeOf),
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
        const named = ties.map(({ id, home, partner }) => [id, places[home]?.id, places[partner]?.id]);
        expect(named).toEqual(known.ids.map((id, index) => [id, known.homes[index], known.partners[index]]));
      }),
    );
  });

  it('have the date that is known, and none where none is', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const dates = tieMapOf(known).ties.map(({ signedOn }) => signedOn);
        expect(dates).not.toContain('');
        expect(dates.map((date) => date ?? '')).toEqual(known.dates);
      }),
    );
  });

  it('bring no place that none of them joins, and keep the order', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const joined = new Set([...known.homes, ...known.partners]);
        const ids = tieMapOf(known).places.map(({ id }) => id);
        expect(ids).toEqual(known.places.map(({ id }) => id).filter((id) => joined.has(id)));
      }),
    );
  });
});
