/** The attributes that a file declares before its first node: names, order and types. */
import type { Value } from '../../graph/graph.js';

/** Types that all formats can express. A list is a list of texts. */
export type AttributeType = 'string' | 'long' | 'double' | 'boolean' | 'list';

/** A declared attribute. */
export interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
}

/** The attributes of a graph: the properties that occur in it. */
export interface Attributes {
  readonly ofNodes: readonly Attribute[];
  readonly ofRelationships: readonly Attribute[];
}

/**
 * Types of the properties that are no texts. A value cannot tell its own: 39.0 crosses the graph port as 39. What is
 * not named here, such as a property that somebody added, is written as text.
 */
const types: Readonly<Record<string, AttributeType>> = {
  latitude: 'double',
  longitude: 'double',
  population: 'long',
  position: 'long',
  year: 'long',
  score: 'double',
  outOf: 'double',
  aliases: 'list',
  appliesTo: 'list',
  checks: 'list',
  designations: 'list',
  elsewhere: 'list',
  kinds: 'list',
  sourceIds: 'list',
};

/** Attributes that a reader looks for first, in this order; the others follow by name. */
const leading = [
  'id',
  'nameZh',
  'nameEn',
  'title',
  'titleZh',
  'titleEn',
  'kind',
  'subtype',
  'level',
  'role',
  'status',
  'signedOn',
  'agreedOn',
  'since',
  'latitude',
  'longitude',
  'population',
  'populationOf',
  'confidence',
];

const rankOf = (name: string) => {
  const rank = leading.indexOf(name);
  return rank === -1 ? leading.length : rank;
};

/** The attributes for properties of these names. */
export const attributesOf = (names: readonly string[]): Attribute[] =>
  [...names]
    .sort((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1))
    .map((name) => ({ name, type: (Object.hasOwn(types, name) && types[name]) || 'string' }));

/** A property holds what its declared type cannot: the file would be one that no reader opens. */
export class ValueTypeError extends Error {
  override readonly name = 'ValueTypeError';
  readonly owner: string;
  readonly property: string;

  constructor(owner: string, { name, type }: Attribute) {
    super(`the property ${name} of ${owner} is no ${type}`);
    this.owner = owner;
    this.property = name;
  }
}

const fits: Readonly<Record<AttributeType, (value: Value) => boolean>> = {
  string: () => true,
  long: (value) => Number.isSafeInteger(value),
  double: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
};

/** @throws {ValueTypeError} unless the value is of the attribute's type */
export function checkType(owner: string, attribute: Attribute, value: Value): void {
  if (!fits[attribute.type](value)) throw new ValueTypeError(owner, attribute);
}

/** Between the values of a list where a format has only text, as in the files of a data set. */
const LIST_SEPARATOR = '|';

/** A value as text. */
export function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join(LIST_SEPARATOR);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
