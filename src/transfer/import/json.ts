/** Reads the items of a JSON array, or the lines of a JSON Lines text, one at a time. */
import type { Problem } from '../problem.js';
import { quoted } from '../quoted.js';
import { readCells } from './cells.js';
import { columnNamed, KIND_COLUMN, kindsOfHeader } from './headings.js';
import { kindNamed, type ImportKind } from './kinds.js';
import { fault, type ImportItem } from './record.js';
import { isList } from './tidy.js';

/** The text of one item, and where it stands: its number in an array, its line in JSON Lines. */
export interface JsonItem {
  readonly line: number;
  readonly text: string;
}

type Say = (column: string | null, zh: string, en: string) => void;

/** Makes a record of an item. */
export function recordOfItem(
  file: string,
  { line, text }: JsonItem,
  hint: ImportKind | undefined,
  given: ImportKind | undefined,
): ImportItem {
  let item: unknown;
  try {
    item = JSON.parse(text);
  } catch {
    return fault(
      file,
      line,
      null,
      `不是有效的 JSON：${quoted(text.trim())}`,
      `is no valid JSON: ${quoted(text.trim())}`,
    );
  }
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return fault(
      file,
      line,
      null,
      `不是对象：${quoted(text.trim())}`,
      `is no object: ${quoted(text.trim())}`,
    );
  const entries = Object.entries(item);
  const named = entries.find(([key]) => columnNamed('places', key) === KIND_COLUMN);
  const kind = kindOfItem(entries, named?.[1], hint, given);
  if (kind === undefined)
    return fault(
      file,
      line,
      named === undefined ? null : KIND_COLUMN,
      '看不出是哪类数据：应为地方、协议、渠道或文化资源',
      'cannot tell what it is: one of places, agreements, channels, assets',
    );
  const problems: Problem[] = [];
  const say: Say = (column, zh, en) => {
    problems.push({ file, line, column, text: { zh, en } });
  };
  return readCells(file, line, kind, textsOf(kind, entries, say), problems);
}

function kindOfItem(
  entries: readonly (readonly [string, unknown])[],
  named: unknown,
  hint: ImportKind | undefined,
  given: ImportKind | undefined,
): ImportKind | undefined {
  if (named !== undefined) return typeof named === 'string' ? kindNamed(named) : undefined;
  const found = kindsOfHeader(entries.map(([key]) => key));
  return given ?? (found.length === 1 ? found[0] : hint);
}

function textsOf(
  kind: ImportKind,
  entries: readonly (readonly [string, unknown])[],
  say: Say,
): Map<string, string | undefined> {
  const texts = new Map<string, string | undefined>();
  for (const [key, value] of entries) {
    const column = columnNamed(kind, key);
    if (column === KIND_COLUMN) continue;
    if (column === undefined) say(quoted(key).slice(1, -1), '没有这样的列', 'there is no such column');
    else if (texts.has(column))
      say(column, `${quoted(key)} 重复`, `${quoted(key)} gives the column once more`);
    else {
      const text = textOf(column, value);
      if (text === undefined)
        say(column, '应为文字、数字或文字的列表', 'has to be a text, a number or a list of texts');
      texts.set(column, text);
    }
  }
  return texts;
}

/** A value as it would stand in a cell; nothing for what cannot stand in one. */
function textOf(column: string, value: unknown): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!isList(column) || !Array.isArray(value)) return undefined;
  const parts = value.map((part: unknown) => (typeof part === 'string' ? part.trim() : ''));
  // An empty part would be taken for a missing value, one with a separator for two.
  return parts.some((part) => part === '' || part.includes('|')) ? undefined : parts.join('|');
}
