/** Places are entered and corrected through the API. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import { admin, cityOfficer, otherProvinceOfficer, provinceOfficer } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

const ALL = `__typename id version nameZh nameEn aliases population latitude longitude confidence
  ... on PartnerCity { level } ... on PartnerRegion { level } partOf { id }
  knownFor { theme { id } confidence sources { title } } sources { title } claims { field value status }`;
const gazetteer = { title: '埼玉县地名册', confidence: 'REPORTED' };
const other = { title: '另一份统计', url: 'https://example.org/statistics', confidence: 'DOCUMENTED' };
const kawagoe = {
  kind: 'PARTNER_CITY',
  level: 'CITY',
  nameZh: '川越市',
  nameEn: 'Kawagoe',
  partOf: 'jp/saitama',
  source: gazetteer,
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

  test('a partner is entered by an officer of a city, and corrected by one of a province', async () => {
    const added = await mutate(
      service,
      'addPlace',
      { ...kawagoe, aliases: ['Kawagoe-shi'], population: 350000, knownFor: ['buddhism'] },
      cityOfficer,
      ALL,
    );
    expect(added.record).toEqual({
      __typename: 'PartnerCity',
      id: 'jp/saitama/kawagoe',
      version: 1,
      nameZh: '川越市',
      nameEn: 'Kawagoe',
      aliases: ['Kawagoe-shi'],
      population: 350000,
      latitude: null,
      longitude: null,
      confidence: 'REPORTED',
      level: 'CITY',
      partOf: { id: 'jp/saitama' },
      knownFor: [
        { theme: { id: 'buddhism' }, confidence: 'REPORTED', sources: [{ title: gazetteer.title }] },
      ],
      sources: [{ title: gazetteer.title }],
      claims: [],
    });
    const amended = await mutate(
      service,
      'amendPlace',
      {
        id: 'jp/saitama/kawagoe',
        version: 1,
        kind: 'PARTNER_REGION',
        level: 'SECOND',
        population: 353000,
        coordinates: { latitude: 36, longitude: 139.5 },
        knownFor: ['buddhism', 'coal'],
        source: other,
      },
      provinceOfficer,
      ALL,
    );
    expect(amended.record).toMatchObject({
      __typename: 'PartnerRegion',
      version: 2,
      level: 'SECOND',
      nameZh: '川越市',
      aliases: ['Kawagoe-shi'],
      population: 350000,
      latitude: 36,
      confidence: 'DOCUMENTED',
      knownFor: [
        { theme: { id: 'buddhism' }, confidence: 'REPORTED', sources: [{ title: gazetteer.title }] },
        { theme: { id: 'coal' }, confidence: 'DOCUMENTED', sources: [{ title: other.title }] },
      ],
      claims: [
        { field: 'population', value: '350000', status: 'OPEN' },
        { field: 'population', value: '353000', status: 'OPEN' },
      ],
    });
    const renamed = await mutate(
      service,
      'amendPlace',
      { id: 'jp/saitama/kawagoe', version: 2, aliases: ['小江户'], source: gazetteer },
      provinceOfficer,
    );
    expect(renamed.record).toEqual({ id: 'jp/saitama/kawagoe', version: 3 });
    const found = await service.ask('{ search(text: "小江户") { ... on PartnerRegion { id } } }');
    expect(found.body.data.search).toEqual([{ id: 'jp/saitama/kawagoe' }]);
  });

  test('a country is entered with its relations, and a county of China by its province', async () => {
    const country = { kind: 'COUNTRY', nameZh: '试国', nameEn: 'Testland', isoCode: 'TL', source: gazetteer };
    const relations = { diplomaticRelations: 'ESTABLISHED', diplomaticRelationsSince: '2002-05-20' };
    // Relations with a country decide what every office may do.
    for (const as of [cityOfficer, provinceOfficer])
      expect(await mutate(service, 'addPlace', { ...country, ...relations }, as)).toMatchObject({
        code: 'FORBIDDEN',
      });
    expect(await mutate(service, 'addPlace', { ...country, ...relations }, admin)).toMatchObject({
      record: { id: 'tl', version: 1 },
    });
    const county = {
      kind: 'CITY',
      level: 'COUNTY',
      nameZh: '试县',
      nameEn: 'Shi',
      partOf: 'cn/shanxi/shuozhou',
      source: gazetteer,
    };
    expect(await mutate(service, 'addPlace', county, cityOfficer)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await mutate(service, 'addPlace', county, otherProvinceOfficer)).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await mutate(service, 'addPlace', county, provinceOfficer)).toMatchObject({
      record: { id: 'cn/shanxi/shuozhou/shi' },
    });
  });

  const notEntered: readonly [string, object, string][] = [
    ['a place above that is not there', { partOf: 'nowhere' }, 'NOT_FOUND'],
    ['a theme that is not there', { knownFor: ['nothing'] }, 'NOT_FOUND'],
    ['no place above', { partOf: null }, 'RULE_VIOLATION'],
    ['a partner in China', { partOf: 'cn' }, 'RULE_VIOLATION'],
    ['a province abroad', { kind: 'PROVINCE', level: null, partOf: 'jp' }, 'BAD_USER_INPUT'],
    [
      'a province of another country',
      { kind: 'PROVINCE', level: 'PROVINCE', partOf: 'jp' },
      'RULE_VIOLATION',
    ],
    ['a level of another kind', { level: 'PREFECTURE' }, 'RULE_VIOLATION'],
    ['no level', { level: undefined }, 'RULE_VIOLATION'],
    ['relations of a city', { diplomaticRelations: 'ESTABLISHED' }, 'RULE_VIOLATION'],
    ['a date of relations that are not there', { diplomaticRelationsSince: '1972' }, 'RULE_VIOLATION'],
    ['an opening of a foreign city', { openBy: '2003' }, 'RULE_VIOLATION'],
    ['fewer people than none', { population: -1 }, 'BAD_USER_INPUT'],
    ['a place that is there, by its short name', { nameZh: '秩父' }, 'CONFLICT'],
    ['a place that is there, by its English name', { nameEn: 'CHICHIBU' }, 'CONFLICT'],
    ['an id that is taken', { id: 'jp/saitama/chichibu' }, 'CONFLICT'],
  ];
  test.each(notEntered)('%s is refused', async (_, more, code) => {
    const input = { ...kawagoe, nameZh: '待拒市', nameEn: 'Refused', ...more };
    expect(await mutate(service, 'addPlace', input, admin)).toMatchObject({ code });
  });

  const notAmended: readonly [string, object, string, typeof admin][] = [
    ['a stale version', { version: 9 }, 'CONFLICT', provinceOfficer],
    ['nothing of this id', { id: 'nowhere' }, 'NOT_FOUND', provinceOfficer],
    ['a place in itself', { partOf: 'jp/saitama/chichibu' }, 'RULE_VIOLATION', provinceOfficer],
    [
      'a region that becomes a city of China',
      { kind: 'CITY', level: 'COUNTY' },
      'RULE_VIOLATION',
      provinceOfficer,
    ],
    ['a region without a country', { kind: 'COUNTRY' }, 'RULE_VIOLATION', provinceOfficer],
    ['a level of another kind', { level: 'TOWN' }, 'RULE_VIOLATION', provinceOfficer],
    ['a name of another place there', { nameZh: '兵库县' }, 'CONFLICT', provinceOfficer],
    ['an officer of a city', {}, 'FORBIDDEN', cityOfficer],
    ['a province of others', { id: 'cn/shanxi' }, 'FORBIDDEN', otherProvinceOfficer],
  ];
  test.each(notAmended)('%s is refused in an amendment', async (_, more, code, as) => {
    const input = { id: 'jp/saitama', version: 1, remark: '更正', source: gazetteer, ...more };
    expect(await mutate(service, 'amendPlace', input, as)).toMatchObject({ code });
  });
});
