/** The exported files, through HTTP and as readers that are not ours see them. */
import { createHash } from 'node:crypto';
import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphMl } from 'graphology-graphml';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '../../../src/api/schema.js';
import { buildApp } from '../../../src/app.js';
import { readConfig } from '../../../src/config.js';
import type { Graph, Row } from '../../../src/graph/graph.js';
import { clearGraph } from '../../../src/transfer/load.js';
import { isNodeType } from '../../../src/read/mapping.js';
import { exportFormats } from '../../../src/transfer/export/formats.js';
import { exportedLabels, isExported } from '../../../src/transfer/export/model.js';
import { engines, openWithSample, statements } from '../../support/engines.js';

const paths = Object.values(exportFormats).map(({ path }) => path);

/** Hashes of what the first engine answered, for the others to be compared with. */
const firstAnswers = new Map<string, string>();

function serve(graph: Graph) {
  return buildApp({ config: readConfig({}), graph, schema: buildSchema(), statements, logger: false });
}

async function fetchFile(graph: Graph, path: string): Promise<string> {
  const app = serve(graph);
  const { statusCode, body } = await app.inject(`/export/${path}`);
  await app.close();
  expect(statusCode).toBe(200);
  return body;
}

const table = (text: string) =>
  parseCsv<Record<string, string>>(text, { bom: true, columns: true, record_delimiter: '\r\n' });

type ReadGraph = ReturnType<typeof parseGexf>;
const readers: [string, (text: string) => ReadGraph][] = [
  ['graph.graphml', (text) => parseGraphMl(MultiDirectedGraph, text)],
  ['graph.gexf', (text) => parseGexf(MultiDirectedGraph, text)],
];

/** They repeat agreements, which are exported. */
const directTies = ['SISTER_CITY_OF', 'COOPERATES_WITH', 'SIGNED_INTENT_WITH', 'NEGOTIATES_WITH'];

/** How many nodes, relationships and properties the database itself counts of what is exported. */
async function countsOf(graph: Graph): Promise<Row> {
  const count = `
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH (a)-[r]->(b) WHERE NOT type(r) IN $direct RETURN count(r) AS relationships }
CALL () { MATCH (n) UNWIND keys(n) AS key WITH key WHERE NOT key IN ['searchText', 'version'] RETURN count(key) AS ofNodes }
CALL () { MATCH (a)-[r]->(b) WHERE NOT type(r) IN $direct UNWIND keys(r) AS key RETURN count(key) AS ofRelationships }
RETURN nodes, relationships, ofNodes, ofRelationships`;
  return (await graph.read({ name: 'test', text: count }, { direct: [...directTies] }))[0]!;
}

/** Files are compared by their hash: a difference between two of some megabytes says nothing when it is printed. */
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe.each(engines)('the sample exported from $name', (engine) => {
  let graph: Graph;
  const files = new Map<string, string>();

  beforeAll(async () => {
    graph = await openWithSample(engine);
    for (const path of paths) files.set(path, await fetchFile(graph, path));
  });
  afterAll(() => graph.close());

  it.each(paths)('is the same %s on every engine', (path) => {
    const hash = hashOf(files.get(path)!);
    expect(hash).toBe(firstAnswers.get(path) ?? hash);
    firstAnswers.set(path, hash);
  });

  it.each(readers)('has as many nodes, edges and attributes in %s as the database', async (path, read) => {
    const found = read(files.get(path)!);
    // The attributes that every element has beside its properties, those of the format among them.
    const own = path.endsWith('gexf')
      ? { node: ['label', 'nodeType', 'labels'], edge: ['label', 'kind', 'relationshipType'] }
      : { node: ['nodeType', 'labels'], edge: ['relationshipType'] };
    const ofNodes = found.mapNodes((_key, attributes) => Object.keys(attributes).length - own.node.length);
    const ofEdges = found.mapEdges((_key, attributes) => Object.keys(attributes).length - own.edge.length);
    expect({
      nodes: found.order,
      relationships: found.size,
      ofNodes: sum(ofNodes),
      ofRelationships: sum(ofEdges),
    }).toEqual(await countsOf(graph));
  });

  it.each(readers)('has typed attributes in %s', (path, read) => {
    const city = read(files.get(path)!).getNodeAttributes('City:cn/shanxi/shuozhou');
    const isGexf = path.endsWith('gexf');
    expect(city).toMatchObject({
      nodeType: 'City',
      nameZh: '朔州市',
      latitude: 39.31583,
      population: 1593444,
      gbCode: '140600',
      labels: isGexf ? ['City', 'Place'] : 'City|Place',
      aliases: isGexf ? ['朔州', 'Shuozhou City'] : '朔州|Shuozhou City',
    });
  });

  it('has the same nodes and relationships in the tables', async () => {
    const nodes = table(files.get('nodes.csv')!);
    const relationships = table(files.get('relationships.csv')!);
    expect(await countsOf(graph)).toMatchObject({
      nodes: nodes.length,
      relationships: relationships.length,
    });
    const keys = new Set(nodes.map((row) => row['key']));
    expect(keys.size).toBe(nodes.length);
    expect(new Set(relationships.map((row) => row['key'])).size).toBe(relationships.length);
    for (const row of relationships) expect(keys.has(row['from']) && keys.has(row['to'])).toBe(true);
    expect(nodes.find((row) => row['key'] === 'PartnerCity:cg/brazzaville')).toMatchObject({
      nodeType: 'PartnerCity',
      labels: 'PartnerCity|Place',
      nameZh: '布拉柴维尔市',
      latitude: '-4.26613',
    });
  });

  it('puts on the map what has a point, and counts what has none', async () => {
    const map = JSON.parse(files.get('graph.geojson')!) as {
      features: {
        id: string;
        geometry: { type: string; coordinates: number[] | number[][] };
        properties: Record<string, any>;
      }[];
      withoutPoint: Record<string, number>;
      sources: Record<string, object>;
    };
    const [counts] = await graph.read({
      name: 'test',
      text: `
CALL () { MATCH (n) WHERE n:Place OR n:CulturalAsset RETURN count(n) AS located, count(n.latitude) AS points }
CALL () {
  MATCH (h:Place)-[:PARTY_TO {role: 'HOME'}]->(a:Agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(p:Place)
  RETURN count(a) AS ties, count(h.latitude + p.latitude) AS lines
}
RETURN located, points, ties, lines`,
    });
    const ofType = (type: string) => map.features.filter(({ geometry }) => geometry.type === type);
    const { Agreement: tiesLeftOut, ...leftOut } = map.withoutPoint;
    expect({
      points: ofType('Point').length,
      located: ofType('Point').length + sum(Object.values(leftOut)),
      lines: ofType('LineString').length,
      ties: ofType('LineString').length + tiesLeftOut!,
    }).toEqual(counts);

    // Longitude comes first.
    expect(map.features.find(({ id }) => id === 'PartnerCity:cg/brazzaville')?.geometry).toEqual({
      type: 'Point',
      coordinates: [15.28318, -4.26613],
    });
    const tie = map.features.find(({ id }) => id === 'Agreement:changsha-brazzaville-formal');
    expect(tie).toMatchObject({
      geometry: {
        type: 'LineString',
        coordinates: [
          [112.97087, 28.19874],
          [15.28318, -4.26613],
        ],
      },
      properties: {
        signedOn: '1982-08',
        home: 'City:cn/hunan/changsha',
        homeNameZh: '长沙市',
        partnerNameEn: 'Brazzaville',
        sources: ['enghunan-2018-09-03', 'people-cn-2018-09-02-copy'],
      },
    });
    const used = map.features.flatMap(({ properties }) => properties['sources'] as string[]);
    expect(Object.keys(map.sources).sort()).toEqual([...new Set(used)].sort());
  });

  it('declares the type of every property that is no text', async () => {
    const declared = /attr\.name="(\w+)" attr\.type="(\w+)"/g;
    const types = new Map(
      [...files.get('graph.graphml')!.matchAll(declared)].map((match) => [match[1]!, match[2]!]),
    );
    const nodes = await graph.read({ name: 'test', text: 'MATCH (n) RETURN properties(n) AS properties' });
    for (const { properties } of nodes)
      for (const [name, value] of Object.entries(properties as Row))
        if (typeof value === 'number' && isExported(name))
          expect(types.get(name), name).toMatch(/^(long|double)$/);
  });
});

describe.each(engines)('a graph of more than a page, exported from $name', (engine) => {
  let graph: Graph;
  const run = (text: string, parameters: Row = {}) =>
    graph.write((transaction) => transaction.run({ name: 'test', text }, parameters));

  beforeAll(async () => {
    graph = await engine.open();
    await graph.setUp();
    await run(
      "UNWIND range(10001, 12100) AS number CREATE (:Theme {id: 'theme-' + toString(number), nameZh: '主题'})",
    );
    await run(`
UNWIND range(10002, 12100) AS number
MATCH (theme:Theme {id: 'theme-' + toString(number)})
MATCH (broader:Theme {id: 'theme-' + toString(number - 1)})
CREATE (theme)-[:BROADER]->(broader)`);
    // The same id under another label, a control character, a formula, a property that nobody declared.
    await run("CREATE (:Source {id: 'theme-10001', title: $title, remark: '=1+1', `own thing`: 1.5})", {
      title: 'a\u0000<b>"&',
    });
    await run(`
MATCH (theme:Theme {id: 'theme-10001'}) MATCH (source:Source {id: 'theme-10001'})
CREATE (theme)-[:SUPPORTED_BY {note: 'b'}]->(source)
CREATE (theme)-[:SUPPORTED_BY {note: 'a'}]->(source)`);
    // What is not exported: a label that is not named, with a way to it and from it, and a node without an id.
    await run(`
MATCH (theme:Theme {id: 'theme-10001'})
CREATE (theme)-[:SECRET]->(:AuditEntry {id: 'audit', secret: 'x'})-[:SECRET]->(theme)
CREATE (:Theme {nameZh: '没有标识'})`);
  });
  afterAll(async () => {
    await clearGraph(graph, statements);
    await graph.close();
  });

  it('has every node and every relationship once', async () => {
    const nodes = table(await fetchFile(graph, 'nodes.csv'));
    expect(nodes).toHaveLength(2_101);
    expect(new Set(nodes.map((row) => row['key'])).size).toBe(2_101);
    const relationships = table(await fetchFile(graph, 'relationships.csv'));
    expect(relationships).toHaveLength(2_101);
    expect(relationships.filter((row) => row['relationshipType'] === 'SUPPORTED_BY')).toEqual([
      expect.objectContaining({ key: 'SUPPORTED_BY:Theme:theme-10001>Source:theme-10001', note: 'a' }),
      expect.objectContaining({ key: 'SUPPORTED_BY:Theme:theme-10001>Source:theme-10001#2', note: 'b' }),
    ]);
  });

  it.each(readers)('is read from %s, whatever its texts hold', async (path, read) => {
    const text = await fetchFile(graph, path);
    expect(text).not.toMatch(/secret|AuditEntry/i);
    const found = read(text);
    expect([found.order, found.size]).toEqual([2_101, 2_101]);
    expect(found.getNodeAttributes('Source:theme-10001')).toMatchObject({
      title: 'a\uFFFD<b>"&',
      'own thing': '1.5',
    });
  });

  it('is the same on every engine', async () => {
    for (const path of paths) {
      const hash = hashOf(await fetchFile(graph, path));
      expect(hash, path).toBe(firstAnswers.get(`large ${path}`) ?? hash);
      firstAnswers.set(`large ${path}`, hash);
    }
  });

  it('neutralises formulas', async () => {
    const [source] = table(await fetchFile(graph, 'nodes.csv')).filter((row) => row['nodeType'] === 'Source');
    expect(source).toMatchObject({ remark: "'=1+1", 'own thing': '1.5' });
  });
});

it('exports every type of the schema that is a node, save what an office keeps to itself', () => {
  const schema = buildSchema();
  const nodes = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && isNodeType(schema, type))
    .map(({ name }) => name);
  const kept = [
    'Contact',
    'Draft',
    'InternalRemark',
    'PlanItem',
    'Practice',
    'Proposal',
    'ProposalStep',
    'SharedList',
    'WorkPlan',
  ];
  expect([...exportedLabels, ...kept].sort()).toEqual(nodes.sort());
});
