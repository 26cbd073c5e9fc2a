/** The graph as two tables: its nodes and its relationships. */
import type { Value } from '../../graph/graph.js';
import { textOf, type Attribute } from './attributes.js';
import { BYTE_ORDER_MARK, csvLines, type Cell } from './csv.js';
import type { GraphReader } from './graph-reader.js';
import type { Properties } from './model.js';

/** All nodes as CSV, in parts. */
export async function* nodeTable(reader: GraphReader): AsyncGenerator<string> {
  const { ofNodes } = await reader.attributes();
  yield heading(['key', 'nodeType', 'labels'], ofNodes);
  for await (const page of reader.nodes())
    yield csvLines(
      page.map(({ key, nodeType, labels, properties }) => [
        key,
        nodeType,
        textOf([...labels]),
        ...cellsOf(properties, ofNodes),
      ]),
    );
}

/** All relationships as CSV, in parts. */
export async function* relationshipTable(reader: GraphReader): AsyncGenerator<string> {
  const { ofRelationships } = await reader.attributes();
  yield heading(['key', 'relationshipType', 'from', 'to'], ofRelationships);
  for await (const page of reader.relationships())
    yield csvLines(
      page.map(({ key, type, from, to, properties }) => [
        key,
        type,
        from,
        to,
        ...cellsOf(properties, ofRelationships),
      ]),
    );
}

const heading = (own: readonly string[], attributes: readonly Attribute[]) =>
  BYTE_ORDER_MARK + csvLines([[...own, ...attributes.map(({ name }) => name)]]);

const cellsOf = (properties: Properties, attributes: readonly Attribute[]): Cell[] =>
  attributes.map(({ name }) => cellOf(properties[name] ?? null));

const cellOf = (value: Value): Cell =>
  value === null || typeof value === 'number' || typeof value === 'boolean' ? value : textOf(value);
