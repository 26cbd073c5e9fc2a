/** Brings what a clerk types into the form of the data set, where it can mean one thing only. */
import type { ImportKind } from './kinds.js';
import { hasWords, valueOfWord } from './words.js';

const DATES: readonly string[] = [
  'signed_on',
  'expires_on',
  'since',
  'diplomatic_relations_since',
  'open_by',
];

const LISTS: readonly string[] = [
  'aliases',
  'reaches',
  'passes_through',
  'themes',
  'designations',
  'sources',
];

/** Lists of names, in which 、 stands between two of them. */
const LISTS_OF_NAMES: readonly string[] = ['aliases', 'reaches', 'passes_through', 'themes', 'sources'];

const NUMBERS: readonly string[] = ['latitude', 'longitude', 'population'];

const CODES: readonly string[] = ['id', 'gb_code', 'iso_code', 'geonames_id', 'unesco_id', 'national_id'];

/** Whether a column holds several values. */
export const isList = (column: string): boolean => LISTS.includes(column);

/** The text of a cell in the form that the data set has for it; a text of another meaning comes back as it is. */
export function tidy(kind: ImportKind, column: string, text: string): string {
  const given = text.trim();
  if (isList(column)) return tidyList(column, given);
  if (hasWords(kind, column)) return valueOfWord(kind, column, given);
  if (DATES.includes(column)) return tidyDate(given.normalize('NFKC'));
  if (NUMBERS.includes(column)) return tidyNumber(given.normalize('NFKC'));
  if (CODES.includes(column) || column === 'source_url') return given.normalize('NFKC');
  return given;
}

function tidyList(column: string, given: string): string {
  const between = LISTS_OF_NAMES.includes(column) ? /[|｜;；、\n]/ : /[|｜;；\n]/;
  const parts = given.split(between).map((part) => part.trim());
  // A separator behind the last value is a habit; one between two others hides a value that is missing.
  if (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts.join('|');
}

/**
 * `2018年10月11日`, `2018/10/11`, `2018.10.11`, `2018-1-5`, `2003年9月`, `2003年`. The year stands first, so nothing is
 * guessed. `2018.1` is left as it is: a sheet shows October so too.
 */
function tidyDate(given: string): string {
  const parts =
    /^(\d{4})\s*年\s*(?:(\d{1,2})\s*月\s*(?:(\d{1,2})\s*[日号])?)?$/.exec(given) ??
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?: 0{1,2}:00(?::00)?)?$/.exec(given)?.filter((_, at) => at !== 2) ??
    /^(\d{4})[-/](\d{1,2})$/.exec(given);
  if (parts === null) return given;
  return parts
    .slice(1)
    .filter((part: string | undefined) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** `1,593,444` is written as `1593444`. */
const tidyNumber = (given: string): string =>
  /^\d{1,3}(,\d{3})+$/.test(given) ? given.replaceAll(',', '') : given;
