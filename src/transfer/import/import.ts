/** Imports files into the registry: all rows or none, unless the good ones are wanted alone. */
import { change, type Change, type WriteContext } from '../../registry/change.js';
import { agreementTarget } from './agreement-target.js';
import { assetTarget } from './asset-target.js';
import { channelTarget } from './channel-target.js';
import { placeTarget } from './place-target.js';
import { enterBatch, type ResolvedRow } from './batch.js';
import type { ImportItem, ImportRecord } from './record.js';
import { Report, type ImportResult, type ReportLine } from './report.js';
import { Resolving, type Target } from './target.js';
import { readWorld, type World } from './world.js';

/** How to import. */
export interface ImportOptions {
  /** Looks at everything and writes nothing. */
  readonly dryRun?: boolean;
  /** Enters the good rows although others are refused. */
  readonly keepGoing?: boolean;
  readonly idempotencyKey?: string | null | undefined;
  /** What tells one import from another with the same key. */
  readonly input?: unknown;
  /** Told of every row that is more than the same, and of every fault, in the order of the files. */
  readonly onLine?: (line: ReportLine) => void;
  /** Told how many rows have been read. */
  readonly onProgress?: ((rows: number) => void) | undefined;
  /** Longest time that the transaction may take, in milliseconds. */
  readonly timeoutMs?: number;
}

/** Rows that are entered together. */
const BATCH_SIZE = 500;

/** Lines that a result holds. */
const MOST_LINES = 100;

/** What is new or the same needs no explanation. */
const isTold = ({ outcome }: ReportLine) => outcome !== 'NEW' && outcome !== 'SAME';

/** Ends a transaction whose rows are not to be kept. */
class NotKept extends Error {}

/**
 * Reads the files one after another inside one transaction, a batch of rows at a time, so that the memory it takes does
 * not grow with their length. What is refused is reported to the end.
 *
 * @param files reads each file anew when it is called: the transaction may run twice
 * @throws {Refusal} as {@link change}
 */
export async function importFiles(
  context: WriteContext,
  files: readonly (() => AsyncIterable<ImportItem>)[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { dryRun = false, keepGoing = false, onLine, onProgress, idempotencyKey, input, timeoutMs } = options;
  let report = new Report(() => undefined);
  let lines: ReportLine[] = [];
  const asked = { action: 'IMPORT_RECORDS', input: input ?? null, idempotencyKey, timeoutMs } as const;
  try {
    const done = await change(context, asked, async (change) => {
      lines = [];
      report = new Report((line) => {
        if (isTold(line) && lines.length < MOST_LINES) lines.push(line);
        onLine?.(line);
      });
      await enterFiles(change, files, report, { keepGoing, onProgress });
      const isRefused = report.counts.REFUSED > 0 && !keepGoing;
      if (dryRun || isRefused) throw new NotKept();
      return { counts: report.counts, lines };
    });
    return { ...done, written: true };
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    return { counts: report.counts, lines, written: false };
  }
}

async function enterFiles(
  change: Change,
  files: readonly (() => AsyncIterable<ImportItem>)[],
  report: Report,
  { keepGoing, onProgress }: Pick<ImportOptions, 'keepGoing' | 'onProgress'>,
): Promise<void> {
  const world = await readWorld(change);
  let waiting: ResolvedRow[] = [];
  const flush = async () => {
    for (let [first, ...rest] = waiting; first !== undefined; [first, ...rest] = waiting) {
      const isWritten = keepGoing === true || report.counts.REFUSED === 0;
      const later = await enterBatch(change, world, [first, ...rest], report, isWritten);
      // What was not written cannot be found by the rows that wait for it.
      waiting = isWritten ? later : [];
      for (const { record } of isWritten ? [] : later) report.add('SAME', [lineOf(record)]);
    }
    onProgress?.(report.rows);
  };
  for (const file of files)
    for await (const item of file()) {
      if (item.type === 'fault') {
        report.add('REFUSED', [{ ...item.problem, record: null }]);
        continue;
      }
      let [resolving, target] = resolve(item, world);
      // What it names may be among the rows that wait.
      if (target === undefined && item.problems.length === 0 && waiting.length > 0) {
        await flush();
        [resolving, target] = resolve(item, world);
      }
      // Rows of one kind are entered together: those of another may name them.
      if (target !== undefined && waiting[0] !== undefined && waiting[0].target.kind !== target.kind)
        await flush();
      if (target === undefined)
        report.add(
          'REFUSED',
          resolving.problems.map((problem) => ({ ...problem, record: item.cells.id ?? null })),
        );
      else waiting.push({ record: item, target });
      if (waiting.length >= BATCH_SIZE) await flush();
    }
  await flush();
}

const lineOf = ({ file, line }: ImportRecord) => ({
  file,
  line,
  column: null,
  record: null,
  text: { zh: '与前面的一行同属一条记录', en: 'about the same record as a row before it' },
});

function resolve(item: ImportRecord, world: World): [Resolving, Target | undefined] {
  const resolving = new Resolving(item, world);
  const target = targetOf(item, resolving);
  return [resolving, resolving.problems.length > 0 ? undefined : target];
}

function targetOf(item: ImportRecord, resolving: Resolving): Target | undefined {
  switch (item.kind) {
    case 'agreements':
      return agreementTarget(item.cells, resolving);
    case 'places':
      return placeTarget(item.cells, resolving);
    case 'assets':
      return assetTarget(item.cells, resolving);
    case 'channels':
      return channelTarget(item.cells, resolving);
  }
}
