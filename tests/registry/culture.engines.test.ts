/** Cultural assets and themes are entered and corrected through the API. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import { cityOfficer, otherCityOfficer, provinceOfficer } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

const ALL = `id version nameZh nameEn aliases designations unescoId latitude longitude confidence remark
  place { id } themes { id } sources { title } claims(status: [OPEN]) { id field value sources { title } }`;
const survey = { title: '朔州市文物普查', confidence: 'DOCUMENTED' };
const yearbook = { title: '山西年鉴', url: 'https://example.org/yearbook', confidence: 'REPORTED' };
const temple = {
  nameZh: '测试寺',
  nameEn: 'Temple of the Test',
  place: 'cn/shanxi/shuozhou',
  themes: ['buddhist_temple'],
  source: survey,
};

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

  test('an asset is entered and corrected; a point of two sources stays one point', async () => {
    const { record } = await mutate(
      service,
      'addCulturalAsset',
      { ...temple, aliases: ['试寺', '试寺'], coordinates: { latitude: 39.5, longitude: 112 } },
      cityOfficer,
      ALL,
    );
    expect(record).toEqual({
      id: 'temple-of-the-test',
      version: 1,
      nameZh: '测试寺',
      nameEn: 'Temple of the Test',
      aliases: ['试寺'],
      designations: [],
      unescoId: null,
      latitude: 39.5,
      longitude: 112,
      confidence: 'DOCUMENTED',
      remark: null,
      place: { id: 'cn/shanxi/shuozhou' },
      themes: [{ id: 'buddhist_temple' }],
      sources: [{ title: survey.title }],
      claims: [],
    });
    const amend = (version: number, more: object) =>
      mutate(service, 'amendCulturalAsset', { id: record.id, version, ...more }, cityOfficer, ALL);

    const filled = await amend(1, { remark: '新修', designations: ['省级'], themes: [], source: yearbook });
    expect(filled.record).toMatchObject({
      version: 2,
      remark: '新修',
      designations: ['省级'],
      themes: [],
      aliases: ['试寺'],
      latitude: 39.5,
    });
    const other = { title: '另一份图册', confidence: 'REPORTED' };
    const disputed = await amend(2, { coordinates: { latitude: 39.6, longitude: 112.1 }, source: other });
    expect(disputed.record).toMatchObject({
      latitude: 39.5,
      claims: [
        { field: 'coordinates', value: '39.5, 112' },
        { field: 'coordinates', value: '39.6, 112.1', sources: [{ title: other.title }] },
      ],
    });
    await mutate(
      service,
      'decideClaim',
      { claim: disputed.record.claims[1].id, version: 3 },
      provinceOfficer,
    );
    const { body } = await service.ask(`query ($id: ID!) { culturalAsset(id: $id) { ${ALL} } }`, record);
    expect(body.data.culturalAsset).toMatchObject({
      version: 4,
      latitude: 39.6,
      longitude: 112.1,
      claims: [],
    });
  });

  const refusedAssets: readonly [string, object, string, typeof cityOfficer][] = [
    ['a place that is not there', { place: 'nowhere' }, 'NOT_FOUND', cityOfficer],
    ['a theme that is not there', { themes: ['nothing'] }, 'NOT_FOUND', cityOfficer],
    [
      'an asset that is there',
      { place: 'cn/shanxi/datong', aliases: ['云冈石窟'] },
      'CONFLICT',
      provinceOfficer,
    ],
    ['an id that is taken', { id: 'yungang-grottoes' }, 'CONFLICT', cityOfficer],
    [
      'a latitude that no place has',
      { coordinates: { latitude: 91, longitude: 0 } },
      'BAD_USER_INPUT',
      cityOfficer,
    ],
    ['an officer of another city', {}, 'FORBIDDEN', otherCityOfficer],
    ['a foreign place, for an officer of a city', { place: 'jp/saitama' }, 'FORBIDDEN', cityOfficer],
  ];
  test.each(refusedAssets)('%s is refused', async (_, more, code, as) => {
    const input = { ...temple, nameZh: '待拒寺', nameEn: 'Refused Temple', ...more };
    expect(await mutate(service, 'addCulturalAsset', input, as)).toMatchObject({ code });
  });

  test('a theme is entered, found by its names, and put elsewhere in the tree', async () => {
    const added = await mutate(
      service,
      'addTheme',
      {
        kind: 'CULTURE',
        nameZh: '剪纸艺术',
        nameEn: 'Paper Cutting Art',
        aliases: ['窗花艺术'],
        broader: 'culture',
      },
      provinceOfficer,
      'id version broader { id }',
    );
    expect(added.record).toEqual({ id: 'paper_cutting_art', version: 1, broader: { id: 'culture' } });
    const amended = await mutate(
      service,
      'amendTheme',
      { id: 'paper_cutting_art', version: 1, nameEn: 'Paper Cutting', broader: 'religion' },
      provinceOfficer,
      'id version nameEn aliases broader { id }',
    );
    expect(amended.record).toEqual({
      id: 'paper_cutting_art',
      version: 2,
      nameEn: 'Paper Cutting',
      aliases: ['窗花艺术'],
      broader: { id: 'religion' },
    });
    const history = await service.ask(
      '{ history(of: "paper_cutting_art") { edges { node { action changes { field before after } } } } }',
    );
    expect(history.body.data.history.edges[0].node).toEqual({
      action: 'AMEND_THEME',
      changes: [
        { field: 'broader', before: 'culture', after: 'religion' },
        { field: 'nameEn', before: 'Paper Cutting Art', after: 'Paper Cutting' },
      ],
    });
  });

  const refusedThemes: readonly [string, string, object, string][] = [
    ['a name of another theme', 'addTheme', { nameZh: '文化' }, 'CONFLICT'],
    ['a broader theme that is not there', 'addTheme', { broader: 'nothing' }, 'NOT_FOUND'],
    [
      'a theme below itself',
      'amendTheme',
      { id: 'culture', version: 1, broader: 'religion' },
      'RULE_VIOLATION',
    ],
    ['a stale version', 'amendTheme', { id: 'culture', version: 9, nameEn: 'Cultures' }, 'CONFLICT'],
    ['a theme that is not there', 'amendTheme', { id: 'nothing', version: 1 }, 'NOT_FOUND'],
  ];
  test.each(refusedThemes)('%s is refused', async (_, name, more, code) => {
    const fresh = name === 'addTheme' ? { kind: 'CULTURE', nameZh: '待拒主题', nameEn: 'Refused Theme' } : {};
    expect(await mutate(service, name, { ...fresh, ...more }, provinceOfficer)).toMatchObject({ code });
  });
});
