import { describe, expect, it } from 'vitest';
import { encodings, readText } from './support.js';

const COLUMNS = [
  'home',
  'partner',
  'kind',
  'signed_on',
  'source_title',
  'source_url',
  'confidence',
  'remark_zh',
];
const HEADINGS = ['国内方', '外方', '类别', '签署日期', '来源名称', '来源网址', '可信度', '备注'];
const ENGLISH = [
  [
    '朔州市',
    '秩父市',
    'FORMAL',
    '2018-10-11',
    '朔州日报',
    'https://example.org/1',
    'DOCUMENTED',
    '两行\n备注，"引号"',
  ],
  ['山西省', '埼玉县', 'INTENT', '2003-09', '外办档案', '', 'REPORTED', ''],
];
const CHINESE = [
  [
    '朔州市',
    '秩父市',
    '友好城市',
    '2018年10月11日',
    '朔州日报',
    'https://example.org/1',
    '有据可查',
    '两行\n备注，"引号"',
  ],
  ['山西省', '埼玉县', '意向书', '2003年9月', '外办档案', '', '见于名录', ''],
];
const ROWS = [
  {
    home: '朔州市',
    partner: '秩父市',
    kind: 'FORMAL',
    signed_on: '2018-10-11',
    source_title: '朔州日报',
    source_url: 'https://example.org/1',
    confidence: 'DOCUMENTED',
    remark_zh: '两行\n备注，"引号"',
  },
  {
    home: '山西省',
    partner: '埼玉县',
    kind: 'INTENT',
    signed_on: '2003-09',
    source_title: '外办档案',
    confidence: 'REPORTED',
  },
];

const delimited = (delimiter: string, newline: string) => (rows: string[][]) =>
  rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter)).join(newline);
const items = ([headings, ...rows]: string[][]) =>
  rows.map((row) => Object.fromEntries(row.map((value, at) => [headings![at]!, value])));

const formats = {
  'agreements.csv': { write: delimited(',', '\n'), lines: [2, 4] },
  '协议.csv': { write: delimited(',', '\r\n'), lines: [2, 4] },
  'semicolons.csv': { write: delimited(';', '\r'), lines: [2, 4] },
  'agreements.tsv': { write: delimited('\t', '\n'), lines: [2, 4] },
  'unicode.txt': { write: delimited('\t', '\r\n'), lines: [2, 4] },
  'agreements.json': { write: (rows: string[][]) => JSON.stringify(items(rows), null, 2), lines: [1, 2] },
  'agreements.jsonl': {
    write: (rows: string[][]) =>
      items(rows)
        .map((item) => JSON.stringify(item))
        .join('\n'),
    lines: [1, 2],
  },
} as const;

describe.each(Object.entries(formats))('%s', (name, { write, lines }) => {
  it.each(Object.entries(encodings))(
    'in %s gives the same rows for Chinese and English headings',
    async (_, encode) => {
      for (const rows of [
        [COLUMNS, ...ENGLISH],
        [HEADINGS, ...CHINESE],
      ]) {
        const read = await readText(name, encode(write(rows)));
        expect(read.wrong).toEqual([]);
        expect(read.rows).toEqual(ROWS);
        expect(read.lines).toEqual(lines);
        expect(read.records.map(({ kind, file }) => [kind, file])).toEqual([
          ['agreements', name],
          ['agreements', name],
        ]);
      }
    },
  );
});

describe('lines', () => {
  it('are those on which records begin, whatever stands within quotation marks', async () => {
    const text = [
      '所在地,名称,来源,可信度,备注',
      '"大同\r\n市",云冈石窟,list,有据可查,"一\n\n三\r\n"',
      '',
      ',,,,',
      '应县,木塔,list,有据可查,"',
      '"',
      '太原,晋祠,list,有据可查,',
    ].join('\r\n');
    const { lines, wrong, rows } = await readText('文化资源.csv', text);
    expect(wrong).toEqual([]);
    expect(lines).toEqual([2, 9, 11]);
    expect(rows[0]).toMatchObject({ located_in: '大同\n市', remark: '一\n\n三' });
  });

  it('count titles above the header, which are passed over', async () => {
    const { lines, wrong } = await readText(
      '一览表.csv',
      '山西省友好城市一览表,,,,\n\n国内方,外方,类别（必填）,可信度*,来 源\n朔州,秩父,友城,有据可查,list\n',
    );
    expect(wrong).toEqual([]);
    expect(lines).toEqual([4]);
  });
});

describe('encodings', () => {
  it('takes a text for GB18030 only where it is no UTF-8 as a whole', async () => {
    const header = '国内方,外方,类别,可信度,来源\n';
    const row = '朔州𠮷,秩父€,友城,有据可查,list\n';
    for (const encode of Object.values(encodings)) {
      // Longer than what is read at once, so that characters are cut in two.
      const { records, rows, wrong } = await readText('a.csv', encode(header + row.repeat(5_000)));
      expect(wrong).toEqual([]);
      expect(records).toHaveLength(5_000);
      expect(new Set(rows.map((cells) => `${cells['home'] as string}${cells['partner'] as string}`))).toEqual(
        new Set(['朔州𠮷秩父€']),
      );
    }
  });

  it('names the line that cannot be decoded', async () => {
    const good = encodings['UTF-8']('国内方,外方,类别,可信度,来源\n朔州,秩父,友城,有据可查,list\n');
    const { wrong, records } = await readText(
      'a.csv',
      Buffer.concat([good, Buffer.from([0xc3, 0x28, 0xff, 0x0a]), good]),
    );
    expect(records).toEqual([]);
    expect(wrong).toEqual([expect.stringMatching(/^a\.csv:3: 既不是 UTF-8 .* \/ .*neither in UTF-8/)]);
  });

  it('reports UTF-16 that is cut off', async () => {
    const { wrong } = await readText(
      'a.csv',
      Buffer.concat([Buffer.from('\ufeff国内方,外方\n', 'utf16le'), Buffer.from([0x41])]),
    );
    expect(wrong).toEqual([expect.stringContaining('neither in UTF-8')]);
  });
});
