/** The field `tieMap`, on both engines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { serve, type Service } from '../support/service.js';

const query = readFileSync(join(import.meta.dirname, '../contract/operations/tie-map.graphql'), 'utf8');

interface Sides {
  readonly places: { readonly ids: string[] };
  readonly ties: { readonly ids: string[]; readonly homes: number[]; readonly partners: number[] };
}

const sidesOf = ({ places, ties }: Sides) =>
  ties.ids.map((id, at) => [id, places.ids[ties.homes[at]!], places.ids[ties.partners[at]!]]);

const typeOf = { PROVINCE: 'Province', CITY: 'City' };

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
  const ask = (of: string | null) => service.ask(query, { of });

  it('all ties come with one statement, as the registry lists them', async () => {
    const { body, sent } = await ask(null);
    expect(sent).toEqual(['map/all-ties']);
    const { totalCount } = body.data.tieMap;
    const page = (after: string | null) =>
      service.ask(
        `query ($after: String) { agreements(first: 100, after: $after) { pageInfo { endCursor }
          edges { node { id home { id } partner { id } } } } }`,
        { after },
      );
    const first = (await page(null)).body.data.agreements;
    const second = (await page(first.pageInfo.endCursor)).body.data.agreements;
    const listed = [...first.edges, ...second.edges].map(({ node }: any) => [
      node.id,
      node.home.id,
      node.partner.id,
    ]);
    expect(sidesOf(body.data.tieMap)).toEqual(listed);
    expect(totalCount).toBe(listed.length);
  });

  it('of a province has the ties of its cities, of a foreign country those that lead into it', async () => {
    const ofShanxi = sidesOf((await ask('cn/shanxi')).body.data.tieMap);
    expect(ofShanxi.map(([id]) => id)).toEqual(
      expect.arrayContaining(['shanxi-saitama-formal', 'linfen-chichibu-formal']),
    );
    expect(ofShanxi.every(([, home]) => home!.startsWith('cn/shanxi'))).toBe(true);
    const ofJapan = sidesOf((await ask('jp')).body.data.tieMap);
    expect(ofJapan.length).toBeGreaterThan(0);
    expect(ofJapan.every(([, , partner]) => partner!.startsWith('jp'))).toBe(true);
  });

  it('of a country that holds both sides has each tie once', async () => {
    const all = sidesOf((await ask(null)).body.data.tieMap);
    expect(sidesOf((await ask('cn')).body.data.tieMap)).toEqual(all);
  });

  it('says of each side what the registry says of the place, and of each tie what it says of the agreement', async () => {
    const { places, ties } = (await ask('cn/shanxi/linfen')).body.data.tieMap;
    for (const columns of [places, ties])
      for (const column of Object.values(columns)) expect(column).toHaveLength(columns.ids.length);
    const registered = await service.ask(
      `query ($of: ID!) { place(id: $of) { agreements { id kind status signedOn confidence
        home { __typename id nameZh nameEn latitude longitude } } } }`,
      { of: 'cn/shanxi/linfen' },
    );
    const { agreements } = registered.body.data.place;
    expect(agreements.length).toBeGreaterThan(0);
    for (const agreement of agreements) {
      const tie = ties.ids.indexOf(agreement.id);
      const home = ties.homes[tie];
      expect({
        id: ties.ids[tie],
        kind: ties.kinds[tie],
        status: ties.statuses[tie],
        signedOn: ties.signedOn[tie],
        confidence: ties.confidences[tie],
        home: {
          __typename: typeOf[places.kinds[home] as keyof typeof typeOf],
          id: places.ids[home],
          nameZh: places.namesZh[home],
          nameEn: places.namesEn[home],
          latitude: places.latitudes[home],
          longitude: places.longitudes[home],
        },
      }).toEqual(agreement);
    }
  });

  it('refuses an id that does not exist', async () => {
    const { body } = await ask('cn/nowhere');
    expect(body.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('one request may ask for one whole map, and not for two', async () => {
    const selection = query.slice(query.indexOf('of: $of) {') + 'of: $of) '.length, query.lastIndexOf('}'));
    const { body } = await service.ask(`{ tieMap ${selection} again: tieMap ${selection} }`);
    expect(body.errors?.[0]?.extensions['code']).toBe('QUERY_TOO_COMPLEX');
  });
});
