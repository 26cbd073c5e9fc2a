/** Reads an import file: from bytes to checked records with the lines on which they begin. */
import { delimitedRows } from './delimited.js';
import { EncodingError, encodingOf, textOf } from './encoding.js';
import { recordsOfTable } from './header.js';
import { fileInput, firstBytes, type ImportInput } from './input.js';
import { itemsOfArray, linesOfJson } from './json-items.js';
import { recordOfItem } from './json.js';
import { kindOfName, type ImportKind } from './kinds.js';
import { fault, type ImportFault, type ImportItem, type RawRow } from './record.js';
import { recordsOfWorkbook } from './workbook-records.js';

export { bytesInput, fileInput, type ImportInput } from './input.js';
export { importKinds, kindNamed, type ImportKind } from './kinds.js';
export type { ImportCells, ImportFault, ImportItem, ImportRecord, NewSource } from './record.js';

/** How a file is to be understood. */
export interface ImportOptions {
  /** What its records are about; without it the header decides, then the name of the file. */
  readonly kind?: ImportKind | undefined;
}

/** Formats by the ending of a file's name. */
const FORMATS: Readonly<Record<string, 'table' | 'array' | 'lines' | 'workbook'>> = {
  csv: 'table',
  tsv: 'table',
  txt: 'table',
  json: 'array',
  jsonl: 'lines',
  ndjson: 'lines',
  xlsx: 'workbook',
};

/** Reads a file of the disk, as {@link readImport}. */
export const readImportFile = (path: string, options?: ImportOptions): AsyncGenerator<ImportItem> =>
  readImport(fileInput(path), options);

/**
 * Reads a file a record at a time. Texts are read a part at a time, whatever their length; a workbook is held in memory
 * and refused where it is too large. All that is wrong with the file is yielded as faults and as problems of records;
 * nothing is thrown for what it holds, or for its not being there.
 */
export async function* readImport(
  input: ImportInput,
  options: ImportOptions = {},
): AsyncGenerator<ImportItem> {
  const file = input.name;
  try {
    const format = FORMATS[/\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];
    if (format === undefined) {
      yield fault(
        file,
        null,
        null,
        `不认识的文件格式：应为 ${Object.keys(FORMATS).join('、')}`,
        `the ending says no known format: ${Object.keys(FORMATS).join(', ')}`,
      );
      return;
    }
    const wrong = otherFormat(file, await firstBytes(input, 4), format === 'workbook');
    if (wrong !== undefined) yield wrong;
    else if (format === 'workbook') yield* recordsOfWorkbook(input, options.kind);
    else yield* recordsOfText(input, format, options.kind);
  } catch (error) {
    yield faultOfError(file, error);
  }
}

async function* recordsOfText(
  input: ImportInput,
  format: 'table' | 'array' | 'lines',
  given: ImportKind | undefined,
): AsyncGenerator<ImportItem> {
  const file = input.name;
  const encoding = await encodingOf(input);
  const texts = textOf(input, encoding);
  const hint = kindOfName(file);
  if (format === 'table') {
    yield* recordsOfTable(file, delimitedRows(file, texts) as AsyncIterable<RawRow | ImportFault>, {
      given,
      hint,
    });
    return;
  }
  for await (const item of format === 'array' ? itemsOfArray(file, texts) : linesOfJson(file, texts))
    yield 'type' in item ? item : recordOfItem(file, item, hint, given);
}

/** What the first bytes say against the ending of the name. */
function otherFormat(file: string, first: Uint8Array, isWorkbook: boolean): ImportFault | undefined {
  if (first.length === 0) return fault(file, null, null, '文件为空', 'the file is empty');
  const signature = Buffer.from(first).toString('hex');
  if (signature === 'd0cf11e0')
    return fault(
      file,
      null,
      null,
      '是旧版 Excel 文件或带密码的文件：请另存为不带密码的 .xlsx',
      'is a workbook of old Excel, or one with a password: save it as .xlsx without one',
    );
  if ((signature === '504b0304') === isWorkbook) return undefined;
  return isWorkbook
    ? fault(file, null, null, '不是 Excel 工作簿', 'is no Excel workbook')
    : fault(
        file,
        null,
        null,
        '是 Excel 工作簿，扩展名应为 .xlsx',
        'is an Excel workbook; its name has to end with .xlsx',
      );
}

function faultOfError(file: string, error: unknown): ImportFault {
  if (error instanceof EncodingError)
    return fault(
      file,
      error.line,
      null,
      '既不是 UTF-8 文本，也不是 GB18030（GBK）文本',
      'is text neither in UTF-8 nor in GB18030 (GBK)',
    );
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return code === 'ENOENT'
    ? fault(file, null, null, '没有这个文件', 'there is no such file')
    : fault(file, null, null, `文件无法读取（${code}）`, `the file cannot be read (${code})`);
}
