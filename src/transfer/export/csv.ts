/**
 * CSV as RFC 4180 describes it (https://www.rfc-editor.org/rfc/rfc4180), for spreadsheets: UTF-8 with the mark by which
 * Excel knows it, lines ended by CR LF, and no cell that runs as a formula.
 */
import { stringify } from 'csv-stringify/sync';

/** What a cell holds; `null` is an empty cell. */
export type Cell = string | number | boolean | null;

/** Goes before the first row: without it Excel takes the file for one in the system's own encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Texts that a spreadsheet may run, by OWASP's 'CSV Injection'
 * (https://owasp.org/www-community/attacks/CSV_Injection): the full-width forms are taken for the others where people
 * write Chinese or Japanese.
 */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** A text that is shown as it is: an apostrophe before it tells a spreadsheet so. */
export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A number is no formula, even with a sign before it: only texts are neutralised. */
const written = (cell: Cell): string => {
  if (cell === null) return '';
  return typeof cell === 'string' ? neutralised(cell) : String(cell);
};

/** Rows as lines of CSV. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map(written)),
    // Section 2.6: a line break of either kind needs quotes, not only the pair that ends a line here.
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
