/** The way to a partner through an ally: open while a list is shared that the reader may see, and closed otherwise. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { today } from '../../src/dates.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import { admin, analyst, cityOfficer, otherProvinceOfficer, provinceOfficer } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';
import { allyCity, allyProvince, linfen, registerOffices } from './offices.js';

const SHUOZHOU = 'cn/shanxi/shuozhou';
const cities = { alliance: 'shanxi-city-offices' };
const provinces = { alliance: 'shanxi-zhejiang' };

interface Asked {
  readonly from?: string;
  readonly asOf?: string;
}

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { timeoutMs: 60_000 });
    await registerOffices(service);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  let shared: string[] = [];
  const share = async (as: Identity, input: object): Promise<string> => {
    const { record, message } = await mutate(service, 'shareList', { nameZh: '试列', ...input }, as);
    expect(message).toBeUndefined();
    shared.push(record.id);
    return record.id as string;
  };
  afterEach(async () => {
    for (const id of shared) await mutate(service, 'withdrawSharedList', { id, version: 1 }, admin);
    shared = [];
  });

  /** The routes through allies to the partners that peers have, each as its steps; the list that opens it in brackets. */
  const allied = async (as: Identity | undefined, { from = SHUOZHOU, asOf }: Asked = {}) => {
    const { body } = await service.ask(
      `query ($from: ID!, $asOf: String) {
        reachablePartners(from: $from, theme: "buddhism", via: [ALLIED], asOf: $asOf, scope: COUNTRY, first: 100) {
          nodes { partner { id } routes { kind hops score steps {
            by from { id } to { id } alliance { id } sharedList { id nameZh } sources { id }
          } } }
        }
      }`,
      { from, asOf: asOf ?? null },
      as,
    );
    expect(body.errors).toBeUndefined();
    return body.data.reachablePartners.nodes.map(({ partner, routes }: any) => [
      partner.id,
      ...routes.map((route: any) =>
        route.steps
          .map((step: any) => `${step.by} ${step.to.id}${step.sharedList ? ` [${step.sharedList.id}]` : ''}`)
          .join(', '),
      ),
    ]);
  };

  test('where nothing is shared there is no such route, whoever asks', async () => {
    for (const as of [undefined, cityOfficer, admin]) expect(await allied(as)).toEqual([]);
  });

  test('a candidate opens the tie that the sharing office’s place has with it, for those who may see the list', async () => {
    const list = await share(linfen, { ...cities, kind: 'CANDIDATES', items: ['jp/saitama/chichibu'] });
    const route = `ALLIANCE cn/shanxi/linfen [${list}], AGREEMENT jp/saitama/chichibu`;
    const open = [['jp/saitama/chichibu', route]];
    for (const as of [cityOfficer, analyst, linfen, provinceOfficer, admin])
      expect([as.actor, await allied(as)]).toEqual([as.actor, open]);
    for (const as of [undefined, otherProvinceOfficer, allyProvince]) expect(await allied(as)).toEqual([]);
  });

  test('the tie with a place above the partner counts where either of the two is listed', async () => {
    const region = await share(allyProvince, {
      ...provinces,
      kind: 'CANDIDATES',
      items: ['kr/jeollanam-do'],
    });
    const to = (partner: string, list: string) => [
      partner,
      `PART_OF cn/shanxi, ALLIANCE cn/zhejiang [${list}], AGREEMENT kr/jeollanam-do, PART_OF ${partner}`,
    ];
    const [suncheon, haenam] = ['kr/jeollanam-do/suncheon', 'kr/jeollanam-do/haenam'] as const;
    expect(await allied(cityOfficer)).toEqual([to(suncheon, region), to(haenam, region)]);
    await mutate(service, 'withdrawSharedList', { id: region, version: 1 }, allyProvince);
    expect(await allied(cityOfficer)).toEqual([]);
    const city = await share(allyProvince, {
      ...provinces,
      kind: 'CANDIDATES',
      items: [suncheon],
    });
    expect(await allied(cityOfficer)).toEqual([to(suncheon, city)]);
  });

  test('a candidate with which the sharing office’s place has no tie opens nothing', async () => {
    await share(linfen, { ...cities, kind: 'CANDIDATES', items: ['kr/jeollanam-do/suncheon'] });
    expect(await allied(cityOfficer)).toEqual([]);
  });

  test('a list opens routes in its own alliance alone, and not for the office that shares it', async () => {
    await share(provinceOfficer, { ...provinces, kind: 'CANDIDATES', items: ['jp/saitama', 'kr/gwangju'] });
    expect(await allied(cityOfficer)).toEqual([]);
    expect(await allied(provinceOfficer)).toEqual([]);
    const found = await allied(allyCity, { from: 'cn/zhejiang/zhoushan' });
    expect(found.map(([partner]: string[]) => partner)).toContain('jp/saitama/chichibu');
  });

  test('a channel on a list leads from the ally, down to whoever holds it', async () => {
    const list = await share(provinceOfficer, {
      ...provinces,
      kind: 'CHANNELS',
      items: ['rail-linfen-munich'],
    });
    const { body } = await service.ask(
      `{ suggestPartners(for: "cn/zhejiang/zhoushan", country: "de", first: 100) { nodes { partner { id }
          routes { kind hops score steps { by from { id } to { id } channel { id } sharedList { id } } } } } }`,
      {},
      allyCity,
    );
    expect(body.errors).toBeUndefined();
    const routes = body.data.suggestPartners.nodes.flatMap(({ partner, routes }: any) =>
      routes
        .filter(({ kind }: any) => kind === 'ALLIED')
        .map((route: any) => ({ partner: partner.id, ...route })),
    );
    expect(routes.length).toBeGreaterThan(0);
    for (const { partner, hops, steps } of routes) {
      expect(steps.slice(0, 4).map(({ by, to }: any) => `${by} ${to.id}`)).toEqual([
        'PART_OF cn/zhejiang',
        'ALLIANCE cn/shanxi',
        'PART_OF cn/shanxi/linfen',
        `CHANNEL ${steps[3].to.id}`,
      ]);
      expect(steps[1].sharedList.id).toBe(list);
      expect(steps[3].channel.id).toBe('rail-linfen-munich');
      expect(steps.at(-1).to.id).toBe(partner);
      expect(hops).toBe(steps.length);
    }
    const anonymous = await service.ask(
      '{ suggestPartners(for: "cn/zhejiang/zhoushan", country: "de", first: 100) { nodes { routes { kind } } } }',
    );
    expect(JSON.stringify(anonymous.body)).not.toContain('ALLIED');
  });

  test('whatever ends the sharing closes the way at once, for administrators too', async () => {
    const open = async () => [await allied(admin), await allied(cityOfficer)].flat().length;
    const list = await share(linfen, { ...cities, kind: 'CANDIDATES', items: ['jp/saitama/chichibu'] });
    expect(await open()).toBe(2);
    const set = (properties: object) =>
      graph.write((transaction) =>
        transaction.run(
          {
            name: 'test',
            text: `MATCH (alliance:Alliance {id: 'shanxi-city-offices'})<-[:SHARED_IN]-(list:SharedList {id: $list})
              SET list.from = $from, list.until = $until, alliance.endsOn = $endsOn, alliance.status = $status`,
          },
          { list, from: null, until: null, endsOn: null, status: 'AGREED', ...properties },
        ),
      );
    for (const over of [
      { from: '2999' },
      { until: '2020-05' },
      { endsOn: '2020' },
      { status: 'INTENT' },
      { status: 'BEING_SET_UP' },
    ]) {
      await set(over);
      expect([over, await open()]).toEqual([over, 0]);
    }
    await set({ from: today(), until: today().slice(0, 7), endsOn: today().slice(0, 4) });
    expect(await open()).toBe(2);
    await set({});
  });

  test('asOf asks for ties and alliances of that time, of what is shared today', async () => {
    await share(allyProvince, { ...provinces, kind: 'CANDIDATES', items: ['kr/jeollanam-do'] });
    // Neither the framework nor the tie has a date.
    expect(await allied(cityOfficer, { asOf: '2026' })).toEqual([]);
  });

  test('of several lists that open the same tie one route is told', async () => {
    await share(linfen, { ...cities, kind: 'CANDIDATES', items: ['jp/saitama/chichibu'] });
    await share(linfen, { ...cities, kind: 'CANDIDATES', items: ['jp/saitama/chichibu', 'jp/saitama'] });
    const [found, ...others] = await allied(cityOfficer);
    expect([found.length, others]).toEqual([2, []]);
  });
});
