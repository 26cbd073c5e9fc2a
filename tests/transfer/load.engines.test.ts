import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { projectFolder, type GraphConfig } from '../../src/config.js';
import type { Graph, Row } from '../../src/graph/graph.js';
import { openGraph } from '../../src/graph/open.js';
import { loadStatements, parseStatement } from '../../src/graph/statements.js';
import { readDataSet } from '../../src/transfer/dataset.js';
import { clearGraph, loadDataSet } from '../../src/transfer/load.js';
import { countFacts, loadSampleWhenEmpty, sampleFolder } from '../../src/transfer/sample.js';
import { smallDataSet } from './folder.js';

const cypherFolder = join(projectFolder, 'cypher');
const statements = loadStatements(cypherFolder);

const allNodes = parseStatement(
  'tests/nodes',
  `// All nodes.
// mode: read
// columns: labels: [String] · properties: Map
MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties`,
);
const allRelationships = parseStatement(
  'tests/relationships',
  `// All relationships.
// mode: read
// columns: start: String · type: String · properties: Map · target: String
MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, properties(r) AS properties, b.id AS target`,
);

const server = inject('neo4j');
const engines: [string, GraphConfig | null][] = [
  ['embedded', { engine: 'embedded', file: ':memory:', timeoutMs: 10_000 }],
  ['neo4j', server === null ? null : { engine: 'neo4j', ...server, timeoutMs: 30_000 }],
];

/** Everything in the graph, in an order of its own. */
async function contentOf(graph: Graph) {
  const inOrder = (rows: Row[]) => rows.map((row) => JSON.stringify(sorted(row))).sort();
  return {
    nodes: inOrder(await graph.read(allNodes)),
    relationships: inOrder(await graph.read(allRelationships)),
  };
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    key === 'labels' ? [...(inner as string[])].sort() : sorted(inner),
  ]);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const tally = (words: string[]) => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

describe.each(engines)('loading into %s', (_, config) => {
  if (config === null) {
    it.skip('needs a Neo4j server');
    return;
  }

  let graph: Graph;
  beforeEach(async () => {
    graph = await openGraph(config, cypherFolder);
    await clearGraph(graph, statements);
  });
  afterEach(() => graph.close());

  it('writes what the report says', async () => {
    const report = await loadDataSet(graph, statements, readDataSet(sampleFolder));
    const labels = (await graph.read(allNodes)).flatMap((row) => row['labels'] as string[]);
    const types = (await graph.read(allRelationships)).map((row) => row['type'] as string);
    expect(tally(labels)).toMatchObject(report.nodes);
    expect(tally(types)).toEqual(report.relationships);
  });

  it('changes nothing when it is done again', async () => {
    const sample = readDataSet(sampleFolder);
    await loadDataSet(graph, statements, sample);
    const before = await contentOf(graph);
    await loadDataSet(graph, statements, sample);
    expect(await contentOf(graph)).toEqual(before);
  });

  it('stores properties under the names of the API and leaves out what is not known', async () => {
    const { folder } = smallDataSet();
    await loadDataSet(graph, statements, readDataSet(folder));
    const { nodes, relationships } = await contentOf(graph);
    expect(nodes).toContain(
      JSON.stringify({
        labels: ['City', 'Named', 'Place'],
        properties: {
          aliases: [],
          confidence: 'DOCUMENTED',
          gbCode: '140600',
          id: 'cn/shanxi/shuozhou',
          latitude: 39.33,
          level: 'PREFECTURE',
          longitude: 112.43,
          nameEn: 'Shuozhou',
          nameZh: '朔州',
          population: 1593444,
          populationOf: '2020',
          searchText: '\n朔州\nshuozhou\n',
          version: 1,
        },
      }),
    );
    const passing = relationships
      .map((text) => JSON.parse(text) as Row)
      .filter((row) => row['type'] === 'PASSES_THROUGH');
    expect(passing.map((row) => [row['target'], row['properties']])).toEqual(
      expect.arrayContaining([
        ['cn/shanxi', { position: 1 }],
        ['jp/saitama', { position: 2 }],
        ['jp', { position: 3 }],
      ]),
    );
    expect(relationships).toContain(
      JSON.stringify({
        properties: { confidence: 'DOCUMENTED', sourceIds: ['page', 'list'] },
        start: 'cn/shanxi/shuozhou',
        target: 'coal',
        type: 'KNOWN_FOR',
      }),
    );
  });

  it('makes of each row what it says now: kind, properties and relationships', async () => {
    const set = smallDataSet();
    await loadDataSet(graph, statements, readDataSet(set.folder));
    set.replace('themes.csv', 'CULTURE,buddhism', 'CULTURE,');
    set.replace(
      'places.csv',
      'CITY,秩父市,Chichibu,,jp/saitama,CITY',
      'PARTNER_REGION,秩父市,Chichibu,,jp,SECOND',
    );
    set.replace('places.csv', 'PARTNER_PARTNER_REGION', 'PARTNER_REGION');
    set.replace('places.csv', '1593444', '');
    set.replace('assets.csv', 'cn/shanxi/shuozhou,temple|buddhism', 'cn/shanxi,temple');
    set.replace('assets.csv', 'list|page', 'list');
    set.replace('agreements.csv', 'cn/shanxi,jp/saitama,', 'cn/shanxi,jp/saitama/chichibu,');
    set.replace('agreements.csv', '2018-10,page', ',list');
    set.replace(
      'channels.csv',
      'cn/shanxi/shuozhou,jp,cn/shanxi|jp/saitama|jp',
      'cn/shanxi,jp/saitama,jp|cn/shanxi',
    );
    set.replace('alliances.csv', 'cn/shanxi|', '');
    set.replace('known_for.csv', 'cn/shanxi/shuozhou,coal', 'cn/shanxi,coal');
    set.replace('rules.csv', 'page,', 'list,');
    const changed = readDataSet(set.folder);
    await loadDataSet(graph, statements, changed);
    const overwritten = await contentOf(graph);

    await clearGraph(graph, statements);
    await loadDataSet(graph, statements, changed);
    expect(overwritten).toEqual(await contentOf(graph));
  });

  it('keeps facts that no row is about', async () => {
    const set = smallDataSet();
    await loadDataSet(graph, statements, readDataSet(set.folder));
    set.replace(
      'agreements.csv',
      'shanxi-saitama,cn/shanxi,jp/saitama,FORMAL,ACTIVE,1982-10-27,page,DOCUMENTED,,\n',
      '',
    );
    await loadDataSet(graph, statements, readDataSet(set.folder));
    expect(await countFacts(graph, statements)).toMatchObject({ agreements: 2 });
    const parties = (await graph.read(allRelationships)).filter((row) => row['type'] === 'PARTY_TO');
    expect(parties).toHaveLength(4);
  });

  it('loads the sample into an empty graph only, and says so in both languages', async () => {
    const sentence = await loadSampleWhenEmpty(graph, statements);
    expect(sentence).toMatch(/已载入示例数据：\d+ 个地方.* \/ sample loaded: \d+ places/);
    expect(await loadSampleWhenEmpty(graph, statements)).toBeNull();
  });

  it('empties the graph, whatever is in it', async () => {
    await loadDataSet(graph, statements, readDataSet(sampleFolder));
    expect(await clearGraph(graph, statements)).toBeGreaterThan(0);
    expect(await contentOf(graph)).toEqual({ nodes: [], relationships: [] });
  });
});
