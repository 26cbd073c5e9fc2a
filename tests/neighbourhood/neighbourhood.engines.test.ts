/** What stands around a record: all that everybody may see, nothing else, and how much of it is not shown. */
import { getNamedType, isLeafType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/api/schema.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample, statements } from '../support/engines.js';
import { admin } from '../support/offices.js';
import { namesIn, relationshipTypesOf } from '../support/relationship-types.js';
import { serve, type Service } from '../support/service.js';

/** Stands in every record that nobody but its office may see, and in nothing else. */
const SECRET = '密不外传';

const SELECTION = `totalCount
  nodes { kind id nameZh confidence distance relationshipCount }
  relationships { by from fromKind to toKind confidence agreement agreementKind status }`;

/** A record of each kind, by the label that it has. */
const recordOf = {
  Country: 'jp',
  Province: 'cn/shanxi',
  City: 'cn/shanxi/shuozhou',
  PartnerRegion: 'jp/saitama',
  PartnerCity: 'jp/saitama/chichibu',
  Channel: 'shanxi-fao',
  CulturalAsset: 'yingxian-wooden-pagoda',
  Theme: 'buddhism',
  Alliance: 'shanxi-city-offices',
};

/** Agreements are told of as relationships, former places by their ids. `Place` and `Named` stand beside another label. */
const shownLabels = new Set([...Object.keys(recordOf), 'Agreement', 'FormerPlace', 'Place', 'Named']);

/** Every other label and every type of relationship that a statement of the service names. */
const keptLabels = namesIn(statements, /\(\w*:([A-Z][a-z]\w*)/g).filter((label) => !shownLabels.has(label));
const types = relationshipTypesOf(statements);

test('nothing can be selected below what is told of a record or a relationship', () => {
  const schema = buildSchema();
  for (const name of ['Neighbour', 'NeighbourRelationship']) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no type of the schema`);
    for (const field of Object.values(type.getFields()))
      expect(isLeafType(getNamedType(field.type))).toBe(true);
  }
});

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  const ask = async (variables: Record<string, unknown>) => {
    const { body } = await service.ask(
      `query ($of: [ID!]!, $depth: Int! = 1, $kind: [NeighbourKind!], $by: [RelationshipKind!], $first: Int! = 40) {
        neighbourhood(of: $of, depth: $depth, kind: $kind, by: $by, first: $first) { ${SELECTION} } }`,
      variables,
      admin,
    );
    const code = body.errors?.[0]?.extensions['code'];
    // Every other refusal is a fault, and what it says is the first to know.
    if (code !== undefined && code !== 'NOT_FOUND' && code !== 'BAD_USER_INPUT')
      throw new Error(JSON.stringify(body.errors));
    return { code, ...body.data?.neighbourhood };
  };
  const write = (text: string, parameters = {}) =>
    graph.write((transaction) => transaction.run({ name: 'test', text }, parameters));

  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph, { timeoutMs: 60_000 });
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  test('every relationship of a record is told once where all of its neighbours are shown', async () => {
    for (const of of Object.values(recordOf)) {
      const { nodes, relationships, totalCount } = await ask({ of, first: 100 });
      expect(nodes).toHaveLength(1 + Number(totalCount));
      const [{ id, kind, relationshipCount }] = nodes;
      const own = relationships.filter(
        (one: any) => (one.from === id && one.fromKind === kind) || (one.to === id && one.toKind === kind),
      );
      expect([of, own.length]).toEqual([of, relationshipCount]);
      expect(new Set(relationships.map((one: unknown) => JSON.stringify(one))).size).toBe(
        relationships.length,
      );
    }
  });

  test('a shorter list begins as a longer one and tells the same total', async () => {
    for (const of of Object.values(recordOf)) {
      const all = await ask({ of, first: 100 });
      const some = await ask({ of, first: 3 });
      expect(some.nodes).toEqual(all.nodes.slice(0, 4));
      expect(some.totalCount).toBe(all.totalCount);
    }
  });

  test('relationships join records that are shown, whatever is asked for', async () => {
    const { nodes, relationships } = await ask({ of: Object.values(recordOf), depth: 2, first: 10 });
    const keys = new Set(nodes.map(({ kind, id }: any) => `${kind} ${id}`));
    expect(keys.size).toBe(nodes.length);
    for (const { from, fromKind, to, toKind } of relationships) {
      expect(keys).toContain(`${fromKind} ${from}`);
      expect(keys).toContain(`${toKind} ${to}`);
    }
  });

  test('kinds narrow neighbours and counts, and leave what joins them with what was asked for', async () => {
    for (const of of Object.values(recordOf)) {
      const all = await ask({ of, first: 100 });
      const some = await ask({ of, first: 100, kind: ['CHANNEL'] });
      const isKept = ({ kind }: any) => kind === 'CHANNEL';
      expect(some.nodes[0].id).toBe(of);
      expect(some.nodes.slice(1).map(({ id }: any) => id)).toEqual(
        all.nodes
          .slice(1)
          .filter(isKept)
          .map(({ id }: any) => id),
      );
      const own = some.relationships.filter(({ from, to }: any) => from === of || to === of);
      expect([of, own.length]).toEqual([of, some.nodes[0].relationshipCount]);
    }
  });

  test('only relationships that were asked for are followed, told and counted', async () => {
    const { nodes, relationships, totalCount } = await ask({ of: 'cn/shanxi/shuozhou', by: ['HOLDS'] });
    expect(nodes[0]).toMatchObject({ kind: 'CITY', distance: 0, relationshipCount: totalCount });
    expect(new Set(relationships.map(({ by }: any) => by))).toEqual(new Set(['HOLDS']));
  });

  test('two steps lead no nearer record away and count what lies behind those shown', async () => {
    const one = await ask({ of: 'cn/shanxi/datong', first: 5 });
    const two = await ask({ of: 'cn/shanxi/datong', first: 5, depth: 2 });
    expect(two.nodes.slice(0, one.nodes.length)).toEqual(one.nodes);
    expect(two.nodes.slice(one.nodes.length).map(({ distance }: any) => distance)).toEqual([2, 2, 2, 2, 2]);
    expect(two.totalCount).toBeGreaterThan(one.totalCount);
  });

  test('an id that names nothing is not found, and bounds are kept', async () => {
    expect((await ask({ of: ['jp', 'nothing'] })).code).toBe('NOT_FOUND');
    for (const wrong of [
      { of: [] },
      { of: Array(31).fill('jp') },
      { first: 0 },
      { first: 101 },
      { depth: 3 },
    ])
      expect((await ask({ of: 'jp', ...wrong })).code).toBe('BAD_USER_INPUT');
    expect((await ask({ of: ['jp', 'jp'] })).nodes.filter(({ id }: any) => id === 'jp')).toHaveLength(1);
  });

  test('a worked example and what has ended are told with their marks, after all that holds', async () => {
    await write(`MATCH (home:Place {id: 'cn/shanxi/shuozhou'})
      MATCH (one:Place {id: 'jp/saitama/chichibu'})
      MATCH (other:Place {id: 'jp/saitama'})
      CREATE (home)-[:PARTY_TO {role: 'HOME'}]->(:Agreement {id: 'example', kind: 'FORMAL', status: 'ACTIVE', confidence: 'HYPOTHETICAL'})<-[:PARTY_TO {role: 'PARTNER'}]-(one)
      CREATE (home)-[:PARTY_TO {role: 'HOME'}]->(:Agreement {id: 'ended', kind: 'FORMAL', status: 'TERMINATED', confidence: 'DOCUMENTED'})<-[:PARTY_TO {role: 'PARTNER'}]-(other)
      RETURN count(home) AS written`);
    const { nodes, relationships } = await ask({ of: 'cn/shanxi/shuozhou' });
    expect(nodes.slice(-2).map(({ id }: any) => id)).toEqual(['jp/saitama', 'jp/saitama/chichibu']);
    expect(relationships.find(({ agreement }: any) => agreement === 'example').confidence).toBe(
      'HYPOTHETICAL',
    );
    expect(relationships.find(({ agreement }: any) => agreement === 'ended').status).toBe('TERMINATED');
    await write(`MATCH (tie:Agreement) WHERE tie.id IN ['example', 'ended'] DETACH DELETE tie`);
  });

  test('a place is found by the id of a record that was merged into it', async () => {
    await write(`MATCH (place:Place {id: 'jp/saitama/chichibu'})
      CREATE (former:FormerPlace {id: 'jp/chichibu'})-[:MERGED_INTO]->(place)
      RETURN count(former) AS written`);
    const { nodes } = await ask({ of: 'jp/chichibu' });
    expect(nodes[0].id).toBe('jp/saitama/chichibu');
    await write(`MATCH (former:FormerPlace {id: 'jp/chichibu'}) DETACH DELETE former`);
  });

  test('nothing that is kept is a neighbour or counted, however it hangs on a record', async () => {
    expect(keptLabels).toEqual(
      expect.arrayContaining([
        'Contact',
        'InternalRemark',
        'Draft',
        'Proposal',
        'SharedList',
        'AuditEntry',
        'Practice',
      ]),
    );
    const before = await ask({ of: Object.values(recordOf), depth: 2, first: 100 });
    const links = types.map(
      (type) => `CREATE (record)-[:${type}]->(kept) CREATE (kept)-[:${type}]->(record)`,
    );
    // One text for all: a server plans it once.
    const hang = `MATCH (record {id: $id}) WHERE $shown IN labels(record)
      MATCH (kept {id: $kept}) ${links.join(' ')} RETURN count(kept) AS written`;
    for (const label of keptLabels) {
      const kept = `${SECRET}${label}`;
      await write(
        `CREATE (kept:${label} {id: $kept, nameZh: $kept, nameEn: $kept, confidence: 'DOCUMENTED'})`,
        { kept },
      );
      for (const [shown, id] of Object.entries(recordOf)) await write(hang, { shown, id, kept });
    }
    const after = await ask({ of: Object.values(recordOf), depth: 2, first: 100 });
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).not.toContain(SECRET);
    for (const label of keptLabels) expect((await ask({ of: `${SECRET}${label}` })).code).toBe('NOT_FOUND');
  }, 120_000);
});
