/** The records of all sheets of a workbook. */
import { recordsOfTable } from './header.js';
import type { ImportInput } from './input.js';
import { kindOfName, type ImportKind } from './kinds.js';
import { fault, type ImportFault, type ImportItem } from './record.js';
import { LARGEST_UNPACKED, LARGEST_WORKBOOK, UnpackedSizeError } from './workbook-parts.js';
import { MOST_ROWS, SheetLengthError, sheetsOf } from './workbook.js';

const MEBIBYTE = 1_048_576;

/** Reads every sheet that is shown and holds something. Where there are several, their names stand behind the file's. */
export async function* recordsOfWorkbook(
  input: ImportInput,
  given: ImportKind | undefined,
): AsyncGenerator<ImportItem> {
  const file = input.name;
  if ((await input.size()) > LARGEST_WORKBOOK) {
    yield tooLarge(file, LARGEST_WORKBOOK, '', '');
    return;
  }
  const bytes = await input.whole();
  const sheets = await sheetsOf(bytes).catch((error: unknown) => faultOfWorkbook(file, error));
  if (!Array.isArray(sheets)) {
    yield sheets;
    return;
  }
  let isEmpty = true;
  for (const sheet of sheets) {
    const name = sheets.length === 1 ? file : `${file}[${sheet.name}]`;
    const read = await sheet.rows().catch((error: unknown) => faultOfWorkbook(name, error));
    if (!Array.isArray(read)) {
      isEmpty = false;
      yield read;
    } else if (read.some(({ values }) => values.some((value) => value.trim() !== ''))) {
      isEmpty = false;
      yield* recordsOfTable(name, read, { given, hint: kindOfName(sheet.name) ?? kindOfName(file) });
    }
  }
  if (isEmpty) yield fault(file, null, null, '没有表头', 'there is no header');
}

const tooLarge = (file: string, bytes: number, zh: string, en: string): ImportFault =>
  fault(
    file,
    null,
    null,
    `工作簿${zh}超过 ${bytes / MEBIBYTE} MiB：请另存为 CSV`,
    `the workbook has more than ${bytes / MEBIBYTE} MiB${en}: save it as CSV`,
  );

function faultOfWorkbook(file: string, error: unknown): ImportFault {
  if (error instanceof UnpackedSizeError)
    return tooLarge(file, LARGEST_UNPACKED, '解压后', ' when it is unpacked');
  if (error instanceof SheetLengthError)
    return fault(
      file,
      null,
      null,
      `超过 ${MOST_ROWS} 行：请删去数据之后的空行，或另存为 CSV`,
      `has more than ${MOST_ROWS} rows: delete the empty ones behind the data, or save it as CSV`,
    );
  return fault(
    file,
    null,
    null,
    '工作簿已损坏，无法读取：请用 Excel 打开后另存',
    'the workbook is damaged and cannot be read: open it in Excel and save it again',
  );
}
