/** Answers as files. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agreementText, recordsText, routeText } from '../../../web/explorer/questions/words.js';
import { csvField, csvOf, jsonOf } from '../../../web/explorer/answer/export.js';

const title = { zh: '名称', en: 'Name' };

it('a spreadsheet reads every cell as it was, and none as a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), (texts) => {
      const rows = texts.map((text) => ({ cells: [text], sources: [] }));
      const csv = csvOf({ columns: [title] }, rows, 'en');
      const [, ...read] = parse(csv, { bom: true });
      expect(read.map(([cell]) => cell)).toEqual(
        texts.map((text) => (/^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text)),
      );
    }),
  );
});

it.each(['=1+1', '+86', '-1', '@SUM(A1)', '＝1+1', '\t=1', '\r=1', '\n=1'])(
  'takes its force from %j',
  (text) => {
    expect(csvField(text).replace(/^"/, '')).toBe(`'${text}${csvField(text).startsWith('"') ? '"' : ''}`);
  },
);

it('leaves a number a number, and what is not known empty', () => {
  expect([csvField(-1.5), csvField(null)]).toEqual(['-1.5', '']);
});

it('begins with the mark by which Excel knows UTF-8, and names columns and sources in the reader’s language', () => {
  const sources = [
    { title: '报纸', titleEn: 'A newspaper', url: 'https://example.org/a' },
    { title: '档案', url: null },
  ];
  const rows = [{ cells: [{ place: { id: 'p', nameZh: '朔州市', nameEn: 'Shuozhou' } }], sources }];
  expect(csvOf({ columns: [title] }, rows, 'zh')).toBe(
    '\uFEFF名称,来源\r\n朔州市,报纸 https://example.org/a; 档案\r\n',
  );
  expect(csvOf({ columns: [title] }, rows, 'en')).toBe(
    '\uFEFFName,Sources\r\nShuozhou,A newspaper https://example.org/a; 档案\r\n',
  );
});

it('marks a worked example in the cell that names it', () => {
  const cells = [{ confidence: 'HYPOTHETICAL' as const }, [{ tie: 'FORMAL' as const }, null, 'x']];
  expect(csvOf({ columns: [title, title] }, [{ cells, sources: [] }], 'zh')).toContain(
    '假设示例,友好城市、x',
  );
});

it('keeps what was asked beside what was answered, unrounded', () => {
  const text = jsonOf({
    question: { id: 'peers', title },
    values: { of: ['cn/shanxi/shuozhou'], asOf: [] },
    address: 'http://office/answer?question=peers',
    answeredOn: '2026-11-26',
    answer: { found: null, shown: 1 },
    data: { peers: [{ similarity: 0.123456 }] },
  });
  expect(JSON.parse(text)).toEqual({
    question: 'peers',
    title,
    asked: { of: ['cn/shanxi/shuozhou'] },
    address: 'http://office/answer?question=peers',
    answeredOn: '2026-11-26',
    found: null,
    shown: 1,
    answer: { peers: [{ similarity: 0.123456 }] },
  });
});

it('marks a worked example where names, ties and routes stand in a row', () => {
  const named = { nameZh: '木塔', nameEn: 'Pagoda', confidence: 'HYPOTHETICAL' as const };
  const tie = { kind: 'FORMAL', status: 'EXPIRED', signedOn: null, confidence: 'HYPOTHETICAL' } as const;
  const [from, to] = ['朔州市', '顺天市'].map((nameZh) => ({ id: nameZh, nameZh, nameEn: nameZh }));
  const step = {
    by: 'AGREEMENT',
    from,
    to,
    agreement: tie,
    channel: null,
    alliance: null,
    sources: [],
  } as const;
  expect(recordsText([named])).toEqual([{ zh: '木塔（假设示例）', en: 'Pagoda (worked example)' }]);
  expect(agreementText(tie).zh).toBe('友好城市 日期不详，已到期（假设示例）');
  expect(routeText({ steps: [step as never] }).zh).toBe('朔州市 —友好城市 日期不详（假设示例）→ 顺天市');
});
