/** Third parties' assessments through the API: recorded with a source, corrected, shown on the scorecard. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import { admin, cityOfficer, otherProvinceOfficer, provinceOfficer } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

const source = { title: '评估报告', confidence: 'DOCUMENTED' };
const RECORD = 'id version of { id } by onDate score outOf remark confidence sources { title }';

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { timeoutMs: 60_000 });
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  const run = (name: string, input: object, as = provinceOfficer) => mutate(service, name, input, as, RECORD);
  const done = async (input: object) => {
    const { record, message } = await run('recordAssessment', { source, ...input });
    expect(message).toBeUndefined();
    return record;
  };
  const onCard = async (of: string, year: number) => {
    const { body } = await service.ask(
      `{ scorecard(of: "${of}", year: ${year}) { assessments { by onDate score remark } } }`,
    );
    expect(body.errors).toBeUndefined();
    return body.data.scorecard.assessments.map(({ by, onDate }: any) => [by, onDate]);
  };

  test('one is recorded, corrected and found, and exports have it', async () => {
    const of = 'cn/shanxi/datong';
    const first = await done({ of, by: '省友协', onDate: '2023-11', score: 82.5, outOf: 100 });
    expect(first).toMatchObject({ version: 1, of: { id: of }, score: 82.5, confidence: 'DOCUMENTED' });
    const { id } = first;
    const list = { title: '名录', confidence: 'REPORTED' };
    const amended = { id, version: 1, score: 8.25, outOf: 10, remark: '良好', source: list };
    const { record } = await run('amendAssessment', amended);
    expect(record).toMatchObject({ version: 2, score: 8.25, outOf: 10, confidence: 'DOCUMENTED' });
    expect(record.sources.map(({ title }: any) => title).sort()).toEqual(['名录', '评估报告']);
    expect((await run('amendAssessment', amended)).code).toBe('CONFLICT');
    await done({ of, by: '研究院', onDate: '2024', remark: '起步' });

    const { body } = await service.ask(
      `{ one: assessment(id: "${id}") { remark }
         all: assessments(of: "${of}", first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { node { by } } }
         history(of: "${of}") { edges { node { action subject } } } }`,
    );
    expect(body.data.one).toEqual({ remark: '良好' });
    expect(body.data.all).toMatchObject({ totalCount: 2, edges: [{ node: { by: '研究院' } }] });
    const next = await service.ask(
      'query ($of: ID!, $after: String!) { assessments(of: $of, after: $after) { edges { node { by } } } }',
      { of, after: body.data.all.pageInfo.endCursor },
    );
    expect(next.body.data.assessments.edges).toEqual([{ node: { by: '省友协' } }]);
    expect(body.data.history.edges.map(({ node }: any) => node.action)).toContain('AMEND_ASSESSMENT');
    expect((await service.get('/export/nodes.csv')).text).toContain(`Assessment:${id}`);
    expect((await service.get('/export/relationships.csv')).text).toContain('ASSESSES');
  });

  test('a scorecard has those of its year in their order, else the newest before', async () => {
    const of = 'cn/shanxi/jinzhong';
    await done({ of, by: '乙', onDate: '2022-03-01', score: 1 });
    await done({ of, by: '甲', onDate: '2022-03', score: 1 });
    await done({ of, by: '丙', onDate: '2020', score: 1 });
    const example = { title: '演示', confidence: 'HYPOTHETICAL' };
    await done({ of, by: '演示', onDate: '2022-05', score: 1, source: example });
    expect(await onCard(of, 2022)).toEqual([
      ['甲', '2022-03'],
      ['乙', '2022-03-01'],
    ]);
    expect(await onCard(of, 2024)).toEqual([['乙', '2022-03-01']]);
    expect(await onCard(of, 2021)).toEqual([['丙', '2020']]);
    expect(await onCard(of, 2019)).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['a place that is not there', { of: 'cn/shanxi/nowhere' }, 'NOT_FOUND'],
    ['a place abroad', { of: 'jp/nara' }, 'RULE_VIOLATION'],
    ['a day that is to come', { onDate: '2999' }, 'BAD_USER_INPUT'],
    ['nothing said', { score: undefined }, 'RULE_VIOLATION'],
    ['a best score without a score', { score: undefined, outOf: 10, remark: '好' }, 'RULE_VIOLATION'],
    ['a score above the best', { score: 11, outOf: 10 }, 'RULE_VIOLATION'],
    ['a score below nothing', { score: -1 }, 'RULE_VIOLATION'],
    ['nobody who said it', { by: '' }, 'BAD_USER_INPUT'],
    ['no source', { source: { confidence: 'REPORTED' } }, 'BAD_USER_INPUT'],
  ])('%s is refused', async (_what, input, code) => {
    const sound = { of: 'cn/shanxi/datong', by: '甲', onDate: '2021', score: 5, source };
    expect((await run('recordAssessment', { ...sound, ...input })).code).toBe(code);
  });

  test('it is for an officer of the province, and is recorded once', async () => {
    const input = { of: 'cn/shanxi', by: '国家级机构', onDate: '2024-12-31', score: 5, source };
    for (const as of [cityOfficer, otherProvinceOfficer])
      expect((await run('recordAssessment', input, as)).code).toBe('FORBIDDEN');
    const { record } = await run('recordAssessment', input);
    expect((await run('recordAssessment', { ...input, score: 4 })).code).toBe('CONFLICT');
    const step = { id: record.id, version: 1, source };
    expect((await run('amendAssessment', { ...step, score: 4 }, otherProvinceOfficer)).code).toBe(
      'FORBIDDEN',
    );
    expect((await run('amendAssessment', { ...step, score: null })).code).toBe('RULE_VIOLATION');
    const example = { title: '演示', confidence: 'HYPOTHETICAL' };
    expect((await run('amendAssessment', { ...step, score: 4, source: example })).code).toBe(
      'RULE_VIOLATION',
    );
    expect((await run('amendAssessment', { ...step, id: 'assessment-x' })).code).toBe('NOT_FOUND');
    const { body } = await service.ask('{ assessments(of: "nowhere") { totalCount } }');
    expect(body.errors![0]!.extensions['code']).toBe('NOT_FOUND');
  });

  test('it goes along when two records of a place become one', async () => {
    const entered = async (nameEn: string) => {
      const { record } = await mutate(
        service,
        'addPlace',
        { kind: 'CITY', level: 'PREFECTURE', nameZh: `试${nameEn}`, nameEn, partOf: 'cn/shanxi', source },
        admin,
      );
      return record;
    };
    const [goes, stays] = [await entered('Goes'), await entered('Stays')];
    await done({ of: goes.id, by: '甲', onDate: '2024', score: 1 });
    const merging = { into: stays.id, intoVersion: 1, from: goes.id, fromVersion: 1 };
    expect((await mutate(service, 'mergePlaces', merging, admin)).message).toBeUndefined();
    expect(await onCard(stays.id, 2024)).toEqual([['甲', '2024']]);
  });
});
