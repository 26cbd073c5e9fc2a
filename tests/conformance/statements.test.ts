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
import { engines, recording, statements } from '../support/engines.js';
import { graphText } from '../support/graph-text.js';
import { cases } from './cases.js';

const reading = statements.all().filter((statement) => statement.mode === 'read');
/** What loading and clearing send; the statements of single changes are tested with their mutations. */
const writing = statements
  .all()
  .filter((statement) => statement.mode === 'write' && statement.name.startsWith('transfer/'));

test('every reading statement has a case, and every case a statement', () => {
  expect(Object.keys(cases).sort()).toEqual(reading.map((statement) => statement.name));
});

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let written: readonly string[];

  beforeAll(async () => {
    const opened = recording(await engine.open());
    await loadDataSet(opened.graph, statements, readDataSet(join(projectFolder, 'data')));
    graph = opened.graph;
    written = [...opened.sent];
  });
  afterAll(() => graph.close());

  for (const statement of reading)
    for (const { title, self, laidOut, parameters } of cases[statement.name] ?? [])
      test(`${statement.name}: ${title}`, async () => {
        const rows = await graph.read(
          asked(statement, self, laidOut),
          self === undefined ? parameters : { ...parameters, self },
        );
        const answer = `${JSON.stringify(rows.map(withIds), null, 2)}\n`;
        const file = `${statement.name.replaceAll('/', '.')}.${title.replaceAll(/\W+/g, '-')}.json`;
        await expect(answer).toMatchFileSnapshot(join('answers', file));
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

/** A statement for a field of a node is put behind the node with the id `$self`. */
function asked(statement: Statement, self: string | undefined, laidOut: string | undefined): StatementText {
  const layingOut = laidOut ?? `RETURN ${statement.columns.join(', ')}`;
  if (statement.self === undefined)
    return laidOut === undefined
      ? statement
      : { name: statement.name, text: `CALL () {\n${statement.text}\n}\n${layingOut}` };
  if (self === undefined) throw new Error(`${statement.name} needs a case with "self"`);
  const ofLabel = statement.self.map((label) => `this:${label}`).join(' OR ');
  return {
    name: statement.name,
    text: `MATCH (this {id: $self}) WHERE ${ofLabel}\nCALL (this) {\n${statement.text}\n}\n${layingOut}`,
  };
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
