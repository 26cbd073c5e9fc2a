import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chineseHeadingsOf, columnsOf } from '../../../src/transfer/import/headings.js';
import { importKinds } from '../../../src/transfer/import/kinds.js';
import { chineseWordOf, hasWords, valueOfWord } from '../../../src/transfer/import/words.js';
import { sampleFolder } from '../../../src/transfer/sample.js';
import { readText } from './support.js';

const text = readFileSync(join(sampleFolder, 'README.md'), 'utf8');
const section = text.slice(text.indexOf('## 导入 / Import'), text.indexOf('## Confidence'));
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

describe('data/README.md', () => {
  it('shows an example that can be imported as it stands', async () => {
    const example = rows.filter((row) => row.length === 8);
    const { records, wrong } = await readText('协议.csv', example.map((row) => row.join(',')).join('\n'));
    expect(wrong).toEqual([]);
    expect(records.map(({ cells }) => 'signed_on' in cells && cells.signed_on)).toEqual([
      '2018-10-11',
      '1982-10',
    ]);
  });

  it('lists every heading of every column', () => {
    const listed = rows
      .filter((row) => row.length === 3)
      .map(([, column, headings]) => `${column!} ${headings!}`);
    for (const kind of importKinds)
      for (const column of columnsOf(kind))
        expect(listed).toContain(`\`${column}\` ${chineseHeadingsOf(kind, column).join('、')}`);
  });

  it('lists words that mean what it says', () => {
    const listed = rows.filter((row) => row.length === 2).slice(1);
    expect(listed).toHaveLength(9);
    for (const [column, words] of listed) {
      const name = /`(.+)`/.exec(column!)![1]!;
      for (const [, word, value] of words!.matchAll(/([^、`]+) `([A-Z_]+)`/g))
        expect(
          importKinds.some(
            (kind) =>
              hasWords(kind, name) &&
              chineseWordOf(kind, name, value!) === word &&
              valueOfWord(kind, name, word!) === value,
          ),
        ).toBe(true);
    }
  });
});
