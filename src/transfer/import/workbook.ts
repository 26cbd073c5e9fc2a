/** Reads the sheets of an Excel workbook. */
import { readXlsx } from 'hucre/xlsx';
import type { BilingualText } from '../../refusal.js';
import { textOfCell } from './excel-text.js';
import type { RawRow } from './record.js';
import { repacked } from './workbook-parts.js';

/** Most rows of a sheet, its header and titles among them. */
export const MOST_ROWS = 20_010;

/** A sheet with more than {@link MOST_ROWS} rows. */
export class SheetLengthError extends Error {
  override readonly name = 'SheetLengthError';
}

/** A sheet that is shown. */
export interface OpenSheet {
  readonly name: string;
  /**
   * Its rows, from the first, empty ones too.
   *
   * @throws {SheetLengthError}
   */
  rows(): Promise<RawRow[]>;
}

/**
 * The sheets of a workbook that are not hidden. Each is read when it is asked for, so that no two are in memory.
 *
 * @throws {UnpackedSizeError} as {@link repacked}
 * @throws {Error} when it is no workbook
 */
export async function sheetsOf(bytes: Uint8Array): Promise<OpenSheet[]> {
  const workbook = repacked(bytes);
  const shown: number[] = [];
  const names: string[] = [];
  await readXlsx(workbook, {
    sheets: (info, index) => {
      names[index] = info.name;
      if (info.hidden !== true && info.veryHidden !== true) shown.push(index);
      return false;
    },
  });
  return shown.map((index) => ({ name: names[index]!, rows: () => rowsOf(workbook, index) }));
}

async function rowsOf(workbook: Uint8Array, index: number): Promise<RawRow[]> {
  const { sheets } = await readXlsx(workbook, { sheets: [index], readStyles: true, maxRows: MOST_ROWS + 1 });
  const sheet = sheets[0];
  if (sheet === undefined) return [];
  if (sheet.rows.length > MOST_ROWS) throw new SheetLengthError();
  return sheet.rows.map((row, at) => {
    const wrong = new Map<number, BilingualText>();
    const values = row.map((value, column) => {
      const cell = sheet.cells?.get(`${at},${column}`);
      const read = textOfCell(value, cell?.type, cell?.style?.numFmt);
      if ('text' in read) return read.text;
      wrong.set(column, read.wrong);
      return '';
    });
    return { line: at + 1, values, wrong };
  });
}
