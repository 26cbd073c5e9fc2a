/** The commands of `src/cli.ts`, apart from the process that runs them. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, projectFolder, readConfig, type GraphConfig } from '../config.js';
import { GraphError, type Graph } from '../graph/graph.js';
import { openGraph } from '../graph/open.js';
import { loadStatements } from '../graph/statements.js';
import { bothLanguages, type BilingualText } from '../refusal.js';
import { DataSetError, describeProblem, readDataSet } from './dataset.js';
import { clearGraph, loadDataSet } from './load.js';
import { linesOf } from './report.js';
import { sampleFolder } from './sample.js';

/** Where a command writes its lines. */
export interface Output {
  /** What was asked for. */
  readonly out: (line: string) => void;
  /** Why it was not done. */
  readonly err: (line: string) => void;
}

/** What the shell is told at the end. */
export type ExitCode = 0 | 1 | 2;

const USAGE = `用法 / usage:
  npm run load -- [--data 文件夹/FOLDER] [--clear]

  --data FOLDER  数据所在文件夹，默认 data/ / folder of the data set, data/ unless given
  --clear        先清空整个图 / delete everything in the graph first
  --help         显示本说明 / show this text

图的位置由环境变量决定：NEO4J_URI 或 GRAPH_FILE
Environment variables say where the graph is: NEO4J_URI or GRAPH_FILE`;

/**
 * Runs one command.
 *
 * @param words what stands behind the name of the program
 * @returns 0 when it was done, 1 when it could not be done, 2 when it was not understood
 */
export async function runCommand(
  words: readonly string[],
  { out, err }: Output,
  environment?: NodeJS.ProcessEnv,
): Promise<ExitCode> {
  const command = understand(words);
  if ('misunderstood' in command) {
    err(bothLanguages(command.misunderstood));
    err(USAGE);
    return 2;
  }
  if (command.help) {
    out(USAGE);
    return 0;
  }
  try {
    await load(command, readConfig(environment).graph, out);
    return 0;
  } catch (error) {
    for (const line of explain(error)) err(line);
    return 1;
  }
}

interface LoadCommand {
  readonly help: boolean;
  readonly folder: string;
  readonly clear: boolean;
}

function understand(words: readonly string[]): LoadCommand | { readonly misunderstood: BilingualText } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        clear: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { data, clear = false, help = false } = values;
    const [name, ...rest] = positionals;
    if (!help && (name !== 'load' || rest.length > 0)) {
      const unknown = name === 'load' ? rest[0] : name;
      return {
        misunderstood:
          unknown === undefined
            ? { zh: '缺少命令', en: 'a command is missing' }
            : { zh: `没有命令 "${unknown}"`, en: `there is no command "${unknown}"` },
      };
    }
    return { help, folder: data === undefined ? sampleFolder : resolve(data), clear };
  } catch (error) {
    const { message } = error as Error;
    return { misunderstood: { zh: '选项有误', en: message } };
  }
}

async function load({ folder, clear }: LoadCommand, config: GraphConfig, out: Output['out']): Promise<void> {
  // Read before anything is deleted: a wrong data set must not cost what is there.
  const dataSet = readDataSet(folder);
  const cypherFolder = join(projectFolder, 'cypher');
  const statements = loadStatements(cypherFolder);
  await withGraph(config, cypherFolder, async (graph) => {
    const engine = await graph.describe();
    if (clear) {
      const deleted = await clearGraph(graph, statements);
      out(bothLanguages({ zh: `已清空：删除 ${deleted} 个节点`, en: `cleared: ${deleted} nodes deleted` }));
    }
    const report = await loadDataSet(graph, statements, dataSet);
    out(bothLanguages({ zh: `已载入 ${folder}`, en: `loaded into ${engine}` }));
    for (const line of linesOf(report)) out(line);
  });
}

async function withGraph(config: GraphConfig, cypherFolder: string, work: (graph: Graph) => Promise<void>) {
  const graph = await openGraph(config, cypherFolder);
  try {
    await work(graph);
  } finally {
    await graph.close();
  }
}

function explain(error: unknown): string[] {
  if (error instanceof DataSetError) {
    const { length } = error.problems;
    const summary = {
      zh: `数据有 ${length} 处问题，未载入`,
      en: `${length} problems in the data set; nothing was loaded`,
    };
    return [...error.problems.map(describeProblem), bothLanguages(summary)];
  }
  if (error instanceof ConfigError) return [error.message];
  if (error instanceof GraphError) return [bothLanguages(explainGraph(error))];
  throw error;
}

function explainGraph(error: GraphError): BilingualText {
  switch (error.code) {
    case 'UNAVAILABLE':
      return {
        zh: `图数据库无法使用：请检查 NEO4J_URI 及账号，或确认图文件未被运行中的服务占用（${error.message}）`,
        en: 'the graph is not available: check NEO4J_URI and its login, or whether a running service holds the file',
      };
    case 'TIMEOUT':
      return {
        zh: '图数据库未在时限内完成，可调大 GRAPH_TIMEOUT_MS',
        en: 'the graph took too long; GRAPH_TIMEOUT_MS can be raised',
      };
    case 'CONFLICT':
      return { zh: '另有程序正在写入，请稍后重试', en: 'another program is writing; try again later' };
    case 'FAILED': {
      const cause = error.cause instanceof Error ? error.cause.message : error.message;
      return { zh: '图数据库拒绝了载入', en: `the graph refused: ${cause}` };
    }
  }
}
