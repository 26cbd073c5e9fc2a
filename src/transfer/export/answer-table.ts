/** The answer to a GraphQL operation as a table: what somebody expects who opens it in a spreadsheet. */
import { BYTE_ORDER_MARK, csvLines, type Cell } from './csv.js';

/** A table: names of columns, and a row for each item. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Between the values of a list in one cell, and between those of a list inside such a list. */
const SEPARATORS = ['; ', ' | '] as const;

/**
 * Makes a table of the `data` of an answer. Its rows are the items of the first list: the list nearest to the root, and
 * of equally near ones the first asked for. Of a connection they are the nodes. Without a list the answer is one row.
 *
 * Columns are named as the fields were asked for, a field of a nested object `partner.nameZh`. A nested list is one
 * cell, its values joined by `; `; of a list of objects each field is a column, with an empty place for an item that
 * has no value, so that `sources.title` and `sources.url` stay parallel.
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
  let level: readonly unknown[] = [data];
  for (let depth = 0; level.length > 0; depth += 1) {
    const entries = level.filter(isFields).flatMap((fields) => Object.entries(fields));
    for (const [name, value] of entries)
      if (isList(name, value, depth)) return name === 'edges' ? value.map(nodeOfEdge) : value;
    level = entries.map(([, value]) => value);
  }
  // A single object without a list: its fields are the columns.
  const roots = isFields(data) ? Object.values(data) : [];
  return [roots.length === 1 && isFields(roots[0]) ? roots[0] : data];
}

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
