/** What reading an import file yields. */
import type { BilingualText } from '../../refusal.js';
import type { RowOf } from '../files.js';
import type { Problem } from '../problem.js';
import type { ImportKind } from './kinds.js';

/** A source that is new with the record, named instead of an id. */
export interface NewSource {
  readonly source_title?: string | undefined;
  readonly source_url?: string | undefined;
}

/**
 * The cells of a record. As in a data set, one that could not be read is left out, and reported; one that is empty, or
 * whose column the file does not have, is there as `undefined`, a list as `[]`. References to places, themes and
 * sources are what was typed: an id or a name.
 */
export type ImportCells<Kind extends ImportKind> = {
  readonly [Column in keyof RowOf<Kind>]?: RowOf<Kind>[Column] | undefined;
} & NewSource;

interface RecordOf<Kind extends ImportKind> {
  readonly type: 'record';
  /** Name of the file, without its folder; with the sheet's name behind it where a workbook has several. */
  readonly file: string;
  /** Where the record begins: line of a text, row of a sheet, number of an item of a JSON array, all from 1. */
  readonly line: number;
  readonly kind: Kind;
  readonly cells: ImportCells<Kind>;
  /** What is wrong with it; its other cells can be used to look for more. */
  readonly problems: readonly Problem[];
}

/** One record of an import file, checked by itself. What it refers to is not looked up. */
export type ImportRecord = { [Kind in ImportKind]: RecordOf<Kind> }[ImportKind];

/** Something wrong with a file, its header, or a part of it that could not be made a record. */
export interface ImportFault {
  readonly type: 'fault';
  readonly problem: Problem;
}

/** A record or a fault; nothing that a file holds is passed over in silence. */
export type ImportItem = ImportRecord | ImportFault;

/** A fault of a file. */
export const fault = (
  file: string,
  line: number | null,
  column: string | null,
  zh: string,
  en: string,
): ImportFault => ({ type: 'fault', problem: { file, line, column, text: { zh, en } } });

/** A row of a table before its columns are known. */
export interface RawRow {
  readonly line: number;
  readonly values: readonly string[];
  /** What is wrong with values that could not be made a text, by their place. */
  readonly wrong?: ReadonlyMap<number, BilingualText>;
}
