/** Files that officers import through the API. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../../src/access/identity.js';
import type { Graph } from '../../../src/graph/graph.js';
import { engines, openWithSample } from '../../support/engines.js';
import { analyst, cityOfficer, otherCityOfficer } from '../../support/offices.js';
import { serve, type Service } from '../../support/service.js';

const IMPORT = `mutation ($input: ImportRecordsInput!) { importRecords(input: $input) {
  written newRows changedRows sameRows conflictRows refusedRows
  lines { file line column outcome record explanationZh explanationEn } } }`;

const HEADER = '国内方,外方,类别,签署日期,来源名称,可信度';

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  const send = async (input: Record<string, unknown>, as: Identity | undefined = cityOfficer) => {
    const { body } = await service.ask(IMPORT, { input: { fileName: '协议.csv', ...input } }, as);
    return body.errors?.[0]?.extensions['code'] ?? body.data.importRecords;
  };
  const text = (...rows: string[]) => [HEADER, ...rows].join('\n');

  test('a trial reports, the file is entered once, and a key sent twice answers the same', async () => {
    const file = text(
      '朔州,秩父市,意向书,2026-05,朔州市档案,有据可查',
      '朔州,奈良市,意向书,2026-06,朔州市档案,有据可查',
    );
    expect(await send({ text: file, dryRun: true })).toMatchObject({ written: false, newRows: 2 });
    const first = await send({ text: file, idempotencyKey: '甲' });
    expect(first).toEqual({
      written: true,
      newRows: 2,
      changedRows: 0,
      sameRows: 0,
      conflictRows: 0,
      refusedRows: 0,
      lines: [],
    });
    expect(await send({ text: file, idempotencyKey: '甲' })).toEqual(first);
    expect(await send({ base64: Buffer.from(`\ufeff${file}`, 'utf16le').toString('base64') })).toMatchObject({
      written: true,
      sameRows: 2,
    });
  });

  test('rows of another city are refused with their line, and with them the whole file', async () => {
    const file = text(
      '朔州,济州特别自治道,意向书,2026-05,档案,有据可查',
      '太原,秩父市,意向书,2026-05,档案,有据可查',
    );
    const report = await send({ text: file });
    expect(report).toMatchObject({ written: false, refusedRows: expect.any(Number) });
    expect(report.lines).toContainEqual(
      expect.objectContaining({
        file: '协议.csv',
        line: 3,
        outcome: 'REFUSED',
        explanationZh: expect.stringContaining('不在贵单位负责的地方之内'),
      }),
    );
    expect(await send({ text: file }, otherCityOfficer)).toMatchObject({ written: false });
  });

  test.each([
    ['neither text nor base64', {}, cityOfficer, 'BAD_USER_INPUT'],
    ['both', { text: 'a', base64: 'YQ==' }, cityOfficer, 'BAD_USER_INPUT'],
    ['base64 that is long and none', { base64: `${' '.repeat(500_000)}!` }, cityOfficer, 'BAD_USER_INPUT'],
    ['base64 that is none', { base64: '%%' }, cityOfficer, 'BAD_USER_INPUT'],
    ['an analyst', { text: HEADER }, analyst, 'FORBIDDEN'],
  ])('%s is refused', async (_, input, as, code) => {
    expect(await send(input, as)).toBe(code);
  });
});
