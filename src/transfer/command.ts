/** The commands of `src/cli.ts`, apart from the process that runs them. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { explainGraphError, type Output } from '../command-line.js';
import { ConfigError, projectFolder, readConfig, type GraphConfig } from '../config.js';
import { GraphError, type Graph } from '../graph/graph.js';
import { openGraph } from '../graph/open.js';
import { loadStatements, type Statements } from '../graph/statements.js';
import { bothLanguages, Refusal, type BilingualText } from '../refusal.js';
import { BackupFileError } from './backup/file-problem.js';
import { refuseUnfinishedRestore } from './backup/unfinished.js';
import { DataSetError, describeProblem, readDataSet } from './dataset.js';
import { ValueTypeError } from './export/attributes.js';
import { writeExport } from './export/file.js';
import { exportFormats, isExportName, type ExportName } from './export/formats.js';
import { clearGraph, loadDataSet } from './load.js';
import { linesOf } from './report.js';
import { sampleFolder } from './sample.js';

/** What the shell is told at the end. */
export type ExitCode = 0 | 1 | 2;

const USAGE = `用法 / usage:
  npm run load -- [--data 文件夹/FOLDER] [--clear]
  npm run export -- --format 格式/FORMAT [--out 文件/FILE]

load 载入数据 / loads a data set
  --data FOLDER    数据所在文件夹，默认 data/ / folder of the data set, data/ unless given
  --clear          先清空整个图 / delete everything in the graph first

export 导出整个图 / writes the whole graph into a file
  --format FORMAT  ${Object.keys(exportFormats).join(', ')}
  --out FILE       写入的文件，默认写入当前文件夹 / the file to write, in the current folder unless given

  --help           显示本说明 / show this text

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
  if (command.name === 'misunderstood') {
    err(bothLanguages(command.text));
    err(USAGE);
    return 2;
  }
  if (command.name === 'help') {
    out(USAGE);
    return 0;
  }
  try {
    const { graph } = readConfig(environment, 'command');
    await (command.name === 'load' ? load(command, graph, out) : exportGraph(command, graph, out));
    return 0;
  } catch (error) {
    for (const line of explain(error)) err(line);
    return 1;
  }
}

interface LoadCommand {
  readonly name: 'load';
  readonly folder: string;
  readonly clear: boolean;
}

interface ExportCommand {
  readonly name: 'export';
  readonly format: ExportName;
  readonly file: string;
}

interface Misunderstood {
  readonly name: 'misunderstood';
  readonly text: BilingualText;
}

type Command = LoadCommand | ExportCommand | { readonly name: 'help' } | Misunderstood;

const misunderstood = (zh: string, en: string): Misunderstood => ({
  name: 'misunderstood',
  text: { zh, en },
});

const options = {
  load: { data: { type: 'string' }, clear: { type: 'boolean' } },
  export: { format: { type: 'string' }, out: { type: 'string' } },
} as const;

function understand(words: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...options.load, ...options.export, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help === true) return { name: 'help' };
    const [name, ...rest] = positionals;
    if (name === undefined) return misunderstood('缺少命令', 'a command is missing');
    if (name !== 'load' && name !== 'export') return noCommand(name);
    if (rest[0] !== undefined) return noCommand(rest[0]);
    const foreign = Object.keys(values).find((option) => !(option in options[name]));
    if (foreign !== undefined)
      return misunderstood(`命令 ${name} 没有选项 --${foreign}`, `${name} has no option --${foreign}`);
    return name === 'load' ? understandLoad(values) : understandExport(values);
  } catch (error) {
    return misunderstood('选项有误', (error as Error).message);
  }
}

const noCommand = (name: string) => misunderstood(`没有命令 "${name}"`, `there is no command "${name}"`);

const understandLoad = ({ data, clear = false }: { data?: string; clear?: boolean }): LoadCommand => ({
  name: 'load',
  folder: data === undefined ? sampleFolder : resolve(data),
  clear,
});

function understandExport({ format, out }: { format?: string; out?: string }): Command {
  if (format === undefined) return misunderstood('缺少选项 --format', 'the option --format is missing');
  if (!isExportName(format)) return misunderstood(`没有格式 "${format}"`, `there is no format "${format}"`);
  return { name: 'export', format, file: resolve(out ?? exportFormats[format].fileName) };
}

async function load({ folder, clear }: LoadCommand, config: GraphConfig, out: Output['out']): Promise<void> {
  // Read before anything is deleted: a wrong data set must not cost what is there.
  const dataSet = readDataSet(folder);
  const cypherFolder = join(projectFolder, 'cypher');
  const statements = loadStatements(cypherFolder);
  await withGraph(config, cypherFolder, async (graph) => {
    const engine = await graph.describe();
    // What offices entered would be gone without an entry that says so.
    if (!clear && (await hasAuditEntries(graph, statements))) throw new AuditedGraphError();
    if (!clear) await refuseUnfinishedRestore(graph, statements);
    if (clear) {
      const deleted = await clearGraph(graph, statements);
      out(bothLanguages({ zh: `已清空：删除 ${deleted} 个节点`, en: `cleared: ${deleted} nodes deleted` }));
    }
    const report = await loadDataSet(graph, statements, dataSet);
    out(bothLanguages({ zh: `已载入 ${folder}`, en: `loaded into ${engine}` }));
    for (const line of linesOf(report)) out(line);
  });
}

/** The graph is a registry that offices write to. */
class AuditedGraphError extends Error {
  override readonly name = 'AuditedGraphError';
}

async function hasAuditEntries(graph: Graph, statements: Statements): Promise<boolean> {
  const [head] = await graph.read(statements.get('audit/head'));
  return Number(head?.['entries'] ?? 0) > 0;
}

async function exportGraph(
  { format, file }: ExportCommand,
  config: GraphConfig,
  out: Output['out'],
): Promise<void> {
  const cypherFolder = join(projectFolder, 'cypher');
  const statements = loadStatements(cypherFolder);
  await withGraph(config, cypherFolder, async (graph) => {
    await refuseUnfinishedRestore(graph, statements);
    await writeExport(graph, statements, format, file);
    out(bothLanguages({ zh: `已导出到 ${file}`, en: `written from ${await graph.describe()}` }));
  });
}

/** Opens the configured graph for some work, and closes it whatever comes of it. */
export async function withGraph<Result>(
  config: GraphConfig,
  cypherFolder: string,
  work: (graph: Graph) => Promise<Result>,
): Promise<Result> {
  const graph = await openGraph(config, cypherFolder);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** Why a command was not done, in lines for people; an error that nobody expected is thrown on. */
export function explain(error: unknown): string[] {
  if (error instanceof DataSetError) {
    const { length } = error.problems;
    const summary = {
      zh: `数据有 ${length} 处问题，未载入`,
      en: `${length} problems in the data set; nothing was loaded`,
    };
    return [...error.problems.map(describeProblem), bothLanguages(summary)];
  }
  if (error instanceof ConfigError || error instanceof Refusal || error instanceof BackupFileError)
    return [error.message];
  if (error instanceof GraphError) return [bothLanguages(explainGraphError(error))];
  if (error instanceof AuditedGraphError)
    return [
      bothLanguages({
        zh: '图中已有单位办理的变更记录，load 会不留痕迹地覆盖它们；请改用 npm run import，或加 --clear 清空整个图',
        en: 'the graph has changes made by offices, which load would overwrite without a trace: use npm run import, or --clear to delete everything',
      }),
    ];
  if (error instanceof ValueTypeError)
    return [
      bothLanguages({
        zh: `${error.owner} 的属性 ${error.property} 的值类型不符，未导出`,
        en: `${error.message}; nothing was written`,
      }),
    ];
  if (error instanceof Error && 'syscall' in error)
    return [bothLanguages({ zh: '文件无法写入', en: `the file cannot be written: ${error.message}` })];
  throw error;
}
