/** The answer to a GraphQL operation as a table: what somebody expects who opens it in a spreadsheet. */
import { Refusal } from '../../refusal.js';
import { BYTE_ORDER_MARK, csvLines, type Cell } from './csv.js';

/** A table: names of columns, and a row for each item. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Between the values of a list in one cell, and between those of a list inside such a list. Texts of the graph have
 * semicolons and slashes, and the lists of its data files are cut at `|`, so that no value of one has it.
 */
const SEPARATORS = [' | ', ' || '] as const;

/**
 * Makes a table of the `data` of an answer. Its rows are the items of the list nearest to the root. Of a connection they
 * are the nodes. Without a list the answer is one row.
 *
 * Columns are named as the fields were asked for, a field of a nested object `partner.nameZh`. A nested list is one
 * cell, its values joined by ` | `; of a list of objects each field is a column, with an empty place for an item that
 * has no value, so that `sources.title` and `sources.url` stay parallel.
 *
 * @throws {Refusal} `BAD_USER_INPUT` when there are several such lists: a table of one would pass for the whole
 */
export function tableOf(data: unknown): Table {
  const items = itemsOf(data);
  const tree: Tree = new Map();
  for (const item of items) grow(tree, item);
  const paths = pathsOf(tree);
  return {
    columns: paths.map((path) => path.join('.')),
    rows: items.map((item) => paths.map((path) => cellAt(item, path))),
  };
}

/** A table as a whole file of CSV. */
export const tableAsCsv = ({ columns, rows }: Table): string =>
  BYTE_ORDER_MARK + (columns.length === 0 ? '' : csvLines([columns, ...rows]));

function itemsOf(data: unknown): readonly unknown[] {
  const roots: readonly [string, unknown][] = isFields(data) ? Object.entries(data) : [];
  const [list, ...others] = roots.flatMap(([name, value]) => nearestLists(name, value));
  if (list === undefined) {
    // A single object without a list: its fields are the columns.
    const [root, ...more] = roots;
    return [root !== undefined && more.length === 0 && isFields(root[1]) ? root[1] : data];
  }
  if (others.length > 0) throw severalLists([list, ...others].map(({ path }) => path));
  return list.items;
}

interface List {
  /** Where it stands in the answer. */
  readonly path: string;
  readonly items: readonly unknown[];
}

/** The lists of a root field that are nearest to it: one, none, or several beside each other. */
function nearestLists(name: string, value: unknown): readonly List[] {
  let level: readonly (readonly [path: string, name: string, value: unknown])[] = [[name, name, value]];
  for (let depth = 0; level.length > 0; depth += 1) {
    const lists = level.flatMap(([path, key, inner]) =>
      isList(key, inner, depth) ? [{ path, items: key === 'edges' ? inner.map(nodeOfEdge) : inner }] : [],
    );
    if (lists.length > 0) return lists;
    level = level.flatMap(([path, , inner]) =>
      isFields(inner)
        ? Object.entries(inner).map(([key, each]) => [`${path}.${key}`, key, each] as const)
        : [],
    );
  }
  return [];
}

const severalLists = (paths: readonly string[]) =>
  new Refusal('BAD_USER_INPUT', {
    zh: `表格只能容纳一个列表，而本次查询有${paths.length}个并列的列表：${paths.join('、')}；请每次只查询一个`,
    en: `a table holds one list, and this answer has ${paths.length} beside each other: ${paths.join(', ')}; ask for one list at a time`,
  });

/** Of an empty list the answer does not tell whether it would hold objects, save where its name does. */
const isList = (name: string, value: unknown, depth: number): value is readonly unknown[] =>
  Array.isArray(value) && (depth === 0 || name === 'edges' || name === 'nodes' || value.some(isFields));

/** The node with its own fields, and what else was asked of the edge below `edge`. */
function nodeOfEdge(item: unknown): unknown {
  if (!isFields(item) || !isFields(item['node'])) return item;
  const { node, ...edge } = item;
  return Object.keys(edge).length === 0 ? node : { ...node, edge };
}

/** Columns by name, those of a nested object below it. Rows may lack objects that others have. */
type Tree = Map<string, Tree>;

function grow(tree: Tree, value: unknown): void {
  for (const item of [value].flat(Infinity)) {
    if (!isFields(item)) continue;
    for (const [name, inner] of Object.entries(item)) {
      const below: Tree = tree.get(name) ?? new Map<string, Tree>();
      tree.set(name, below);
      grow(below, inner);
    }
  }
}

const pathsOf = (tree: Tree): string[][] =>
  [...tree].flatMap(([name, below]) =>
    below.size === 0 ? [[name]] : pathsOf(below).map((path) => [name, ...path]),
  );

function cellAt(value: unknown, path: readonly string[], lists = 0): Cell {
  if (Array.isArray(value)) {
    const separator = SEPARATORS[Math.min(lists, SEPARATORS.length - 1)]!;
    return value.length === 0
      ? null
      : value.map((item) => String(cellAt(item, path, lists + 1) ?? '')).join(separator);
  }
  const [name, ...rest] = path;
  if (isFields(value)) return name === undefined ? JSON.stringify(value) : cellAt(value[name], rest, lists);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? value : null;
}
