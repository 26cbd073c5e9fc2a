/** Offices and who asks, through HTTP, on both engines. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { serve, type Service } from '../support/service.js';

const officer: Identity = { actor: 'li.na', office: 'cn/shanxi/shuozhou/fao', role: 'CITY_OFFICER' };

const WHO = `{
  me { actor role office { nameZh kind serves { __typename id } subordinateTo { id serves { id } } sources { id } } }
}`;

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

  test('who has signed in is told their person, role and office, with the office above it, in one statement', async () => {
    const { body, sent } = await service.ask(WHO, {}, officer);
    expect(body).toEqual({
      data: {
        me: {
          actor: 'li.na',
          role: 'CITY_OFFICER',
          office: {
            nameZh: '朔州市人民政府外事办公室',
            kind: 'CITY',
            serves: { __typename: 'City', id: 'cn/shanxi/shuozhou' },
            subordinateTo: { id: 'cn/shanxi/fao', serves: { id: 'cn/shanxi' } },
            sources: [{ id: 'cpaffc-rules-2002-copy' }, { id: 'shuozhou-government-2024-12-copy' }],
          },
        },
      },
    });
    expect(sent).toEqual(['access/me']);
  });

  test('an office that the registry does not have is null; the person is told all the same', async () => {
    const { body } = await service.ask(WHO, {}, { ...officer, office: 'cn/nowhere/fao' });
    expect(body).toEqual({ data: { me: { actor: 'li.na', role: 'CITY_OFFICER', office: null } } });
  });

  test('an anonymous reader is nobody, and no statement is sent for them', async () => {
    const { body, sent } = await service.ask(WHO);
    expect([body, sent]).toEqual([{ data: { me: null } }, []]);
  });

  test('offices come by id, a page at a time, with those below them', async () => {
    const page = (after: string | null) =>
      service.ask(
        `query ($after: String) { offices(first: 3, after: $after) {
           totalCount pageInfo { hasNextPage endCursor } edges { node { id subordinates { id } } } } }`,
        { after },
      );
    const first = (await page(null)).body.data.offices;
    const second = (await page(first.pageInfo.endCursor)).body.data.offices;
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([
      6,
      true,
      false,
    ]);
    expect([...first.edges, ...second.edges].map(({ node }) => node)).toEqual([
      { id: 'cn/friendship-association', subordinates: [] },
      { id: 'cn/hunan/fao', subordinates: [] },
      {
        id: 'cn/shanxi/fao',
        subordinates: [{ id: 'cn/shanxi/jincheng/fao' }, { id: 'cn/shanxi/shuozhou/fao' }],
      },
      { id: 'cn/shanxi/jincheng/fao', subordinates: [] },
      { id: 'cn/shanxi/shuozhou/fao', subordinates: [] },
      { id: 'cn/shanxi/shuozhou/government', subordinates: [] },
    ]);
  });

  test('an office that there is not is not found', async () => {
    const { status, body } = await service.ask('{ office(id: "cn/nowhere/fao") { id } }');
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([200, 'NOT_FOUND']);
  });
});
