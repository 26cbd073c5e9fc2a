/** Answers as files: CSV for a spreadsheet, JSON for a program. */
import type { SourceText } from '../parts/source-text.js';
import type { Values } from '../questions/blanks.js';
import { cellValue } from '../questions/cell.js';
import type { Answer, Question } from '../questions/question.js';
import type { Language } from '../text/bilingual.js';

/** Without it Excel takes the text for one of the computer's own code page, and Chinese is lost. */
const BYTE_ORDER_MARK = '\uFEFF';

const sourcesTitle = { zh: '来源', en: 'Sources' } as const;

/**
 * A field of a CSV file. A text that a spreadsheet would reckon as a formula gets an apostrophe before it, as OWASP
 * advises against CSV injection; a spreadsheet for Chinese takes the wide signs for the narrow ones.
 */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) || harmless !== harmless.trim()
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

const sourceText = ({ title, titleEn, url }: SourceText, language: Language) =>
  [language === 'zh' ? title : (titleEn ?? title), url ?? ''].filter((text) => text !== '').join(' ');

/** The rows as they are shown, in the reader's language, with the sources of each. */
export function csvOf(
  { columns }: Pick<Question, 'columns'>,
  rows: Answer['rows'],
  language: Language,
): string {
  const lines = [
    [...columns.map((column) => column[language]), sourcesTitle[language]],
    ...rows.map(({ cells, sources }) => [
      ...cells.map((cell) => cellValue(cell, language)),
      sources.map((source) => sourceText(source, language)).join('; '),
    ]),
  ];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

export interface Shown {
  readonly question: Pick<Question, 'id' | 'title'>;
  readonly values: Values;
  /** The answer's own address, for whoever wants to see it as it is now. */
  readonly address: string;
  /** The day on which it was answered. */
  readonly answeredOn: string;
  readonly answer: Pick<Answer, 'found' | 'shown'>;
  readonly data: unknown;
}

/** What the service answered, in both languages and unrounded, with the question that it answers. */
export function jsonOf({ question, values, address, answeredOn, answer, data }: Shown): string {
  const asked = Object.fromEntries(Object.entries(values).filter(([, given]) => given.length > 0));
  const { found, shown } = answer;
  return `${JSON.stringify(
    { question: question.id, title: question.title, asked, address, answeredOn, found, shown, answer: data },
    null,
    2,
  )}\n`;
}
