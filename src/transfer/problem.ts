import { bothLanguages, type BilingualText } from '../refusal.js';

/** Something wrong in a file of a data set, and where. */
export interface Problem {
  /** Name of the file inside the data set's folder. */
  readonly file: string;
  /** Line that the record begins on, the header being line 1; `null` when the whole file is meant. */
  readonly line: number | null;
  /** Name of the column; `null` when the whole line is meant. */
  readonly column: string | null;
  readonly text: BilingualText;
}

/** The problem as one line for people: `agreements.csv:12 signed_on: … / …`. */
export function describeProblem({ file, line, column, text }: Problem): string {
  const place = line === null ? file : `${file}:${line}`;
  return `${column === null ? place : `${place} ${column}`}: ${bothLanguages(text)}`;
}

/** A data set cannot be used. It carries every problem that was found, in the order of files and lines. */
export class DataSetError extends Error {
  override readonly name = 'DataSetError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}
