/** GraphML (http://graphml.graphdrawing.org/specification.html), with its attribute declarations for typed data. */
import { checkType, textOf, type Attribute, type AttributeType } from './attributes.js';
import { description } from './description.js';
import type { GraphReader } from './graph-reader.js';
import type { ExportedNode, ExportedRelationship, Properties } from './model.js';
import { escapeXml, xmlAttributes } from './xml.js';

/** GraphML has no lists: they are texts, their values separated by `|`. */
const typeNames: Readonly<Record<AttributeType, string>> = {
  string: 'string',
  long: 'long',
  double: 'double',
  boolean: 'boolean',
  list: 'string',
};

const ofEveryNode: readonly Attribute[] = [
  { name: 'nodeType', type: 'string' },
  { name: 'labels', type: 'list' },
];
const ofEveryEdge: readonly Attribute[] = [{ name: 'relationshipType', type: 'string' }];

/** The whole graph as GraphML, in parts. */
export async function* graphMl(reader: GraphReader): AsyncGenerator<string> {
  const { ofNodes, ofRelationships } = await reader.attributes();
  const nodeKeys = keysOf('n', [...ofEveryNode, ...ofNodes]);
  const edgeKeys = keysOf('e', [...ofEveryEdge, ...ofRelationships]);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>${escapeXml(description)}</desc>
${[...declare('node', nodeKeys), ...declare('edge', edgeKeys)].join('\n')}
<graph id="sister-cities" edgedefault="directed">
`;
  for await (const nodes of reader.nodes()) yield nodes.map((node) => nodeElement(node, nodeKeys)).join('');
  for await (const page of reader.relationships())
    yield page.map((relationship) => edgeElement(relationship, edgeKeys)).join('');
  yield '</graph>\n</graphml>\n';
}

interface Key {
  readonly id: string;
  readonly attribute: Attribute;
}

/** Ids of declarations are NMTOKENs, which the name of a property need not be. */
const keysOf = (prefix: string, attributes: readonly Attribute[]): Key[] =>
  attributes.map((attribute, index) => ({ id: `${prefix}${String(index)}`, attribute }));

const declare = (element: string, keys: readonly Key[]) =>
  keys.map(({ id, attribute: { name, type } }) => {
    const attributes = { id, for: element, 'attr.name': name, 'attr.type': typeNames[type] };
    return `<key${xmlAttributes(attributes)}/>`;
  });

function nodeElement({ key, nodeType, labels, properties }: ExportedNode, keys: readonly Key[]): string {
  const data = dataElements(key, { nodeType, labels: [...labels], ...properties }, keys);
  return `<node${xmlAttributes({ id: key })}>${data}</node>\n`;
}

function edgeElement(relationship: ExportedRelationship, keys: readonly Key[]): string {
  const { key, type, from, to, properties } = relationship;
  const data = dataElements(key, { relationshipType: type, ...properties }, keys);
  return `<edge${xmlAttributes({ id: key, source: from, target: to })}>${data}</edge>\n`;
}

const dataElements = (owner: string, properties: Properties, keys: readonly Key[]) =>
  keys
    .map(({ id, attribute }) => {
      const value = properties[attribute.name];
      if (value === undefined) return '';
      checkType(owner, attribute, value);
      return `<data key="${id}">${escapeXml(textOf(value))}</data>`;
    })
    .join('');
