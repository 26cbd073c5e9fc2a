/** What merging two places does to the records around them: claims that name one, offices, parts, ties. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import { admin, provinceOfficer } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';

const file = { title: '卷宗', confidence: 'DOCUMENTED' };
const list = { title: '友城名录', confidence: 'REPORTED' };

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  beforeEach(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { timeoutMs: 60_000 });
    return async () => {
      await service.close();
      await graph.close();
    };
  });

  const done = async (name: string, input: object, as = admin, selection?: string) => {
    const { record, code, message } = await mutate(service, name, input, as, selection);
    expect([code, message]).toEqual([undefined, undefined]);
    return record;
  };
  const city = (nameEn: string, more: object = {}) =>
    done('addPlace', {
      kind: 'PARTNER_CITY',
      level: 'CITY',
      nameZh: `试${nameEn}`,
      nameEn,
      partOf: 'jp/saitama',
      source: file,
      ...more,
    });
  const homeCity = (nameEn: string) =>
    city(nameEn, { kind: 'CITY', level: 'PREFECTURE', partOf: 'cn/shanxi' });
  const merging = ({ id: into, version: intoVersion }: any, { id: from, version: fromVersion }: any) => ({
    into,
    intoVersion,
    from,
    fromVersion,
  });
  const ask = async (query: string, id: string) => {
    const { body } = await service.ask(`query ($id: ID!) { ${query} }`, { id }, provinceOfficer);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const entriesOf = async (id: string, action: string) => {
    const { history } = await ask(
      'history(of: $id, first: 100) { edges { node { action subject changes { field before after } } } }',
      id,
    );
    return history.edges
      .map(({ node }: any) => node)
      .filter((node: any) => node.action === action && node.subject === id);
  };

  test('a claim that an asset lies in the one that goes leads to the one that stays', async () => {
    const [old, goes, stays] = [await city('Old'), await city('Goes'), await city('Stays')];
    const asset = { nameZh: '庙', nameEn: 'Temple', place: old.id, source: file };
    const { id, version } = await done('addCulturalAsset', asset);
    const disputed = { id, version, place: goes.id, source: list };
    const { claims } = await done('amendCulturalAsset', disputed, admin, 'claims { id value }');
    const claim = claims.find(({ value }: any) => value === goes.id);

    await done('mergePlaces', merging(stays, goes));
    const { culturalAsset } = await ask('culturalAsset(id: $id) { version claims { id value } }', id);
    expect(culturalAsset.claims).toContainEqual({ id: claim.id, value: stays.id });
    expect(culturalAsset.version).toBe(3);
    expect(await entriesOf(id, 'MERGE_PLACES')).toMatchObject([
      { changes: [{ field: 'claims.locatedIn', before: goes.id, after: stays.id }] },
    ]);
    await done('decideClaim', { claim: claim.id, version: 3 });
    const { culturalAsset: decided } = await ask('culturalAsset(id: $id) { place { id } }', id);
    expect(decided.place).toEqual({ id: stays.id });
  });

  test('a claim that a channel is held by the one that goes leads to the one that stays', async () => {
    const [old, goes, stays] = [await city('Old'), await city('Goes'), await city('Stays')];
    const channel = { kind: 'CIVIL', subtype: 'NGO', nameZh: '会', nameEn: 'Society', source: file };
    const { id, version } = await done('addChannel', { ...channel, heldBy: old.id });
    const disputed = { id, version, heldBy: goes.id, source: list };
    const { claims } = await done('amendChannel', disputed, admin, 'claims { id value }');
    const claim = claims.find(({ value }: any) => value === goes.id);

    await done('mergePlaces', merging(stays, goes));
    await done('decideClaim', { claim: claim.id, version: 3 });
    expect((await ask('channel(id: $id) { heldBy { id } }', id)).channel.heldBy).toEqual({ id: stays.id });
  });

  test('an office that served the one that goes gets its next version and an entry', async () => {
    const [goes, stays] = [await homeCity('Goes'), await homeCity('Stays')];
    const office = { kind: 'CITY', nameZh: '试外办', nameEn: 'Test FAO', serves: goes.id, source: file };
    const { id } = await done('registerOffice', office);
    await done('mergePlaces', merging(stays, goes));
    const { office: now } = await ask('office(id: $id) { version serves { id } }', id);
    expect(now).toEqual({ version: 2, serves: { id: stays.id } });
    const { history } = await ask(
      'history(of: $id, first: 100) { edges { node { action subject changes { field before after } } } }',
      stays.id,
    );
    expect(history.edges.map(({ node }: any) => node)).toContainEqual({
      action: 'MERGE_PLACES',
      subject: id,
      changes: [{ field: 'serves', before: goes.id, after: stays.id }],
    });
  });

  test('an office has its own history, whether its place was merged or not', async () => {
    const office = { kind: 'OUTSIDE', nameZh: '试处', nameEn: 'Test Desk', source: file };
    const { id, version } = await done('registerOffice', office);
    await done('amendOffice', { id, version, nameZh: '新处', source: file });
    expect(await entriesOf(id, 'REGISTER_OFFICE')).toHaveLength(1);
    expect(await entriesOf(id, 'AMEND_OFFICE')).toMatchObject([
      { changes: [{ field: 'nameZh', before: '试处', after: '新处' }] },
    ]);
  });

  test('the handover file is found under a former id', async () => {
    const [goes, stays] = [await city('Goes'), await city('Stays')];
    await done('mergePlaces', merging(stays, goes));
    const text = async (id: string) =>
      (await ask('dossier(of: $id, language: EN) { markdown }', id)).dossier.markdown.split('\n')[0];
    expect(await text(goes.id)).toBe(await text(stays.id));
    expect(await text(goes.id)).toContain('Stays');
    expect((await service.get(`/dossier/${goes.id}?format=md`)).status).toBe(200);
  });

  test('the entry of the merging tells all that the former record said, and the claims that were made', async () => {
    const stays = await city('Stays', { population: 5 });
    const goes = await city('Goes', { population: 7, remark: 'only here', source: list });
    await done('mergePlaces', merging(stays, goes));
    const [{ changes }] = await entriesOf(stays.id, 'MERGE_PLACES');
    expect(changes).toEqual(
      expect.arrayContaining([
        { field: 'claims.population', before: null, after: '5' },
        { field: 'claims.population', before: null, after: '7' },
        { field: 'former.nameEn', before: 'Goes', after: null },
        { field: 'former.population', before: '7', after: null },
        { field: 'former.remark', before: 'only here', after: null },
        { field: 'former.partOf', before: 'jp/saitama', after: null },
      ]),
    );
  });
});
