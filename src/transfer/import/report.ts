/** What an import found and did, row by row and in all. */
import { bothLanguages, type BilingualText } from '../../refusal.js';
import { describeProblem, type Problem } from '../problem.js';

/**
 * What becomes of a row. `IN_CONFLICT`: the registry has something else from another source, and both stand side by side
 * until an officer decides. `REFUSED`: it cannot be entered.
 */
export type Outcome = 'NEW' | 'CHANGED' | 'SAME' | 'IN_CONFLICT' | 'REFUSED';

/** One line of a report: a row may have several, one for each thing that is wrong with it. */
export interface ReportLine extends Problem {
  readonly outcome: Outcome;
  /** Id of the record; null where it could not be told. */
  readonly record: string | null;
}

/** How many rows came to what. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** What an import came to. */
export interface ImportResult {
  readonly counts: OutcomeCounts;
  /** Whether the rows were written; false for a trial and where a row was refused. */
  readonly written: boolean;
  /** The first lines about rows that were changed, in conflict or refused. */
  readonly lines: readonly ReportLine[];
}

export const outcomeText: Readonly<Record<Outcome, BilingualText>> = {
  NEW: { zh: '新增', en: 'new' },
  CHANGED: { zh: '更新', en: 'changed' },
  SAME: { zh: '无变化', en: 'same' },
  IN_CONFLICT: { zh: '说法不一', en: 'in conflict' },
  REFUSED: { zh: '拒收', en: 'refused' },
};

/** A line for people: `协议.xlsx:12 partner: 拒收：… / refused: …`. */
export function describeLine(line: ReportLine): string {
  const { zh, en } = outcomeText[line.outcome];
  const record = line.record === null ? '' : ` [${line.record}]`;
  return `${describeProblem({ ...line, text: { zh: `${zh}：${line.text.zh}`, en: `${en}: ${line.text.en}` } })}${record}`;
}

/** The sum of an import in one line. */
export function describeResult({ counts, written }: Omit<ImportResult, 'lines'>, isTrial: boolean): string {
  const list = (language: 'zh' | 'en') =>
    (Object.keys(outcomeText) as Outcome[]).map((outcome) =>
      language === 'zh'
        ? `${outcomeText[outcome].zh} ${counts[outcome]} 行`
        : `${counts[outcome]} ${outcomeText[outcome].en}`,
    );
  const end = written
    ? { zh: '已写入', en: 'written' }
    : isTrial
      ? { zh: '仅试运行，未写入', en: 'a trial, nothing was written' }
      : { zh: '未写入', en: 'nothing was written' };
  return bothLanguages({
    zh: `${list('zh').join('，')}；${end.zh}`,
    en: `${list('en').join(', ')}; ${end.en}`,
  });
}

/** Counts rows while they come, and hands on each line. */
export class Report {
  readonly #counts: Record<Outcome, number> = { NEW: 0, CHANGED: 0, SAME: 0, IN_CONFLICT: 0, REFUSED: 0 };
  readonly #onLine: (line: ReportLine) => void;

  constructor(onLine: (line: ReportLine) => void) {
    this.#onLine = onLine;
  }

  get counts(): OutcomeCounts {
    return { ...this.#counts };
  }

  get rows(): number {
    return Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
  }

  /** Adds a row with its lines; a refused one has a line for each thing that is wrong. */
  add(outcome: Outcome, lines: readonly Omit<ReportLine, 'outcome'>[]): void {
    this.#counts[outcome] += 1;
    for (const line of lines) this.#onLine({ ...line, outcome });
  }
}
