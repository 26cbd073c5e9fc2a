import { parse } from 'csv-parse/sync';
import {
  assert,
  array,
  boolean,
  constantFrom,
  constant,
  double,
  integer,
  oneof,
  property,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BYTE_ORDER_MARK, csvLines, neutralised, type Cell } from '../../../src/transfer/export/csv.js';

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
const read = (text: string): string[][] => parse(text, { bom: true });

/** Texts of all kinds, many of them with what CSV and spreadsheets care about. */
const text = oneof(
  string({ unit: 'grapheme' }),
  string({ unit: constantFrom(...starts, '"', ',', "'", '\r\n', 'a', '朔') }),
);
const number = oneof(integer(), double({ noNaN: true, noDefaultInfinity: true }));
const cell = oneof<
  [typeof text, typeof number, ReturnType<typeof boolean>, ReturnType<typeof constant<null>>]
>(text, number, boolean(), constant(null));

/** What a reader finds in a cell: a formula with an apostrophe before it, all else as it was. */
const expected = (value: Cell) => {
  if (value === null) return '';
  return typeof value === 'string' && starts.includes(value[0] ?? '') ? `'${value}` : String(value);
};

describe('rows as CSV', () => {
  it('are read back with the same cells', () => {
    assert(
      property(
        integer({ min: 2, max: 5 }).chain((size) => array(array(cell, { minLength: size, maxLength: size }))),
        (rows) => {
          expect(read(BYTE_ORDER_MARK + csvLines(rows))).toEqual(rows.map((row) => row.map(expected)));
        },
      ),
    );
  });

  it('hold no cell that a spreadsheet would run', () => {
    assert(
      property(array(text, { minLength: 2, maxLength: 2 }), (row) => {
        const cells = read(csvLines([row]))[0]!;
        for (const value of cells) expect(starts).not.toContain(value[0] ?? '');
      }),
    );
  });

  it('keep numbers numbers', () => {
    assert(
      property(number, (value) => {
        const [[found]] = read(csvLines([[value, 'x']])) as [[string]];
        expect(Number(found) + 0).toBe(value + 0);
        expect(found).not.toContain("'");
      }),
    );
    expect(csvLines([[-4.26613, 15.28318, -1]])).toBe('-4.26613,15.28318,-1\r\n');
  });

  it.each([
    ['=HYPERLINK("http://x";"y")', `'=HYPERLINK("http://x";"y")`],
    ['-1', "'-1"],
    ['+86 349', "'+86 349"],
    ['＝1+1', "'＝1+1"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('take %j for %j', (given, shown) => {
    expect(neutralised(given)).toBe(shown);
  });

  it('end with CR LF, and have quotes only where they need them', () => {
    expect(csvLines([['朔州', 'a,b', 'c"d', 'e\nf', true, null]])).toBe('朔州,"a,b","c""d","e\nf",true,\r\n');
  });
});
