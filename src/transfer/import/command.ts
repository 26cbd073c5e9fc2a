/** The command `import`, apart from the process that runs it. */
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Identity } from '../../access/identity.js';
import { isName } from '../../access/claims.js';
import { headFile, headInMemory } from '../../audit/head-file.js';
import { openTrail } from '../../audit/trail.js';
import type { Output } from '../../command-line.js';
import { projectFolder, readConfig } from '../../config.js';
import { loadStatements } from '../../graph/statements.js';
import { bothLanguages, type BilingualText } from '../../refusal.js';
import { refuseUnfinishedRestore } from '../backup/unfinished.js';
import { explain, withGraph, type ExitCode } from '../command.js';
import { importFiles } from './import.js';
import { fileInput, importKinds, kindNamed, readImport, type ImportInput, type ImportKind } from './read.js';
import { describeLine, describeResult, type ReportLine } from './report.js';

const USAGE = `用法 / usage:
  npm run import -- 文件/FILE… [--dry-run] [--keep-going] [--kind 类别/KIND] [--office 单位/OFFICE] [--name 姓名/NAME]

把 CSV、TSV、JSON、JSONL 或 XLSX 文件导入登记簿，写法见 data/README.md
enters files of CSV, TSV, JSON, JSON Lines or XLSX into the registry; data/README.md says how they are filled in

  --dry-run        只检查并报告，不写入 / looks and reports, writes nothing
  --keep-going     有的行被拒收时，仍写入其余各行；否则全部不写
                   writes the good rows although others are refused; without it all rows or none
  --kind KIND      ${importKinds.join(', ')}；不写则看表头和文件名 / the header and the file's name tell unless given
  --all            也列出新增和无变化的行 / lists new and unchanged rows too
  --office OFFICE  经办单位的标识，记入变更记录 / id of the office on whose behalf, for the audit trail
  --name NAME      经办人，默认为本机用户名 / who does it, the user of this machine unless given
  --help           显示本说明 / show this text

图的位置由 NEO4J_URI 或 GRAPH_FILE 决定；用内嵌文件时请先停止服务
NEO4J_URI or GRAPH_FILE say where the graph is; stop the service first where it holds the embedded file`;

/** Longest time that an import may take as one transaction. */
const LONGEST_IMPORT_MS = 4 * 60 * 60_000;

/** What a person at the machine's own terminal acts as; who may run commands there may do everything. */
const OPERATOR = 'operator';

/**
 * Runs the command.
 *
 * @param words what stands behind `import`
 * @returns 0 when the rows were entered, or a trial found nothing to refuse; 1 when a row was refused or it could not be
 *   done; 2 when it was not understood
 */
export async function runImport(
  words: readonly string[],
  output: Output,
  environment?: NodeJS.ProcessEnv,
): Promise<ExitCode> {
  const understood = understand(words);
  if (understood === 'help') {
    output.out(USAGE);
    return 0;
  }
  if ('zh' in understood) {
    output.err(bothLanguages(understood));
    output.err(USAGE);
    return 2;
  }
  try {
    return await importInto(understood, output, environment);
  } catch (error) {
    output.progress?.('');
    for (const line of explain(error)) output.err(line);
    return 1;
  }
}

async function importInto(
  { files, kind, dryRun, keepGoing, all, identity }: Wanted,
  output: Output,
  environment: NodeJS.ProcessEnv | undefined,
): Promise<ExitCode> {
  const { graph: where, auditHeadFile } = readConfig(environment, 'command');
  const cypherFolder = join(projectFolder, 'cypher');
  const statements = loadStatements(cypherFolder);
  const head = auditHeadFile === undefined ? headInMemory() : headFile(auditHeadFile);
  const tell = (line: ReportLine) => {
    if (!all && (line.outcome === 'NEW' || line.outcome === 'SAME')) return;
    output.progress?.('');
    (line.outcome === 'REFUSED' ? output.err : output.out)(describeLine(line));
  };
  return withGraph(where, cypherFolder, async (graph) => {
    await refuseUnfinishedRestore(graph, statements);
    await graph.setUp();
    const progress = progressOver(files, output);
    const result = await importFiles(
      { graph, statements, trail: openTrail({ statements, head }), viewer: identity },
      files.map((path) => () => readImport(progress.watched(fileInput(path)), { kind })),
      { dryRun, keepGoing, onLine: tell, onProgress: progress.show, timeoutMs: LONGEST_IMPORT_MS },
    );
    output.progress?.('');
    output.out(describeResult(result, dryRun));
    return result.counts.REFUSED > 0 ? 1 : 0;
  });
}

/** Cells of the bar. */
const BAR = 24;

/** Shows how far the files have been read, by their bytes. */
function progressOver(files: readonly string[], { progress }: Output) {
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const total = Math.max(
    1,
    files.reduce((sum, path) => sum + sizeOf(path), 0),
  );
  let read = 0;
  return {
    watched: (input: ImportInput): ImportInput => ({
      ...input,
      parts: async function* () {
        const start = read;
        // A file is read more than once, to tell its encoding first; only the farthest reading counts.
        let here = 0;
        for await (const part of input.parts()) {
          here += part.length;
          read = Math.max(read, start + here);
          yield part;
        }
      },
    }),
    show: (rows: number) => {
      const share = Math.min(1, read / total);
      const filled = Math.round(share * BAR);
      progress?.(
        `[${'█'.repeat(filled)}${' '.repeat(BAR - filled)}] ${Math.floor(share * 100)}% ${rows} 行 / rows`,
      );
    },
  };
}

interface Wanted {
  readonly files: readonly string[];
  readonly kind: ImportKind | undefined;
  readonly dryRun: boolean;
  readonly keepGoing: boolean;
  readonly all: boolean;
  readonly identity: Identity;
}

function understand(words: readonly string[]): Wanted | BilingualText | 'help' {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        'keep-going': { type: 'boolean' },
        all: { type: 'boolean' },
        kind: { type: 'string' },
        office: { type: 'string' },
        name: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return { zh: '选项有误', en: (error as Error).message };
  }
  const { values, positionals } = parsed;
  if (values.help === true) return 'help';
  if (positionals.length === 0) return { zh: '须给出文件', en: 'name the files to import' };
  const kind = values.kind === undefined ? undefined : kindNamed(values.kind);
  if (values.kind !== undefined && kind === undefined)
    return { zh: `没有类别 "${values.kind}"`, en: `there is no kind "${values.kind}"` };
  const { office = OPERATOR, name: actor = userInfo().username } = values;
  for (const [option, value] of [
    ['office', office],
    ['name', actor],
  ] as const)
    if (!isName(value))
      return {
        zh: `--${option} 须为一行文字，不能为空或过长`,
        en: `--${option} has to be one line, not empty and not long`,
      };
  return {
    files: positionals.map((file) => resolve(file)),
    kind,
    dryRun: values['dry-run'] ?? false,
    keepGoing: values['keep-going'] ?? false,
    all: values.all ?? false,
    identity: { actor, office, role: 'ADMIN' },
  };
}
