/** What a place's page is made of: its parts, its disputes, its dates. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disputesOf } from '../../../web/explorer/place/disputes.js';
import { partsOfPage, type PagedPlace } from '../../../web/explorer/place/place-kinds.js';
import { dateText } from '../../../web/explorer/text/dates.js';
import { anyDate } from '../../exchanges/facts.js';

describe('parts', () => {
  const kinds = ['Country', 'Province', 'City', 'PartnerRegion', 'PartnerCity'] as const;
  const place = (kind: (typeof kinds)[number], id = 'x'): PagedPlace => ({
    __typename: kind,
    id,
    hasParts: false,
  });

  it('what an office keeps to itself has a part for those alone who have signed in', () => {
    for (const kind of kinds) {
      expect(partsOfPage(place(kind), false)).not.toContain('internal');
      expect(partsOfPage(place(kind), true)).toContain('internal');
    }
  });

  it('cities of China alone are compared, and foreign places court nobody', () => {
    const having = (part: 'peers' | 'contention') =>
      kinds.filter((kind) => partsOfPage(place(kind), false).includes(part));
    expect(having('peers')).toEqual(['City']);
    expect(having('contention')).toEqual(['Province', 'City']);
    expect(partsOfPage(place('Country', 'cn'), false)).toContain('contention');
  });
});

describe('disputes', () => {
  const anyClaims = fc.array(
    fc.record({ field: fc.constantFrom('signedOn', 'status', 'kind'), value: fc.string() }),
  );

  it('hold every claim once, beside those of the same field', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const disputes = disputesOf({ id: 'a', name: '', claims });
        expect(new Set(disputes.map(({ field }) => field)).size).toBe(disputes.length);
        for (const { field, claims: sides } of disputes)
          expect(sides).toEqual(claims.filter((claim) => claim.field === field));
        expect(disputes.flatMap(({ claims: sides }) => sides)).toHaveLength(claims.length);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2003', '2003年', '2003'],
    ['2003-09', '2003年9月', 'September 2003'],
    ['2018-10-01', '2018年10月1日', '1 October 2018'],
    ['', '', ''],
    ['2018-13', '2018-13', '2018-13'],
    ['1,593,444', '1,593,444', '1,593,444'],
  ])('%s is said with the precision that is known', (date, zh, en) => {
    expect([dateText(date, 'zh'), dateText(date, 'en')]).toEqual([zh, en]);
  });

  it('no two dates read alike', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.constantFrom('zh', 'en'), (one, other, language) => {
        expect(dateText(one, language) === dateText(other, language)).toBe(one === other);
      }),
    );
  });
});
