import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileInput } from '../../../src/transfer/import/read.js';
import { readAll, readText } from './support.js';

const HEADER =
  '数据类别,名称,类别,细类,级别,上级,所在地,国内方,外方,所属地,签署日期,纬度,经度,来源,来源名称,来源网址,可信度';
const COLUMNS = HEADER.split(',');

/** A line of a file of several kinds. */
const line = (kind: string, cells: Record<string, string>) =>
  COLUMNS.map((column) => (column === '数据类别' ? kind : (cells[column] ?? ''))).join(',');

const good = [
  (at: number) =>
    line('地方', {
      名称: `城市${at}`,
      类别: '外国城市',
      级别: '市',
      上级: '日本',
      来源: 'list',
      可信度: '有据可查',
    }),
  (at: number) =>
    line('文化资源', { 名称: `寺${at}`, 所在地: '大同', 来源: 'list|page', 可信度: '见于名录' }),
  (at: number) =>
    line('协议', {
      类别: '友好城市',
      国内方: '朔州',
      外方: `城市${at}`,
      签署日期: '2018/10/11',
      来源名称: '档案',
      可信度: '有据可查',
    }),
  (at: number) =>
    line('渠道', {
      名称: `班列${at}`,
      类别: '企业',
      细类: '班列',
      所属地: '大同',
      来源: 'list',
      可信度: '有据可查',
    }),
];

const agreement = { 类别: '友好城市', 国内方: '朔州', 外方: '秩父', 来源: 'list', 可信度: '有据可查' };
const place = { 名称: '秩父', 类别: '外国城市', 级别: '市', 上级: '日本', 来源: 'list', 可信度: '有据可查' };

const faulty: readonly [number, string, RegExp][] = [
  [
    3,
    line('协议', { ...agreement, 类别: '姐妹城市' }),
    /^混合\.csv:3 kind: "姐妹城市" 不在允许的取值之内：友好城市、友好合作、意向书、商谈 \/ .*FORMAL/,
  ],
  [7, line('协议', { ...agreement, 签署日期: '2018.10' }), /^混合\.csv:7 signed_on: "2018\.10" 不是日期/],
  [
    12,
    line('协议', { ...agreement, 外方: '' }),
    /^混合\.csv:12 partner: 缺少外方 \/ the partner is missing$/,
  ],
  [15, line('文化遗址', { 名称: '寺' }), /^混合\.csv:15 record_kind: "文化遗址" 不是数据类别/],
  [18, line('地方', { ...place, 纬度: '95', 经度: '12' }), /^混合\.csv:18 latitude: "95" 不是 -90 到 90/],
  [22, line('地方', { ...place, 级别: '县' }), /^混合\.csv:22 level: PARTNER_CITY 的级别应为/],
  [
    27,
    line('文化资源', { 名称: '寺', 所在地: '大同', 可信度: '有据可查' }),
    /^混合\.csv:27 sources: 缺少来源/,
  ],
  [
    31,
    line('协议', { ...agreement, 来源名称: '网页', 来源网址: 'www.example.org' }),
    /^混合\.csv:31 source_url: "www\.example\.org" 不是网址/,
  ],
  [38, `${line('协议', agreement)},多余`, /^混合\.csv:38: 应有 17 列，实有 18 列/],
  [
    44,
    line('渠道', {
      名称: '班列',
      类别: '企业',
      细类: '班列',
      所属地: '大同',
      外方: '德国',
      来源: 'list',
      可信度: '有据可查',
    }),
    /^混合\.csv:44 外方: 这类数据没有此列/,
  ],
];

describe('a file of 45 rows of four kinds with ten faults', () => {
  const byLine = new Map(faulty.map(([at, text]) => [at, text]));
  const rows = Array.from({ length: 45 }, (_, at) => byLine.get(at + 2) ?? good[at % good.length]!(at));
  const text = [HEADER, ...rows].join('\r\n');

  it('has each fault named with file, line and column, and all other rows read', async () => {
    const { wrong, records } = await readText('混合.csv', text);
    expect(wrong).toEqual(faulty.map(([, , message]) => expect.stringMatching(message)));
    expect(records.filter(({ problems }) => problems.length === 0)).toHaveLength(35);
  });

  it('reads as well when nothing is wrong', async () => {
    const sound = [HEADER, ...rows.filter((_, at) => !byLine.has(at + 2))].join('\n');
    const { wrong, records } = await readText('混合.csv', sound);
    expect(wrong).toEqual([]);
    expect(new Set(records.map(({ kind }) => kind))).toEqual(
      new Set(['places', 'assets', 'agreements', 'channels']),
    );
  });
});

const AGREEMENT = '国内方,外方,类别,可信度,来源';
const ROW = '朔州,秩父,友城,有据可查,list';

describe('a header', () => {
  it.each([
    ['a column that is not known', `${AGREEMENT},天气\n${ROW},晴`, ['a.csv:1 天气: 没有这样的列']],
    [
      'a column that stands there twice',
      `${AGREEMENT},中方\n${ROW},大同`,
      ['a.csv:1 home: "中方" 与 "国内方" 是同一列'],
    ],
    [
      'a column without heading',
      `国内方,外方,,类别,可信度,来源\n朔州,秩父,x,友城,有据可查,list`,
      ['a.csv:1: 第 3 列没有表头'],
    ],
    ['nothing that tells the kind', `甲,乙\n1,2`, ['a.csv:1: 看不出文件里是哪类数据']],
    ['two kinds', `国内方,外方,所属地\n1,2,3`, ['a.csv:1: 看不出文件里是哪类数据']],
    ['only titles', `一览表\n`, ['a.csv: 没有表头']],
    ['only empty lines', `\n\n,,\n`, ['a.csv: 没有表头']],
    ['too many columns', `${AGREEMENT},${'x,'.repeat(300)}\n`, ['a.csv:1: 超过 200 列']],
  ])('is refused for %s', async (_, text, messages) => {
    const { wrong } = await readText('a.csv', text);
    expect(wrong.map((message) => message.split(' / ')[0]!.slice(0, messages[0]!.length))).toEqual(messages);
  });

  it('alone is a file without records', async () => {
    expect(await readText('a.csv', `${AGREEMENT}\n`)).toMatchObject({ records: [], wrong: [] });
  });

  it('decides before the name of the file, and the caller before both', async () => {
    const kinds = async (name: string, header: string, kind?: 'channels') =>
      new Set((await readText(name, `${header}\n1,2,3\n`, { kind })).records.map((record) => record.kind));
    expect(await kinds('渠道.csv', '国内方,外方,类别')).toEqual(new Set(['agreements']));
    expect(await kinds('2026年渠道.csv', '名称,类别,状态')).toEqual(new Set(['channels']));
    expect(await kinds('协议.csv', '名称,类别,状态', 'channels')).toEqual(new Set(['channels']));
  });
});

describe('a record', () => {
  it.each([
    ['朔州,秩父', /^a\.csv:2: 应有 5 列，实有 2 列/],
    ['=1+1,+86,友城,有据可查,list', null],
    [`${'长'.repeat(10_001)},秩父,友城,有据可查,list`, /^a\.csv:2 home: 超过 10000 个字："长{40}…" \//],
    ['朔\u0000州,秩父,友城,有据可查,list', /^a\.csv:2 home: .*含有控制字符/],
    ['朔\ufffd州,秩父,友城,有据可查,list', /^a\.csv:2 home: .*乱码/],
    ['朔"州,秩父,友城,有据可查,list', /^a\.csv:2: 从此处起的一条记录，引号有误/],
    ['朔州,秩父,友城,有据可查,list||page', /^a\.csv:2 sources: 有一个值为空/],
    ['朔州,秩父,友城,有据可查,list；', null],
  ])('that reads %s is told what is wrong with it, and the next one is read', async (row, message) => {
    const { wrong, records } = await readText('a.csv', `${AGREEMENT}\n${row}\n${ROW}\n`);
    if (message === null) expect(wrong).toEqual([]);
    else expect(wrong[0]).toMatch(message);
    expect(records.at(-1)).toMatchObject({ line: 3, problems: [] });
  });

  it('keeps what a sheet might take for a formula', async () => {
    const { rows } = await readText('a.csv', `${AGREEMENT}\n"=HYPERLINK(""x"")",@SUM,友城,有据可查,-list\n`);
    expect(rows[0]).toMatchObject({ home: '=HYPERLINK("x")', partner: '@SUM', sources: ['-list'] });
  });

  it('whose quotation mark is never closed ends what can be read', async () => {
    const { wrong, records } = await readText(
      'a.csv',
      `${AGREEMENT}\n${ROW}\n"朔州,${'秩父,'.repeat(1_000_000)}`,
    );
    expect(records).toHaveLength(1);
    expect(wrong).toEqual([expect.stringMatching(/^a\.csv:3: 从此处起的一条记录超过/)]);
  });
});

describe('a file', () => {
  it.each([
    [join('no', 'such.csv'), /^such\.csv: 没有这个文件/],
    ['src.csv', /^src\.csv: 没有这个文件/],
  ])('that is not there is a fault of it: %s', async (path, message) => {
    expect((await readAll(fileInput(path))).wrong).toEqual([expect.stringMatching(message)]);
  });
});

it('half a surrogate pair in a JSON file is refused', async () => {
  const row = { home: '朔\ud800州', partner: '秩父', kind: '友城', confidence: '有据可查', sources: 'list' };
  const { wrong } = await readText('a.json', JSON.stringify([row]));
  expect(wrong).toEqual([expect.stringMatching(/home: .*control character/)]);
});
