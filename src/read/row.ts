/** The row that answers a root field: as the statement returns it, and as GraphQL reads it. */
import type { GraphQLFieldResolver, GraphQLTypeResolver } from 'graphql';
import type { Value } from '../graph/graph.js';

/** What the maps of a row hold: for each key the field that it answers, and what lies below it. */
export interface RowShape {
  /** Whether the map names its own type, because the field's type is an interface or a union. */
  readonly isTyped: boolean;
  readonly fields: readonly {
    readonly key: string;
    /** The names under which fields read it: see {@link readName}. */
    readonly names: readonly string[];
    /** Absent for plain values. */
    readonly shape: RowShape | undefined;
  }[];
}

/** Key of a map of the statement that holds the name of its type. */
export const TYPE_KEY = 't';

/** A row as fields read it. It has no prototype, because a response name may be `__proto__`. */
export type ReadRow = Record<string, unknown>;

/** Names of GraphQL have no dot, so this one meets no response name. */
const TYPE_NAME = '.type';

/**
 * The name under which a field finds its value: its response name, so that one field asked twice with other arguments
 * has two values. A selection that only some types of an interface or union make carries the type's name, because two
 * types may use one response name for different fields.
 */
export const readName = (responseName: string, onlyFor?: string) =>
  onlyFor === undefined ? responseName : `${onlyFor}.${responseName}`;

/** Renames the keys of a row from those of the statement to those that fields read. */
export function readRow(value: Value, shape: RowShape): unknown {
  if (Array.isArray(value)) return value.map((item) => readRow(item, shape));
  if (value === null || typeof value !== 'object') return value;
  const row = Object.create(null) as ReadRow;
  if (shape.isTyped) row[TYPE_NAME] = value[TYPE_KEY];
  for (const { key, names, shape: below } of shape.fields) {
    const held = value[key] ?? null;
    const read = below === undefined ? held : readRow(held, below);
    for (const name of names) row[name] = read;
  }
  return row;
}

/** Reads a field's value from the row above it. */
export const fieldOfRow: GraphQLFieldResolver<ReadRow, unknown> = (row, _arguments, _context, info) => {
  const responseName = String(info.path.key);
  const own = readName(responseName, info.parentType.name);
  return own in row ? row[own] : row[responseName];
};

/** Tells the type of a row whose field has an interface or a union for its type. */
export const typeOfRow: GraphQLTypeResolver<ReadRow, unknown> = (row) => row[TYPE_NAME] as string;
