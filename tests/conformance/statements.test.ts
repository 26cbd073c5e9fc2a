/** Every statement of `cypher/` means the same on every engine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/config.js';
import type { Graph, Row, StatementText, Value } from '../../src/graph/graph.js';
import type { Statement } from '../../src/graph/statements.js';
import { openBackup, restoreBackup } from '../../src/transfer/backup/restore.js';
import { writeBackup } from '../../src/transfer/backup/write.js';
import { readDataSet } from '../../src/transfer/dataset.js';
import { clearGraph, loadDataSet } from '../../src/transfer/load.js';
import { objection, readTable, rowName, writeTable } from '../support/database-hits.js';
import { engines, recording, statements } from '../support/engines.js';
import { graphText } from '../support/graph-text.js';
import type { ProfiledGraph, Work } from '../support/profiled-neo4j.js';
import { cases } from './cases.js';

const reading = statements.all().filter((statement) => statement.mode === 'read');
/** What loading and clearing send; the statements of single changes are tested with their mutations. */
const writing = statements
  .all()
  .filter((statement) => statement.mode === 'write' && statement.name.startsWith('transfer/'));

/** Set by `npm run database-hits`. */
const writesHits = process.env['DATABASE_HITS'] === 'write';
if (writesHits && !engines.some(({ openProfiled }) => openProfiled))
  throw new Error('Database hits are counted on Neo4j only: Java 17 and Maven, or NEO4J_URI, are needed');
const costs = writesHits ? new Map<string, Work>() : readTable();

const rowNames = [
  ...reading.flatMap(({ name }) => (cases[name] ?? []).map(({ title }) => rowName(name, title))),
  ...writing.map(({ name }) => name),
];

test('every reading statement has a case, and every case a statement', () => {
  expect(Object.keys(cases).sort()).toEqual(reading.map((statement) => statement.name));
});

test.skipIf(writesHits)(
  'docs/database-hits.md has a row for each case, and for each statement that loads',
  () => {
    expect([...costs.keys()].sort()).toEqual(rowNames.sort());
  },
);

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let written: readonly string[];
  let profiled: ProfiledGraph | undefined;

  beforeAll(async () => {
    profiled = await engine.openProfiled?.();
    const opened = recording(profiled?.graph ?? (await engine.open()));
    await loadDataSet(opened.graph, statements, readDataSet(join(projectFolder, 'data')));
    await profiled?.replan();
    graph = opened.graph;
    written = [...opened.sent];
  });
  afterAll(async () => {
    await graph.close();
    if (writesHits && profiled !== undefined) await writeTable(workOf(profiled, rowNames));
  });

  /** @throws {Error} when a row of these names is not what it cost Neo4j just now */
  const checkHits = (names: readonly string[]) => {
    if (profiled === undefined || writesHits) return;
    const objections = [...workOf(profiled, names)].flatMap(
      ([name, work]) => objection(name, costs.get(name), work) ?? [],
    );
    if (objections.length > 0) throw new Error(objections.join('\n'));
  };

  for (const statement of reading)
    for (const { title, self, laidOut, parameters } of cases[statement.name] ?? [])
      test(`${statement.name}: ${title}`, async () => {
        const rows = await graph.read(
          { name: rowName(statement.name, title), text: asked(statement, self, laidOut) },
          self === undefined ? parameters : { ...parameters, self },
        );
        const answer = `${JSON.stringify(rows.map(withIds), null, 2)}\n`;
        const file = `${statement.name.replaceAll('/', '.')}.${title.replaceAll(/\W+/g, '-')}.json`;
        await expect(answer).toMatchFileSnapshot(join('answers', file));
        checkHits([rowName(statement.name, title)]);
      });

  test('loading writes the same graph, whatever the engine', async () => {
    const all = await graphText(graph);
    expect(all.length).toBeGreaterThan(2_000);
    await expect(`${all.join('\n')}\n`).toMatchFileSnapshot(join('answers', 'sample-graph.jsonl'));
  });

  test('every statement that loads, restores or clears took part', async () => {
    const recorded = recording(graph);
    await restoreFromItsBackup(recorded.graph);
    await clearGraph(recorded.graph, statements);
    const sent = new Set([...written, ...recorded.sent]);
    expect(writing.map((statement) => statement.name).filter((name) => !sent.has(name))).toEqual([]);
    expect(await graph.read(text('MATCH (n) RETURN count(n) AS nodes'))).toEqual([{ nodes: 0 }]);
    checkHits(writing.map((statement) => statement.name));
  });
});

async function restoreFromItsBackup(graph: Graph): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  try {
    const report = () => undefined;
    await writeBackup({ graph, statements, report }, join(folder, 'backup.gz'));
    const backup = await openBackup(join(folder, 'backup.gz'));
    await restoreBackup(graph, statements, backup, { clear: true, report });
    await backup.handle.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const text = (cypher: string): StatementText => ({ name: 'test', text: cypher });

/** @throws {Error} when one of them was not sent */
function workOf({ work }: ProfiledGraph, names: readonly string[]): Map<string, Work> {
  const missing = names.filter((name) => !work.has(name));
  if (missing.length > 0) throw new Error(`not sent to Neo4j: ${missing.join(', ')}`);
  return new Map(names.map((name) => [name, work.get(name)!]));
}

/** A statement for a field of a node is put behind the node with the id `$self`. */
function asked(statement: Statement, self: string | undefined, laidOut: string | undefined): string {
  const layingOut = laidOut ?? `RETURN ${statement.columns.join(', ')}`;
  if (statement.self === undefined)
    return laidOut === undefined ? statement.text : `CALL () {\n${statement.text}\n}\n${layingOut}`;
  if (self === undefined) throw new Error(`${statement.name} needs a case with "self"`);
  // By one label at a time, so that an index finds it: what is measured is the statement, not the way to its node.
  const ofLabel = statement.self.map((label) => `MATCH (this:${label} {id: $self}) RETURN this`);
  return `CALL () {\n${ofLabel.join('\nUNION ALL\n')}\n}\nCALL (this) {\n${statement.text}\n}\n${layingOut}`;
}

/** Nodes as their ids; a cursor has an id too, but is no node. Keys sorted, so that answers compare as text. */
function withIds(value: Value): Value {
  if (Array.isArray(value)) return value.map(withIds);
  if (value === null || typeof value !== 'object') return value;
  if (typeof value['id'] === 'string' && !('list' in value)) return value['id'];
  return sortKeys(value, withIds);
}

const sortKeys = (value: Row, each: (inner: Value) => Value): Row =>
  Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, each(value[key]!)]),
  );
