import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readText } from './support.js';

const HEADINGS = ['国内方', '外方', '类别', '签署日期', '来源名称', '可信度', '备注'];
const row = (signedOn: CellValue, remark: CellValue = null): CellValue[] => [
  '朔州市',
  '秩父市',
  '友好城市',
  signedOn,
  '朔州日报',
  '有据可查',
  remark,
];
const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** A workbook with one sheet of agreements; the format is that of the column of dates. */
const workbook = (rows: CellValue[][], numFmt?: string) =>
  writeXlsx({
    sheets: [
      {
        name: 'Sheet1',
        columns: HEADINGS.map((_, at) => (at === 3 && numFmt !== undefined ? { numFmt } : {})),
        rows: [HEADINGS, ...rows],
      },
    ],
  });

/** The same workbook with the text of one of its parts changed. */
function changed(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) });
}

const SHEET = 'xl/worksheets/sheet1.xml';

const sheetOf = async (cells: string) =>
  changed(await workbook([]), SHEET, (text) =>
    text
      .replace(/<dimension[^>]*>/, '')
      .replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${cells}</sheetData>`),
  );

describe('a workbook', () => {
  it('gives texts, numbers and formulas as they are shown, with the row of the sheet', async () => {
    const { rows, lines, wrong } = await readText(
      '协议.xlsx',
      await workbook([
        row(2003, '=1+1'),
        Array<null>(7).fill(null),
        row('2018年10月11日', '第一行\r\n第二行'),
        row(null, 0.1 + 0.2),
      ]),
    );
    expect(wrong).toEqual([]);
    expect(lines).toEqual([2, 4, 5]);
    expect(rows.map(({ signed_on, remark_zh }) => [signed_on, remark_zh])).toEqual([
      ['2003', '=1+1'],
      ['2018-10-11', '第一行\n第二行'],
      [undefined, '0.3'],
    ]);
    expect(rows[0]).toMatchObject({
      home: '朔州市',
      partner: '秩父市',
      kind: 'FORMAL',
      confidence: 'DOCUMENTED',
    });
  });

  it.each([
    ['yyyy-mm-dd', '2018-10-11', '2018-10-11'],
    ['m/d/yyyy', '2018-10-01', '2018-10-01'],
    ['yyyy"年"m"月"d"日";@', '2018-10-01', '2018-10-01'],
    ['[$-804]yyyy"年"m"月";@', '2003-09-01', '2003-09'],
    ['mmm-yy', '2003-09-01', '2003-09'],
    ['yyyy', '2003-01-01', '2003'],
  ])('gives a date that is shown as %s with that precision', async (format, date, expected) => {
    const { rows, wrong } = await readText('协议.xlsx', await workbook([row(day(date))], format));
    expect(wrong).toEqual([]);
    expect(rows[0]!['signed_on']).toBe(expected);
  });

  it('refuses a date that shows no year, and one of which it cannot tell whether it has a day', async () => {
    const withoutYear = await readText('协议.xlsx', await workbook([row(day('2018-10-11'))], 'm"月"d"日"'));
    expect(withoutYear.wrong).toEqual([expect.stringMatching(/^协议\.xlsx:2 signed_on: 日期没有显示年份/)]);

    // Chinese Excel numbers such formats without writing them down.
    const dated = (date: string) => workbook([row(day(date))], 'yyyy-mm-dd');
    const numbered = async (date: string) =>
      changed(await dated(date), 'xl/styles.xml', (text) => {
        const own = /<numFmt [^>]*numFmtId="(\d+)"/.exec(text)?.[1] ?? '';
        return text.replace(/<numFmts.*<\/numFmts>/s, '').replaceAll(`numFmtId="${own}"`, 'numFmtId="57"');
      });
    const unclear = await readText('协议.xlsx', await numbered('2003-09-01'));
    expect(unclear.wrong).toEqual([
      expect.stringMatching(/^协议\.xlsx:2 signed_on: 看不出日期是 2003-09 还是 2003-09-01/),
    ]);
    const clear = await readText('协议.xlsx', await numbered('2003-09-11'));
    expect(clear.rows[0]!['signed_on']).toBe('2003-09-11');
  });

  it('names a formula that failed', async () => {
    const bytes = changed(await workbook([row('2018')]), SHEET, (text) =>
      text.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" t="e"><f>A9</f><v>#REF!</v></c>'),
    );
    const { wrong } = await readText('协议.xlsx', bytes);
    expect(wrong).toEqual([expect.stringMatching(/^协议\.xlsx:2 partner: 公式出错：#REF!/)]);
  });

  it('is read sheet by sheet, save hidden ones, each of the kind that it says', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '2026年', rows: [['友好城市一览表'], HEADINGS, row('2018-10')] },
        {
          name: '渠道',
          rows: [
            ['名称', '类别', '细类', '所属地', '来源', '可信度'],
            ['班列', '企业', '班列', '大同', 'list', '有据可查'],
          ],
        },
        { name: '草稿', hidden: true, rows: [['随便写写']] },
        { name: 'Sheet3', rows: [] },
      ],
    });
    const { records, wrong } = await readText('登记表.xlsx', bytes);
    expect(wrong).toEqual([]);
    expect(records.map(({ file, line, kind }) => [file, line, kind])).toEqual([
      ['登记表.xlsx[2026年]', 3, 'agreements'],
      ['登记表.xlsx[渠道]', 2, 'channels'],
    ]);
  });

  it('may have pictures and drawings, which are not unpacked', async () => {
    const parts = unzipSync(await workbook([row('2018')]));
    const bytes = zipSync({
      ...parts,
      'xl/media/image1.png': new Uint8Array(1_000),
      'xl/drawings/drawing1.xml': strToU8('<broken'),
      'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      ),
    });
    const { rows, wrong } = await readText('协议.xlsx', bytes);
    expect(wrong).toEqual([]);
    expect(rows).toHaveLength(1);
  });
});

describe('a workbook that means harm', () => {
  it('is refused when it unpacks to too much, whatever it says of its size', async () => {
    const parts = unzipSync(await workbook([row('2018')]));
    const bomb = zipSync({ ...parts, [SHEET]: new Uint8Array(33 * 1_048_576) });
    expect(bomb.length).toBeLessThan(200_000);
    const { wrong } = await readText('协议.xlsx', bomb);
    expect(wrong).toEqual([expect.stringMatching(/^协议\.xlsx: 工作簿解压后超过 32 MiB/)]);

    // The size in the directory is what is believed in advance.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
    for (let at = 0; at + 46 < bomb.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 33 * 1_048_576)
        view.setUint32(at + 24, 1_000, true);
    const before = process.memoryUsage().rss;
    const lying = await readText('协议.xlsx', bomb);
    expect(lying.records).toEqual([]);
    expect(lying.wrong).toHaveLength(1);
    expect(process.memoryUsage().rss - before).toBeLessThan(30 * 1_048_576);
  });

  it.each([
    ['a cell far away', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    [
      'cells in all corners',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ],
  ])('is refused with %s', async (_, cells) => {
    const { records, wrong } = await readText('协议.xlsx', await sheetOf(cells));
    expect(records).toEqual([]);
    expect(wrong).toEqual([expect.stringMatching(/^协议\.xlsx: /)]);
  });

  it('has its entities left as they stand', async () => {
    const bytes = changed(await workbook([row('2018', 'x')]), SHEET, (text) =>
      text
        .replace(
          '<worksheet',
          '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c SYSTEM "file:///etc/passwd">]><worksheet',
        )
        .replace(/<c r="G2"[^>]*>.*?<\/c>/, '<c r="G2" t="inlineStr"><is><t>&b;&c;</t></is></c>'),
    );
    const { rows, wrong } = await readText('协议.xlsx', bytes);
    expect(JSON.stringify([rows, wrong])).not.toMatch(/bbbb|root:/);
  });

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
    ['without a sheet', (bytes: Uint8Array) => zipSync({ 'a.txt': bytes })],
    ['whose sheet is cut off', (bytes: Uint8Array) => changed(bytes, SHEET, (text) => text.slice(0, 300))],
  ])('or damage is reported: %s', async (_, damage) => {
    const { records, wrong } = await readText('协议.xlsx', damage(await workbook([row('2018')])));
    expect(records).toEqual([]);
    expect(wrong).toEqual([expect.stringMatching(/^协议\.xlsx: .+ \/ .+/)]);
  });
});

describe('a file that is not what its name says', () => {
  it.each([
    ['协议.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'save it as .xlsx'],
    ['协议.csv', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'save it as .xlsx'],
    ['协议.csv', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00]), 'is an Excel workbook'],
    ['协议.xlsx', new Uint8Array([0x61, 0x2c, 0x62, 0x0a]), 'is no Excel workbook'],
    ['协议.xls', new Uint8Array([0x61]), 'says no known format'],
    ['协议', new Uint8Array([0x61]), 'says no known format'],
    ['协议.xlsx', new Uint8Array(), 'is empty'],
    ['协议.csv', new Uint8Array(), 'is empty'],
  ])('%s is refused with a hint', async (name, bytes, hint) => {
    const { wrong, records } = await readText(name, bytes);
    expect(records).toEqual([]);
    expect(wrong).toEqual([expect.stringContaining(hint)]);
  });
});
