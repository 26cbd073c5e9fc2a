/** Values as the driver of Neo4j takes and gives them. */
import neo4j, { type Record as Neo4jRecord } from 'neo4j-driver';
import type { Parameters, Row, Value } from './graph.js';

/** Parameters for the driver. Whole numbers become integers of Cypher: LIMIT and list indexes refuse a float. */
export function toDriver(value: Parameters): Record<string, unknown> {
  const convert = (inner: unknown): unknown => {
    if (typeof inner === 'number') return Number.isSafeInteger(inner) ? neo4j.int(inner) : inner;
    if (Array.isArray(inner)) return inner.map(convert);
    if (inner !== null && typeof inner === 'object')
      return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, convert(item)]));
    return inner;
  };
  return convert(value) as Record<string, unknown>;
}

/** A record of the driver as the row that crosses the port. */
export const toRow = (record: Neo4jRecord): Row => toPlain(record.toObject()) as Row;

/** Nodes and relationships cross the port as their properties. */
function toPlain(value: unknown): Value {
  if (value === null || typeof value !== 'object') return value as Value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return toPlain(value.properties);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
}
