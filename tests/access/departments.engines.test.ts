/** For which places the people of an office may write, by what their office is and serves. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import { admin, cityOfficer, provinceOfficer } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

const file = { title: '卷宗', confidence: 'DOCUMENTED' };
const OF_PROVINCE = 'cn/shanxi/culture';
const OF_CITY = 'cn/shanxi/shuozhou/culture';
const OF_MADE_PROVINCE = 'cn/new-city/fao';

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { timeoutMs: 60_000 });
    const done = async (name: string, input: object) => {
      const outcome = await mutate(service, name, { ...input, source: file }, admin);
      expect(outcome.message).toBeUndefined();
      return outcome.record;
    };
    const department = { kind: 'DEPARTMENT', nameZh: '省文旅厅', nameEn: 'Culture' };
    await done('registerOffice', { ...department, id: OF_PROVINCE, serves: 'cn/shanxi' });
    const bureau = { kind: 'DEPARTMENT', nameZh: '市文旅局', nameEn: 'Culture of the City' };
    await done('registerOffice', { ...bureau, id: OF_CITY, serves: 'cn/shanxi/shuozhou' });
    // A city that is found to be a province takes its office along.
    const place = {
      kind: 'CITY',
      level: 'PREFECTURE',
      nameZh: '试市',
      nameEn: 'New City',
      partOf: 'cn/shanxi',
    };
    const { id, version } = await done('addPlace', place);
    const office = { kind: 'CITY', nameZh: '试市外办', nameEn: 'New City FAO' };
    await done('registerOffice', { ...office, id: OF_MADE_PROVINCE, serves: id });
    await done('amendPlace', { id, version, kind: 'PROVINCE', level: 'PROVINCE', partOf: 'cn' });
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  const of = (office: string, role: Identity['role']): Identity => ({ actor: '孙平', office, role });
  const everywhere = { city: 'yes', province: 'yes', partner: 'yes' };
  const nowhere = { city: 'FORBIDDEN', province: 'FORBIDDEN', partner: 'FORBIDDEN' };
  const ownCity = { city: 'yes', province: 'FORBIDDEN', partner: 'yes' };
  const table: readonly [string, Identity, Readonly<Record<string, string>>][] = [
    ['the office of the city', cityOfficer, ownCity],
    ['the office of the province', provinceOfficer, everywhere],
    ['a department of the city as an officer of a city', of(OF_CITY, 'CITY_OFFICER'), ownCity],
    ['a department of the city as one of a province', of(OF_CITY, 'PROVINCE_OFFICER'), nowhere],
    ['a department of the province as an officer of a city', of(OF_PROVINCE, 'CITY_OFFICER'), nowhere],
    ['a department of the province as one of a province', of(OF_PROVINCE, 'PROVINCE_OFFICER'), nowhere],
    ['a department of the province as an administrator', of(OF_PROVINCE, 'ADMIN'), everywhere],
    ['a city’s office whose city became a province', of(OF_MADE_PROVINCE, 'CITY_OFFICER'), nowhere],
  ];
  test.each(table)('%s', async (who, as, expected) => {
    const channel = (nameEn: string, heldBy: string) => ({
      ...{ kind: 'CIVIL', subtype: 'NGO', nameZh: `会 ${nameEn}`, nameEn, heldBy, source: file },
    });
    const told = {
      city: await mutate(service, 'addChannel', channel(`City: ${who}`, 'cn/shanxi/shuozhou'), as),
      province: await mutate(service, 'addChannel', channel(`Province: ${who}`, 'cn/shanxi'), as),
      partner: await mutate(
        service,
        'addPlace',
        {
          ...{ kind: 'PARTNER_CITY', level: 'CITY', nameZh: `市 ${who}`, nameEn: `Partner of ${who}` },
          partOf: 'jp/saitama',
          source: file,
        },
        as,
      ),
    };
    expect(Object.fromEntries(Object.entries(told).map(([what, { code }]) => [what, code ?? 'yes']))).toEqual(
      expected,
    );
  });
});
