import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataSet } from '../../../src/transfer/dataset.js';
import { columnsOf, chineseHeadingsOf } from '../../../src/transfer/import/headings.js';
import { fileInput, importKinds } from '../../../src/transfer/import/read.js';
import { sampleFolder } from '../../../src/transfer/sample.js';
import { encodings, given, readAll, readText } from './support.js';

describe('the files of a data set', () => {
  const dataSet = readDataSet(sampleFolder);

  it.each(importKinds)('%s.csv reads the same as an import file', async (kind) => {
    const { rows, wrong, records } = await readAll(fileInput(`${sampleFolder}/${kind}.csv`));
    expect(wrong).toEqual([]);
    expect(rows).toEqual(dataSet[kind].map(given));
    expect(new Set(records.map((record) => record.kind))).toEqual(new Set([kind]));
  });
});

describe('headings', () => {
  it.each(importKinds)(
    'of %s exist in Chinese for every column, and tell the columns apart',
    async (kind) => {
      const columns = columnsOf(kind);
      const headings = columns.map((column) => chineseHeadingsOf(kind, column)[0]!);
      expect(headings).not.toContain(undefined);
      expect(new Set(headings).size).toBe(columns.length);
      const { wrong } = await readText('a.csv', `${headings.join(',')}\n`, { kind });
      expect(wrong).toEqual([]);
    },
  );
});

describe('rows', () => {
  const character = fc.oneof(
    fc.constantFrom(
      '友',
      '城',
      '市',
      '€',
      'é',
      '𠮷',
      'A',
      '7',
      ' ',
      ',',
      '"',
      '\n',
      '\t',
      '=',
      "'",
      '\u3000',
    ),
    fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point)),
  );
  const text = fc.string({ unit: character, maxLength: 12 });
  const name = text.filter((value) => value.trim() !== '');
  const row = fc.record({
    home: name,
    partner: name,
    kind: fc.constantFrom('FORMAL', 'COOPERATION', 'INTENT', 'NEGOTIATION'),
    signed_on: fc.constantFrom('', '2003', '2003-09', '2018-10-11'),
    source_title: name,
    confidence: fc.constantFrom('DOCUMENTED', 'REPORTED', 'HYPOTHETICAL'),
    remark_zh: text,
  });

  it('are the same again, and begin where they were written, in any encoding and with any line ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...Object.values(encodings)),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(',', '\t'),
        async (rows, encode, newline, delimiter) => {
          const written = stringify(rows, {
            header: true,
            record_delimiter: newline,
            delimiter,
            quoted: true,
          });
          const read = await readText('a.csv', encode(written));
          expect(read.wrong).toEqual([]);
          expect(read.rows).toEqual(
            rows.map((cells) =>
              Object.fromEntries(
                Object.entries(cells)
                  .map(([column, value]) => [column, value.trim()])
                  .filter(([, value]) => value !== ''),
              ),
            ),
          );
          let line = 2;
          for (const [at, cells] of rows.entries()) {
            expect(read.lines[at]).toBe(line);
            line += Object.values(cells).join('').split('\n').length;
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
