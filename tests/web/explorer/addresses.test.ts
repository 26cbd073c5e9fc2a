/** Addresses of the explorer: those that its links lead to, and those that the service answers. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOf } from '../../../web/explorer/addresses.js';

it('what an address is made of is read from it again, whatever it is', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.array(text, { minLength: 1 }))), (parameters) => {
      const { searchParams, pathname } = new URL(addressOf('/graph', parameters), 'http://office');
      expect(pathname).toBe('/graph');
      for (const [name, value] of Object.entries(parameters))
        expect(searchParams.getAll(name)).toEqual([value].flat());
    }),
  );
});

it('a place is named in its address as it is spoken of, and what is empty is left out', () => {
  expect(addressOf('/place', { id: 'cn/shanxi/shuozhou', note: '', via: [], of: undefined })).toBe(
    '/place?id=cn/shanxi/shuozhou',
  );
});
