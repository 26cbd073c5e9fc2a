/** Reads the cells of one record and says what is wrong with them and between them. */
import type { z } from 'zod';
import { checkLevel, checkPoint, checkRelations } from '../checks.js';
import { allowedOfIssue, optionalText, optionalUrl, textOfIssue } from '../columns.js';
import { columns } from '../files.js';
import type { Problem } from '../problem.js';
import { quoted } from '../quoted.js';
import type { Report } from '../table.js';
import { chineseHeadingsOf, columnsOf } from './headings.js';
import type { ImportKind } from './kinds.js';
import type { ImportRecord } from './record.js';
import { isList, tidy } from './tidy.js';
import { chineseWordOf } from './words.js';

/** Longest text of one cell, in UTF-16 units. */
export const LONGEST_CELL = 10_000;

/** What a record of each kind cannot do without. Beside that it needs a name, and a source. */
const NEEDED: Readonly<Record<ImportKind, readonly string[]>> = {
  places: ['kind', 'confidence'],
  agreements: ['home', 'partner', 'kind', 'confidence'],
  channels: ['kind', 'subtype', 'held_by', 'confidence'],
  assets: ['located_in', 'confidence'],
};

const EXTRA: Readonly<Record<string, z.ZodType>> = { source_title: optionalText, source_url: optionalUrl };

type Say = (column: string | null, zh: string, en: string) => void;

/**
 * Makes a record of texts by column.
 *
 * @param texts what stands in each column; one that is missing counts as empty, `undefined` as reported already
 * @param before what was found wrong with the record already
 */
export function readCells(
  file: string,
  line: number,
  kind: ImportKind,
  texts: ReadonlyMap<string, string | undefined>,
  before: readonly Problem[] = [],
): ImportRecord {
  const problems = [...before];
  const say: Say = (column, zh, en) => {
    problems.push({ file, line, column, text: { zh, en } });
  };
  const cells = Object.fromEntries(
    columnsOf(kind).flatMap((column) => {
      const text = texts.has(column) ? texts.get(column) : '';
      const read = text === undefined ? undefined : readCell(kind, column, text, say);
      return read === undefined ? [] : [[column, read.value] as const];
    }),
  );
  checkNeeds(kind, cells, say);
  checkBetween(kind, line, cells, say);
  // The cells are those of the kind's columns.
  return { type: 'record', file, line, kind, cells, problems } as unknown as ImportRecord;
}

/** The value of a cell; nothing where it cannot be read, and that is said. */
function readCell(
  kind: ImportKind,
  column: string,
  text: string,
  say: Say,
): { readonly value: unknown } | undefined {
  if (text.length > LONGEST_CELL) {
    say(
      column,
      `超过 ${LONGEST_CELL} 个字：${quoted(text)}`,
      `has more than ${LONGEST_CELL} characters: ${quoted(text)}`,
    );
    return undefined;
  }
  // U+FFFD stands where another program could not read a character.
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]|\p{Cs}/u.test(text)) {
    say(
      column,
      `${quoted(text)} 含有控制字符或乱码`,
      `${quoted(text)} holds a control character, or one that was lost before (U+FFFD)`,
    );
    return undefined;
  }
  const given = tidy(kind, column, text);
  if (given === '') return { value: isList(column) ? [] : undefined };
  const read = (columns[kind][column] ?? EXTRA[column]!).safeParse(given);
  if (read.success) return { value: read.data };
  for (const issue of read.error.issues) {
    const { zh, en } = textOfIssue(issue);
    const allowed = allowedOfIssue(issue);
    say(column, allowed === undefined ? zh : textOfWords(kind, column, given, allowed), en);
  }
  return undefined;
}

/** Which values a column allows, in the words that a Chinese file has for them. */
const textOfWords = (kind: ImportKind, column: string, given: string, values: readonly string[]): string =>
  `${quoted(given)} 不在允许的取值之内：${values.map((value) => chineseWordOf(kind, column, value) ?? value).join('、')}`;

function checkNeeds(kind: ImportKind, cells: Readonly<Record<string, unknown>>, say: Say): void {
  const isEmpty = (column: string) =>
    column in cells &&
    (cells[column] === undefined || (Array.isArray(cells[column]) && cells[column].length === 0));
  for (const column of NEEDED[kind])
    if (isEmpty(column))
      say(column, `缺少${chineseHeadingsOf(kind, column)[0] ?? column}`, `the ${column} is missing`);
  if (kind !== 'agreements' && isEmpty('name_zh') && isEmpty('name_en'))
    say('name_zh', '至少需要一种语言的名称', 'needs a name in one language at least');
  if (isEmpty('source_title') && !isEmpty('source_url'))
    say('source_title', '有来源网址，却没有来源名称', 'there is a source_url without a source_title');
  else if (isEmpty('sources') && isEmpty('source_title'))
    say('sources', '缺少来源：请填写来源标识或来源名称', 'needs a source: ids in sources, or a source_title');
}

/** What must hold between the cells of a record, in a data set too. */
function checkBetween(kind: ImportKind, line: number, cells: object, say: Say): void {
  const report: Report = (_name, _line, column, zh, en) => say(column, zh, en);
  if (kind === 'places' || kind === 'assets') checkPoint(kind, { line, cells }, report);
  if (kind !== 'places') return;
  checkLevel({ line, cells }, report);
  checkRelations({ line, cells }, report);
}
