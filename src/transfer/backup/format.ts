/**
 * What a backup file holds: lines of JSON, compressed by gzip. The first line says what it is, then come all nodes,
 * then all relationships, and the last line has a checksum of all lines before it.
 */
import { z } from 'zod';
import { isName } from './names.js';

/** What the first line of every backup says it is. */
export const FORMAT = 'sister-city-graph-backup';

/** Raised when a reader of the former version would misread the file. */
export const VERSION = 1;

/** A label, the name of a type: what stands in the text of a statement. */
const name = z.string().refine(isName);

/** `City:cn/shanxi/shuozhou`, as `keyOf` makes it. */
const key = z.string().refine((text) => isName(labelOf(text)) && idOf(text) !== '');

/** What both engines can store as a property, and JSON can express. */
const properties = z.record(
  z.string(),
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(z.string()),
    z.array(z.number()),
    z.array(z.boolean()),
  ]),
);

/** Names of the properties whose whole numbers are floats: JSON, like JavaScript, writes 40.0 as 40. */
const floats = z.array(name).optional();

const count = z.int().nonnegative();

/** The first line. */
export const headerLine = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** When it was begun, ISO 8601. */
  at: z.iso.datetime(),
  /** The engine that it was read from, for people. */
  engine: z.string(),
  nodes: count,
  relationships: count,
});

/** A node. */
export const nodeLine = z
  .strictObject({ key, labels: z.array(name), properties, floats })
  .refine((node) => node.labels.includes(labelOf(node.key)) && node.properties['id'] === idOf(node.key))
  .refine(floatsAreNumbers);

/** A relationship. */
export const relationshipLine = z
  .strictObject({ type: name, from: key, to: key, properties, floats })
  .refine(floatsAreNumbers);

/** The last line; `sha256` is that of all lines before it, uncompressed, each with its line feed. */
export const endLine = z.strictObject({ nodes: count, relationships: count, sha256: z.string() });

export type HeaderLine = z.infer<typeof headerLine>;
export type NodeLine = z.infer<typeof nodeLine>;
export type RelationshipLine = z.infer<typeof relationshipLine>;
export type EndLine = z.infer<typeof endLine>;

/** How much a graph holds. */
export interface Counts {
  readonly nodes: number;
  readonly relationships: number;
}

/** Whether both hold the same. */
export const areEqual = (one: Counts, other: Counts) =>
  one.nodes === other.nodes && one.relationships === other.relationships;

/** Unique in the whole file: an id is unique among the nodes of a label only. */
export const keyOf = (label: string, id: string) => `${label}:${id}`;

/** The label of a key. It has no colon, an id may have some. */
export const labelOf = (text: string) => text.slice(0, Math.max(text.indexOf(':'), 0));

/** The id of a key. */
export const idOf = (text: string) => text.slice(text.indexOf(':') + 1);

function floatsAreNumbers(line: {
  readonly properties: z.infer<typeof properties>;
  readonly floats?: string[] | undefined;
}): boolean {
  return (line.floats ?? []).every((property) => {
    const value = line.properties[property];
    return [value].flat().every((item) => typeof item === 'number');
  });
}
