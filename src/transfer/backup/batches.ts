/** The lines of a backup as batches of statements, each of which is one transaction. */
import type { Parameters, StatementText } from '../../graph/graph.js';
import type { ContentLine } from './checked-lines.js';
import { idOf, labelOf, type NodeLine } from './format.js';
import { createNodes, createRelationships, type FloatProperty } from './statements.js';

/** Lines that are written in one transaction: a server with a heap of 512 MB holds some ten times as many. */
const LINES_A_BATCH = 2_000;

/** Lines of the same kind: one statement with a row for each. */
export interface Step {
  readonly statement: StatementText;
  readonly rows: Parameters[];
}

/** What one transaction writes. */
export interface Batch {
  readonly steps: readonly Step[];
  readonly is: ContentLine['is'];
  readonly lines: number;
}

/** Batches of nodes, then batches of relationships: these look up both of their ends. */
export async function* batchesOf(lines: AsyncIterable<ContentLine>): AsyncGenerator<Batch> {
  let batch: ContentLine[] = [];
  for await (const line of lines) {
    const [first] = batch;
    if (first !== undefined && (first.is !== line.is || batch.length === LINES_A_BATCH)) {
      yield batchOf(first.is, batch);
      batch = [];
    }
    batch.push(line);
  }
  const [first] = batch;
  if (first !== undefined) yield batchOf(first.is, batch);
}

function batchOf(is: ContentLine['is'], lines: readonly ContentLine[]): Batch {
  const steps = new Map<string, Step>();
  for (const line of lines) {
    const { statement, row } = stepOf(line);
    const step = steps.get(statement.text) ?? { statement, rows: [] };
    step.rows.push(row);
    steps.set(statement.text, step);
  }
  return { steps: [...steps.values()], is, lines: lines.length };
}

function stepOf(line: ContentLine): { statement: StatementText; row: Parameters } {
  const floats = floatsOf(line);
  const { properties } = line;
  if (line.is === 'node') return { statement: createNodes(line.labels, floats), row: { properties } };
  const ends = { from: labelOf(line.from), to: labelOf(line.to) };
  return {
    statement: createRelationships(ends, line.type, floats),
    row: { from: idOf(line.from), to: idOf(line.to), properties },
  };
}

const floatsOf = ({ floats = [], properties }: Pick<NodeLine, 'floats' | 'properties'>): FloatProperty[] =>
  floats.map((name) => ({ name, isList: Array.isArray(properties[name]) }));
