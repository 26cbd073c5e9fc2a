/** Finds the header of a table and makes records of the rows below it. */
import type { Problem } from '../problem.js';
import { quoted } from '../quoted.js';
import { readCells } from './cells.js';
import { columnNamed, KIND_COLUMN, kindsOfHeader } from './headings.js';
import { importKinds, kindNamed, type ImportKind } from './kinds.js';
import { fault, type ImportFault, type ImportItem, type RawRow } from './record.js';

/** Most columns of a table. */
const MOST_COLUMNS = 200;

/** What is known of the kind of a table before it is read. */
export interface KindHints {
  /** What the caller says. */
  readonly given: ImportKind | undefined;
  /** What the name of the file or sheet says, for where the header does not. */
  readonly hint: ImportKind | undefined;
}

/**
 * The records of a table. Rows above the header with a single value are titles. A heading that is not understood is
 * reported once, and what stands below it is not used.
 */
export async function* recordsOfTable(
  file: string,
  rows: AsyncIterable<RawRow | ImportFault> | Iterable<RawRow>,
  { given, hint }: KindHints,
): AsyncGenerator<ImportItem> {
  let header: Header | undefined;
  for await (const row of rows) {
    if ('type' in row) {
      yield row;
      continue;
    }
    const filled = row.values.filter((value) => value.trim() !== '').length;
    if (filled === 0) continue;
    if (header !== undefined) {
      yield recordOf(file, header, row);
      continue;
    }
    if (filled === 1 && !isHeading(row.values.join('').trim())) continue;
    const faults: ImportFault[] = [];
    header = readHeader(file, row, { given, hint }, faults);
    yield* faults;
    if (header === undefined) return;
  }
  if (header === undefined) yield fault(file, null, null, '没有表头', 'there is no header');
}

interface Header {
  /** The kind of all rows; nothing where each row says its own. */
  readonly kind: ImportKind | undefined;
  readonly headings: readonly string[];
  /** What the headings name in a row of each kind. */
  readonly columns: Readonly<Record<ImportKind, readonly (string | undefined)[]>>;
}

const isHeading = (text: string): boolean =>
  importKinds.some((kind) => columnNamed(kind, text) !== undefined);

function readHeader(
  file: string,
  { line, values }: RawRow,
  { given, hint }: KindHints,
  faults: ImportFault[],
): Header | undefined {
  const headings = values.map((value) => value.trim());
  const say = (column: string | null, zh: string, en: string) => {
    faults.push(fault(file, line, column, zh, en));
  };
  if (headings.length > MOST_COLUMNS) {
    say(null, `超过 ${MOST_COLUMNS} 列`, `has more than ${MOST_COLUMNS} columns`);
    return undefined;
  }
  const isMixed = headings.some((heading) => columnNamed('places', heading) === KIND_COLUMN);
  const found = kindsOfHeader(headings);
  const kind = isMixed ? undefined : (given ?? (found.length === 1 ? found[0] : hint));
  if (kind === undefined && !isMixed) {
    say(
      null,
      '看不出文件里是哪类数据：请在文件名中写明（地方、协议、渠道、文化资源），或指定类别',
      'cannot tell what the file holds: name it after places, agreements, channels or assets, or say the kind',
    );
    return undefined;
  }
  for (const [index, heading] of headings.entries()) {
    if (heading === '') {
      if (index < headings.findLastIndex((other) => other !== ''))
        say(null, `第 ${index + 1} 列没有表头`, `column ${index + 1} has no heading`);
      continue;
    }
    const named = (kind === undefined ? importKinds : [kind]).map((one) => columnNamed(one, heading));
    if (named.every((column) => column === undefined))
      say(short(heading), '没有这样的列', 'there is no such column');
  }
  for (const one of kind === undefined ? importKinds : [kind]) sayRepeated(one, headings, say);
  const columnsOf = (one: ImportKind) => headings.map((heading) => columnNamed(one, heading));
  return {
    kind,
    headings,
    columns: {
      places: columnsOf('places'),
      assets: columnsOf('assets'),
      agreements: columnsOf('agreements'),
      channels: columnsOf('channels'),
    },
  };
}

function sayRepeated(
  kind: ImportKind,
  headings: readonly string[],
  say: (column: string, zh: string, en: string) => void,
): void {
  const columns = headings.map((heading) => columnNamed(kind, heading));
  for (const [index, column] of columns.entries())
    if (column !== undefined && columns.indexOf(column) !== index)
      say(
        column,
        `${quoted(headings[index]!)} 与 ${quoted(headings[columns.indexOf(column)]!)} 是同一列`,
        `${quoted(headings[index]!)} and ${quoted(headings[columns.indexOf(column)]!)} are the same column`,
      );
}

const short = (heading: string): string => quoted(heading).slice(1, -1);

function recordOf(file: string, { kind: ofFile, headings, columns }: Header, row: RawRow): ImportItem {
  const { line, values } = row;
  const kindAt = columns.places.indexOf(KIND_COLUMN);
  const kind = ofFile ?? kindNamed(values[kindAt] ?? '');
  if (kind === undefined)
    return fault(
      file,
      line,
      KIND_COLUMN,
      `${quoted(values[kindAt] ?? '')} 不是数据类别：应为地方、协议、渠道或文化资源`,
      `${quoted(values[kindAt] ?? '')} is none of places, agreements, channels, assets`,
    );
  const problems: Problem[] = [];
  const say = (column: string | null, zh: string, en: string) => {
    problems.push({ file, line, column, text: { zh, en } });
  };
  if (isRagged(values, headings))
    say(
      null,
      `应有 ${headings.length} 列，实有 ${values.length} 列`,
      `has ${values.length} values instead of ${headings.length}`,
    );
  const texts = new Map<string, string | undefined>();
  for (const [index, heading] of headings.entries()) {
    const column = columns[kind][index];
    const value = values[index] ?? '';
    const wrong = row.wrong?.get(index);
    if (wrong !== undefined) say(column ?? short(heading), wrong.zh, wrong.en);
    if (column !== undefined) {
      if (column !== KIND_COLUMN && !texts.has(column))
        texts.set(column, wrong === undefined ? value : undefined);
    } else if (ofFile === undefined && heading !== '' && value.trim() !== '' && isHeading(heading))
      say(short(heading), '这类数据没有此列，应当留空', 'is no column of such a record and has to be empty');
  }
  return readCells(file, line, kind, texts, problems);
}

/** Whether a row has other values than its header has headings. Empty ones at the end are left by sheets. */
function isRagged(values: readonly string[], headings: readonly string[]): boolean {
  if (values.length < headings.length) return true;
  return values.slice(headings.length).some((value) => value.trim() !== '');
}
