import { describe, expect, it } from 'vitest';
import { readText } from './support.js';

const item = {
  国内方: '朔州',
  外方: '秩父',
  类别: '友城',
  可信度: '有据可查',
  来源: ['list', 'page'],
  签署日期: 2003,
};

describe('JSON', () => {
  it('takes numbers and lists, and numbers the items of an array', async () => {
    const { rows, lines, wrong } = await readText('a.json', JSON.stringify([item, { ...item, 备注: null }]));
    expect(wrong).toEqual([]);
    expect(lines).toEqual([1, 2]);
    expect(rows[1]).toEqual(rows[0]);
    expect(rows[0]).toMatchObject({ sources: ['list', 'page'], signed_on: '2003' });
  });

  it('may hold several kinds, told by what an item has', async () => {
    const { records, wrong } = await readText(
      'a.json',
      JSON.stringify([
        item,
        { 所在地: '大同', 名称: '云冈石窟', 可信度: '有据可查', 来源: 'list' },
        {
          record_kind: 'channels',
          name_zh: '班列',
          kind: '企业',
          subtype: '班列',
          held_by: '大同',
          confidence: '有据可查',
          sources: 'list',
        },
      ]),
    );
    expect(wrong).toEqual([]);
    expect(records.map(({ kind }) => kind)).toEqual(['agreements', 'assets', 'channels']);
  });

  it.each([
    ['[{"国内方": "朔州", }, 7, [1], {"a": 1}, {', [1, 2, 3, 4, null]],
    ['{"国内方": "朔州"}', [null]],
    ['[] []', [null]],
    ['[1,]', [1, 2]],
    ['[}', [null]],
    ['[{"x": "]"}', [null]],
    ['', [null]],
  ])('%s has its faults named by the number of the item', async (text, lines) => {
    const { records, wrong } = await readText('a.json', text);
    expect(records).toEqual([]);
    expect(wrong.map((message) => /^a\.json:(\d+)/.exec(message)?.[1] ?? null).sort()).toEqual(
      lines.map((line) => (line === null ? null : String(line))).sort(),
    );
  });

  it('names keys that are not known, values that are no texts, and columns that come twice', async () => {
    const { wrong } = await readText(
      'a.json',
      JSON.stringify([{ ...item, 天气: '晴', 中方: '大同', 外方: { a: 1 }, 来源: ['a|b'] }]),
    );
    expect(wrong).toEqual([
      expect.stringContaining('a.json:1 partner: 应为文字'),
      expect.stringContaining('a.json:1 sources: 应为文字'),
      expect.stringContaining('a.json:1 天气: 没有这样的列'),
      expect.stringContaining('a.json:1 home: "中方" 重复'),
    ]);
  });

  it('takes __proto__ and constructor for keys that are not known', async () => {
    const { wrong, records } = await readText(
      'a.json',
      `[{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, ${JSON.stringify(item).slice(1)}]`,
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(records[0]!.cells).not.toHaveProperty('polluted');
    expect(wrong.map((message) => message.split(': ')[0])).toEqual([
      'a.json:1 __proto__',
      'a.json:1 constructor',
    ]);
  });

  it.each([
    ['a.json', '['.repeat(2_000_000)],
    ['a.json', `[{"国内方": "${'长'.repeat(2_000_000)}"}]`],
    ['a.jsonl', `{"国内方": ${'['.repeat(2_000_000)}`],
  ])('is refused when an item is too long: %s', async (name, text) => {
    const { wrong, records } = await readText(name, text);
    expect(records).toEqual([]);
    expect(wrong).toEqual([expect.stringContaining('has more than 1000000 characters')]);
  });

  it('of lines has its faults named by line', async () => {
    const { wrong, lines } = await readText(
      'a.jsonl',
      `\n${JSON.stringify(item)}\r\n{"a"\n\n${JSON.stringify({ ...item, 类别: '?' })}`,
    );
    expect(lines).toEqual([2, 5]);
    expect(wrong).toEqual([
      expect.stringMatching(/^a\.jsonl:3: 不是有效的 JSON/),
      expect.stringMatching(/^a\.jsonl:5 kind: /),
    ]);
  });
});
