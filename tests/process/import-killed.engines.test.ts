/**
 * The import's process, killed in the middle: all rows or none, and the trail is whole. IMPORT_KILLS and
 * IMPORT_KILLED_ROWS ask for more kills and more rows than there is time for in every run.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { headFile } from '../../src/audit/head-file.js';
import { verifyTrail } from '../../src/audit/verify.js';
import { projectFolder, readConfig } from '../../src/config.js';
import type { Graph } from '../../src/graph/graph.js';
import { openGraph } from '../../src/graph/open.js';
import { readDataSet } from '../../src/transfer/dataset.js';
import { clearGraph, loadDataSet } from '../../src/transfer/load.js';
import { statements } from '../support/engines.js';
import { build, runProcess } from '../support/process.js';

const KILLS = Number(process.env['IMPORT_KILLS'] ?? 2);
const ROWS = Number(process.env['IMPORT_KILLED_ROWS'] ?? 800);

const server = inject('neo4j');
const engines: [string, ((folder: string) => Record<string, string>) | null][] = [
  ['embedded', (folder) => ({ GRAPH_FILE: join(folder, 'a.grafeo') })],
  [
    'neo4j',
    server &&
      ((folder) => ({
        NEO4J_URI: server.uri,
        NEO4J_USER: server.user,
        NEO4J_PASSWORD: server.password,
        NEO4J_DATABASE: server.database,
        AUDIT_HEAD_FILE: join(folder, 'head.json'),
      })),
  ],
];

/** As many co-operations as asked for, of every Chinese city with every foreign place. */
function rows(count: number): string {
  const places = readFileSync(join(projectFolder, 'data', 'places.csv'), 'utf8')
    .split('\n')
    .map((line) => line.split(','));
  const idsOf = (kind: RegExp) => places.filter(([, cell]) => kind.test(cell ?? '')).map(([id]) => id!);
  const [homes, partners] = [idsOf(/^CITY$/), idsOf(/^PARTNER_CITY$/)];
  const lines = Array.from({ length: count }, (_, index) => {
    const pair = Math.floor(index / homes.length);
    const year = 1950 + Math.floor(pair / partners.length);
    return `${homes[index % homes.length]!},${partners[pair % partners.length]!},COOPERATION,${year},档案卷宗,DOCUMENTED`;
  });
  return ['home,partner,kind,signed_on,source_title,confidence', ...lines, ''].join('\n');
}

describe.each(engines)('an import into %s that is killed', (_, environmentOf) => {
  if (environmentOf === null) {
    test.skip('needs a Neo4j server', () => undefined);
    return;
  }
  let folder: string;
  let environment: Record<string, string>;
  let file: string;

  beforeAll(() => build());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'killed-'));
    environment = environmentOf(folder);
    file = join(folder, 'agreements.csv');
    writeFileSync(file, rows(ROWS));
    await fill();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function withGraph<Result>(work: (graph: Graph) => Promise<Result>): Promise<Result> {
    const graph = await openGraph(readConfig(environment, 'command').graph, join(projectFolder, 'cypher'));
    try {
      return await work(graph);
    } finally {
      await graph.close();
    }
  }
  const fill = () =>
    withGraph(async (graph) => {
      await clearGraph(graph, statements);
      await loadDataSet(graph, statements, readDataSet(join(projectFolder, 'data')));
      rmSync(readConfig(environment, 'command').auditHeadFile!, { force: true });
    });
  const found = () =>
    withGraph(async (graph) => {
      const [row] = await graph.read({
        name: 'test',
        text: `MATCH (source:Source {title: '档案卷宗'})<-[:SUPPORTED_BY]-(a:Agreement) RETURN count(a) AS agreements`,
      });
      const kept = headFile(readConfig(environment, 'command').auditHeadFile!).read();
      return { agreements: Number(row?.['agreements']), trail: await verifyTrail(graph, statements, kept) };
    });

  test(`leaves all ${ROWS} rows or none, ${KILLS} times, with a whole trail, and can be run again`, async () => {
    const start = Date.now();
    expect(await runProcess(['import', file], environment)).toMatchObject({ code: 0 });
    const duration = Date.now() - start;
    expect(await found()).toEqual({ agreements: ROWS, trail: { entries: ROWS } });

    const outcomes = new Set<number>();
    await fill();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const child = spawn(process.execPath, [join(projectFolder, 'dist', 'cli.js'), 'import', file], {
        env: { PATH: process.env['PATH'], ...environment },
        stdio: 'ignore',
      });
      const ended = new Promise((settle) => child.once('close', settle));
      // Spread over the whole import, its commit included.
      await Promise.race([wait((duration * kill) / (KILLS + 0.5)), ended]);
      child.kill('SIGKILL');
      await ended;
      const { agreements, trail } = await found();
      expect([0, ROWS]).toContain(agreements);
      expect(trail).toEqual({ entries: agreements });
      outcomes.add(agreements);
      if (agreements > 0) await fill();
    }
    // Kills that all came after the end would show nothing.
    expect(outcomes).toContain(0);
    expect(await runProcess(['import', file], environment)).toMatchObject({ code: 0 });
    expect(await found()).toEqual({ agreements: ROWS, trail: { entries: ROWS } });
  }, 1_200_000);
});
