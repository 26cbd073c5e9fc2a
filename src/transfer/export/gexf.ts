/** GEXF 1.3 (https://gexf.net/schema.html), the format of Gephi. */
import type { Value } from '../../graph/graph.js';
import { checkType, textOf, type Attribute, type AttributeType } from './attributes.js';
import { description } from './description.js';
import type { GraphReader } from './graph-reader.js';
import type { ExportedNode, ExportedRelationship, Properties } from './model.js';
import { escapeXml, xmlAttributes } from './xml.js';

const typeNames: Readonly<Record<AttributeType, string>> = {
  string: 'string',
  long: 'long',
  double: 'double',
  boolean: 'boolean',
  list: 'liststring',
};

const ofEveryNode: readonly Attribute[] = [
  { name: 'nodeType', type: 'string' },
  { name: 'labels', type: 'list' },
];
const ofEveryEdge: readonly Attribute[] = [{ name: 'relationshipType', type: 'string' }];

/** Properties of which the first that a node has is its label on the screen. */
const LABEL_PROPERTIES = ['nameZh', 'titleZh', 'title', 'nameEn', 'id'];

/** The whole graph as GEXF, in parts. The date of the file is left out: the same graph gives the same bytes. */
export async function* gexf(reader: GraphReader): AsyncGenerator<string> {
  const attributes = await reader.attributes();
  const ofNodes = [...ofEveryNode, ...attributes.ofNodes];
  const ofEdges = [...ofEveryEdge, ...attributes.ofRelationships];
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>sister-city-graph</creator><description>${escapeXml(description)}</description></meta>
<graph defaultedgetype="directed" idtype="string" mode="static">
${declare('node', ofNodes)}
${declare('edge', ofEdges)}
<nodes>
`;
  for await (const nodes of reader.nodes()) yield nodes.map((node) => nodeElement(node, ofNodes)).join('');
  yield '</nodes>\n<edges>\n';
  for await (const page of reader.relationships())
    yield page.map((relationship) => edgeElement(relationship, ofEdges)).join('');
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declare(kind: string, attributes: readonly Attribute[]): string {
  const elements = attributes.map(
    ({ name, type }, index) =>
      `<attribute${xmlAttributes({ id: String(index), title: name, type: typeNames[type] })}/>`,
  );
  return [`<attributes class="${kind}">`, ...elements, '</attributes>'].join('\n');
}

function nodeElement({ key, nodeType, labels, properties }: ExportedNode, attributes: readonly Attribute[]) {
  const label = LABEL_PROPERTIES.map((name) => properties[name]).find((value) => value !== undefined) ?? key;
  const values = attributeValues(key, { nodeType, labels: [...labels], ...properties }, attributes);
  return `<node${xmlAttributes({ id: key, label: textOf(label) })}>${values}</node>\n`;
}

function edgeElement(relationship: ExportedRelationship, attributes: readonly Attribute[]) {
  const { key, type, from, to, properties } = relationship;
  // `kind` is what makes two edges between the same nodes two edges: a corridor passes a place and reaches it.
  const own = { id: key, source: from, target: to, kind: type, label: type };
  const values = attributeValues(key, { relationshipType: type, ...properties }, attributes);
  return `<edge${xmlAttributes(own)}>${values}</edge>\n`;
}

function attributeValues(owner: string, properties: Properties, attributes: readonly Attribute[]): string {
  const values = attributes.map((attribute, index) => {
    const value = properties[attribute.name];
    if (value === undefined) return '';
    checkType(owner, attribute, value);
    const text = attribute.type === 'list' ? listOf(value) : textOf(value);
    return `<attvalue for="${String(index)}" value="${escapeXml(text)}"/>`;
  });
  return `<attvalues>${values.join('')}</attvalues>`;
}

/** `["a", "b"]`, as Gephi writes and reads lists since 0.9; the `|` of GEXF 1.2 is no longer read. */
function listOf(value: Value): string {
  const quoted = (value as Value[]).map((item) => `"${textOf(item).replace(/[\\"]/g, '\\$&')}"`);
  return `[${quoted.join(', ')}]`;
}
