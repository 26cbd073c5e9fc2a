/** Graphs that the commands are run on, and what they print. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inject } from 'vitest';
import { projectFolder, readConfig } from '../../../src/config.js';
import type { Graph } from '../../../src/graph/graph.js';
import { openGraph } from '../../../src/graph/open.js';
import { runBackupCommand } from '../../../src/transfer/backup/command.js';
import { runCommand } from '../../../src/transfer/command.js';
import { clearGraph } from '../../../src/transfer/load.js';
import { statements } from '../../support/engines.js';

export const newFolder = () => mkdtempSync(join(tmpdir(), 'backup-'));

export type Environment = Record<string, string>;

const server = inject('neo4j');

/** Where a graph of its own is, by the name of its engine; the server has one graph only. */
export const places: readonly [string, (folder: string) => Environment][] = [
  ['embedded', (folder) => ({ GRAPH_FILE: join(folder, 'graph', 'a.grafeo') })],
  ...(server === null
    ? []
    : ([
        [
          'neo4j',
          () => ({
            // A cold server plans the larger questions for seconds, the more so beside other tests.
            GRAPH_TIMEOUT_MS: '30000',
            NEO4J_URI: server.uri,
            NEO4J_USER: server.user,
            NEO4J_PASSWORD: server.password,
            NEO4J_DATABASE: server.database,
          }),
        ],
      ] as [string, () => Environment][])),
];

/** Runs a command to its end. */
export async function run(words: readonly string[], environment: Environment) {
  const out: string[] = [];
  const err: string[] = [];
  const output = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const [name, ...rest] = words;
  const code =
    name === 'backup' || name === 'restore'
      ? await runBackupCommand(name, rest, output, environment)
      : await runCommand(words, output, environment);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Opens the graph for some work. */
export async function withGraph<Result>(
  environment: Environment,
  work: (graph: Graph) => Promise<Result>,
): Promise<Result> {
  const graph = await openGraph(readConfig(environment).graph, join(projectFolder, 'cypher'));
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** Runs one statement of a test. */
export const write = (environment: Environment, text: string) =>
  withGraph(environment, (graph) => graph.write((transaction) => transaction.run({ name: 'test', text })));

export const read = (environment: Environment, text: string) =>
  withGraph(environment, (graph) => graph.read({ name: 'test', text }));

export const empty = (environment: Environment) =>
  withGraph(environment, (graph) => clearGraph(graph, statements));

/** The lines between the first and the last one, which differ from backup to backup. */
export const contentOf = (file: string) =>
  gunzipSync(readFileSync(file)).toString().trimEnd().split('\n').slice(1, -1);
