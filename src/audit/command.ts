/** `npm run audit`: checks the audit trail, and takes over the end of one whose graph was restored. */
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { explainGraphError, type Output } from '../command-line.js';
import { ConfigError, projectFolder, readConfig } from '../config.js';
import { GraphError, type Graph } from '../graph/graph.js';
import { openGraph } from '../graph/open.js';
import { loadStatements, type Statements } from '../graph/statements.js';
import { bothLanguages, type BilingualText } from '../refusal.js';
import type { Head } from './entry.js';
import { headFile, headInMemory, type HeadStore } from './head-file.js';
import { openTrail } from './trail.js';
import { verifyTrail } from './verify.js';

/** What the shell is told at the end. */
export type AuditExitCode = 0 | 1 | 2;

const USAGE = `用法 / usage:
  npm run audit -- verify
  npm run audit -- accept --reason 原因/REASON

verify 逐条核对审计记录，指出最先被改动、删除、调换或截断的一条
       checks the audit trail and names the first entry that was changed, removed, reordered or cut off
accept 查明末尾缺失的原因后（如从备份恢复），以图中现有末条为准，并记录在案
       takes the end that the graph has as right, once it is known why it is short (a restored backup), and records that
  --reason REASON  原因 / why

  --help           显示本说明 / show this text

图的位置由 NEO4J_URI 或 GRAPH_FILE 决定，图外的末条由 AUDIT_HEAD_FILE 决定
NEO4J_URI or GRAPH_FILE say where the graph is, AUDIT_HEAD_FILE where the head outside it is kept`;

/**
 * Runs the command.
 *
 * @param words what stands behind `audit`
 * @returns 0 when the trail is whole or was accepted, 1 when it is not or cannot be read, 2 when it was not understood
 */
export async function runAudit(
  words: readonly string[],
  { out, err }: Output,
  environment?: NodeJS.ProcessEnv,
): Promise<AuditExitCode> {
  const understood = understand(words);
  if (understood === 'help') {
    out(USAGE);
    return 0;
  }
  if ('zh' in understood) {
    err(bothLanguages(understood));
    err(USAGE);
    return 2;
  }
  try {
    const { graph: where, auditHeadFile } = readConfig(environment, 'command');
    const cypherFolder = join(projectFolder, 'cypher');
    const statements = loadStatements(cypherFolder);
    const store = auditHeadFile === undefined ? headInMemory() : headFile(auditHeadFile);
    const graph = await openGraph(where, cypherFolder);
    try {
      const { isRight, text } = await (understood.reason === undefined
        ? verify(graph, statements, store)
        : accept(graph, statements, store, understood.reason));
      (isRight ? out : err)(bothLanguages(text));
      return isRight ? 0 : 1;
    } finally {
      await graph.close();
    }
  } catch (error) {
    if (error instanceof ConfigError) err(error.message);
    else if (error instanceof GraphError) err(bothLanguages(explainGraphError(error)));
    else if (
      error instanceof Error &&
      ('syscall' in error || error instanceof SyntaxError || error.name === 'ZodError')
    )
      err(
        bothLanguages({
          zh: '图外保存的末条无法读写',
          en: `the head outside the graph cannot be used: ${error.message}`,
        }),
      );
    else throw error;
    return 1;
  }
}

interface Result {
  readonly isRight: boolean;
  readonly text: BilingualText;
}

async function verify(graph: Graph, statements: Statements, store: HeadStore): Promise<Result> {
  const kept = store.read();
  const { entries, fault } = await verifyTrail(graph, statements, kept);
  if (fault !== undefined) return { isRight: false, text: fault.text };
  if (kept === undefined && entries > 0)
    return {
      isRight: true,
      text: {
        zh: `${entries} 条记录前后相接，但没有图外保存的末条，无法查出末尾是否被截断`,
        en: `${entries} entries, whole; no head is kept outside the graph, so that a cut at the end would not show`,
      },
    };
  return { isRight: true, text: { zh: `${entries} 条记录完整无缺`, en: `${entries} entries, whole` } };
}

async function accept(
  graph: Graph,
  statements: Statements,
  store: HeadStore,
  reason: string,
): Promise<Result> {
  const kept = store.read();
  const { entries, fault } = await verifyTrail(graph, statements, undefined);
  // What was changed in the middle is no matter of a backup.
  if (fault !== undefined) return { isRight: false, text: fault.text };
  const [inGraph] = (await graph.read(statements.get('audit/head'))) as unknown as Head[];
  const written = (head: Head | undefined) => (head === undefined ? '' : `${head.sequence} ${head.hash}`);
  store.write({ sequence: entries, hash: inGraph?.hash ?? '' });
  const by = { actor: userInfo().username, office: 'operator', role: 'ADMIN' } as const;
  await openTrail({ statements, head: store }).change(graph, by, ({ record }) =>
    record({
      action: 'ACCEPT_TRAIL',
      subject: 'audit',
      concerned: {},
      changes: [
        { field: 'head', before: written(kept), after: entries === 0 ? '' : written(inGraph) },
        { field: 'reason', before: '', after: reason },
      ],
    }),
  );
  return {
    isRight: true,
    text: {
      zh: `已以第 ${entries} 条为末条，并记录在案`,
      en: `entry ${entries} is the end now, which is recorded`,
    },
  };
}

function understand(words: readonly string[]): { readonly reason?: string } | BilingualText | 'help' {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { reason: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help === true) return 'help';
    const [command, ...rest] = positionals;
    if (rest.length > 0 || (command !== 'verify' && command !== 'accept'))
      return { zh: '须为 verify 或 accept', en: 'it has to be verify or accept' };
    const reason = values.reason?.trim();
    if (command === 'verify')
      return reason === undefined
        ? {}
        : { zh: 'verify 没有选项 --reason', en: 'verify has no option --reason' };
    if (reason === undefined || reason === '')
      return { zh: '缺少选项 --reason', en: 'the option --reason is missing' };
    return { reason };
  } catch (error) {
    return { zh: '选项有误', en: (error as Error).message };
  }
}
