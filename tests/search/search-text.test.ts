import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchForm, searchText } from '../../src/search/search-text.js';

const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');

describe('searchText', () => {
  it('stands between line feeds, lower-cased', () => {
    expect(searchText(['朔州', 'Shuozhou', 'SHUO CHOU'])).toBe('\n朔州\nshuozhou\nshuo chou\n');
  });

  it('contains each name exactly once, whatever the name holds', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        const lines = searchText(names).split('\n').slice(1, -1);
        expect(new Set(lines)).toEqual(new Set(names.map(searchForm)));
        expect(lines).toHaveLength(new Set(lines).size);
      }),
    );
  });

  it('takes a text for an exact name only where it is one', () => {
    fc.assert(
      fc.property(fc.array(name), name, (names, asked) => {
        const isName = names.some((one) => searchForm(one) === searchForm(asked));
        expect(searchText(names).includes(`\n${searchForm(asked)}\n`)).toBe(isName);
      }),
    );
  });

  it('takes a text for a beginning only where a name begins with it', () => {
    fc.assert(
      fc.property(fc.array(name), name, (names, asked) => {
        const begins = names.some((one) => searchForm(one).startsWith(searchForm(asked)));
        expect(searchText(names).includes(`\n${searchForm(asked)}`)).toBe(begins);
      }),
    );
  });
});
