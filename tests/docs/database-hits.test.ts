/** When the table of database hits asks for somebody's eye. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objection, readTable, renderTable, rowName } from '../support/database-hits.js';

const figure = fc.integer({ min: 0, max: 1_000_000 });
const work = (hits: number) => ({ hits, rows: 1 });

test('a figure within a tenth, or within 20 hits, is let pass; any other is objected to, whether it rose or fell', () => {
  fc.assert(
    fc.property(figure, figure, (expected, measured) => {
      const isNear = Math.abs(measured - expected) * 10 <= expected || Math.abs(measured - expected) <= 20;
      expect(objection('reach/paths: some', work(expected), work(measured)) === undefined).toBe(isNear);
    }),
  );
});

test('an objection names the statement, both figures and the command', () => {
  expect(objection('reach/paths: some', work(1_000), work(1_101))).toBe(
    'reach/paths: some costs more than it did: 1,101 database hits, docs/database-hits.md has 1,000. ' +
      'Look at its plan with PROFILE; if it has to cost that, "npm run database-hits" accepts it',
  );
  expect(objection('reach/paths: some', work(1_000), work(899))).toBe(
    'reach/paths: some costs less than it did: 899 database hits, docs/database-hits.md has 1,000. ' +
      '"npm run database-hits" holds what was gained',
  );
});

test('a statement without a row is objected to, however little it costs', () => {
  expect(objection('reach/paths: some', undefined, work(0))).toContain('reach/paths: some has no row');
});

test('another number of rows is objected to, whatever the hits', () => {
  expect(objection('reach/paths: some', { hits: 9, rows: 1 }, { hits: 9, rows: 2 })).toBe(
    'reach/paths: some returns 2 rows, docs/database-hits.md has 1: "npm run database-hits" renews it',
  );
});

test('what is written is read again', () => {
  const table = new Map([
    [rowName('reach/paths', 'of a city, up to a year: none'), { hits: 12_345, rows: 3 }],
    ['transfer/place', { hits: 7, rows: 1_000 }],
  ]);
  expect(readTable(renderTable(table))).toEqual(table);
});
