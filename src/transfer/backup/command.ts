/** The commands `backup` and `restore`, apart from the process that runs them. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Output } from '../../command-line.js';
import { projectFolder, readConfig } from '../../config.js';
import { loadStatements } from '../../graph/statements.js';
import { bothLanguages, type BilingualText } from '../../refusal.js';
import { explain, withGraph, type ExitCode } from '../command.js';
import { progressText, type Report } from './progress.js';
import { openBackup, restoreBackup } from './restore.js';
import { refuseUnfinishedRestore } from './unfinished.js';
import { writeBackup } from './write.js';

const usage = {
  backup: `用法 / usage:
  npm run backup -- --out 文件/FILE

备份整个图，含内部资料 / writes the whole graph into a file, internal facts too
  --out FILE   写入的文件 / the file to write, such as registry-2026-11-25.backup.gz
  --help       显示本说明 / show this text`,
  restore: `用法 / usage:
  npm run restore -- 文件/FILE [--clear]

用备份恢复空的图；先停止服务 / fills an empty graph from a backup; stop the service first
  --clear      先清空整个图 / delete everything in the graph first
  --help       显示本说明 / show this text`,
} as const;

const where = `
图的位置由环境变量决定：NEO4J_URI 或 GRAPH_FILE
Environment variables say where the graph is: NEO4J_URI or GRAPH_FILE`;

type BackupCommand = keyof typeof usage;

/** Whether it is the name of one of the two. */
export const isBackupCommand = (name: string | undefined): name is BackupCommand =>
  name !== undefined && Object.hasOwn(usage, name);

/**
 * Runs one of the two commands.
 *
 * @param words what stands behind its name
 * @returns 0 when it was done, 1 when it could not be done, 2 when it was not understood
 */
export async function runBackupCommand(
  command: BackupCommand,
  words: readonly string[],
  output: Output,
  environment?: NodeJS.ProcessEnv,
): Promise<ExitCode> {
  const understood = understand(command, words);
  if ('help' in understood) {
    output.out(`${usage[command]}\n${where}`);
    return 0;
  }
  if ('misunderstood' in understood) {
    output.err(bothLanguages(understood.misunderstood));
    output.err(`${usage[command]}\n${where}`);
    return 2;
  }
  try {
    await understood.work(output, environment);
    return 0;
  } catch (error) {
    output.progress?.('');
    for (const line of explain(error)) output.err(line);
    return 1;
  }
}

type Work = (output: Output, environment: NodeJS.ProcessEnv | undefined) => Promise<void>;

type Understood =
  { readonly work: Work } | { readonly help: true } | { readonly misunderstood: BilingualText };

const misunderstood = (zh: string, en: string): Understood => ({ misunderstood: { zh, en } });

function understand(command: BackupCommand, words: readonly string[]): Understood {
  const help = { type: 'boolean', short: 'h' } as const;
  try {
    if (command === 'backup') {
      const options = { out: { type: 'string' }, help } as const;
      const { values } = parseArgs({ args: [...words], options });
      if (values.help === true) return { help: true };
      if (values.out === undefined || values.out === '')
        return misunderstood('缺少选项 --out', 'the option --out is missing');
      const file = resolve(values.out);
      return { work: (output, environment) => backup(file, output, environment) };
    }
    const options = { clear: { type: 'boolean' }, help } as const;
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
    if (values.help === true) return { help: true };
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      return misunderstood('须给出一个备份文件', 'name one backup file');
    const { clear = false } = values;
    return { work: (output, environment) => restore(resolve(file), clear, output, environment) };
  } catch (error) {
    return misunderstood('选项有误', (error as Error).message);
  }
}

async function backup(
  file: string,
  output: Output,
  environment: NodeJS.ProcessEnv | undefined,
): Promise<void> {
  const { graph: config } = readConfig(environment, 'command');
  const cypherFolder = join(projectFolder, 'cypher');
  const statements = loadStatements(cypherFolder);
  await withGraph(config, cypherFolder, async (graph) => {
    await refuseUnfinishedRestore(graph, statements);
    const source = { graph, statements, report: reportTo(output) };
    const { nodes, relationships } = await writeBackup(source, file);
    output.progress?.('');
    output.out(
      bothLanguages({
        zh: `已备份到 ${file}：${String(nodes)} 个节点、${String(relationships)} 条关系`,
        en: `backed up from ${await graph.describe()}: ${String(nodes)} nodes, ${String(relationships)} relationships`,
      }),
    );
  });
}

async function restore(
  file: string,
  clear: boolean,
  output: Output,
  environment: NodeJS.ProcessEnv | undefined,
): Promise<void> {
  const { graph: config } = readConfig(environment, 'command');
  const cypherFolder = join(projectFolder, 'cypher');
  const statements = loadStatements(cypherFolder);
  // Checked before anything is deleted, and before the graph is opened.
  const checked = await openBackup(file);
  try {
    await withGraph(config, cypherFolder, async (graph) => {
      await restoreBackup(graph, statements, checked, { clear, report: reportTo(output) });
      output.progress?.('');
      const { at, nodes, relationships } = checked.header;
      output.out(
        bothLanguages({
          zh: `已恢复 ${at} 的备份：${String(nodes)} 个节点、${String(relationships)} 条关系`,
          en: `restored into ${await graph.describe()}: ${String(nodes)} nodes, ${String(relationships)} relationships`,
        }),
      );
    });
  } finally {
    await checked.handle.close();
  }
}

const reportTo =
  ({ progress }: Output): Report =>
  (done, all) =>
    progress?.(bothLanguages(progressText(done, all)));
