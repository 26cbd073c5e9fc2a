/**
 * The statements of backup and restore that name labels and types. These cannot be parameters on both engines, and a
 * backup knows them from the graph alone, so the texts are made here and nowhere else. Every name in them has passed
 * `isName`; values are parameters.
 */
import type { StatementText } from '../../graph/graph.js';
import { isName } from './names.js';

/** In quotes, because a label may be a reserved word. */
function quoted(name: string): string {
  if (!isName(name)) throw new Error(`not a name for the text of a statement: ${JSON.stringify(name)}`);
  return `\`${name}\``;
}

/**
 * The properties of `owner` that hold floats, or a list with floats. Neither engine tells the type of a value in words
 * that the other one knows. But a whole number is divided without a rest, and comparing what is no number with one is
 * null; `[] + value` is the list that a value is on both engines, or, for what is no list, a list of it or null.
 */
const floatsOf = (owner: string) =>
  `[name IN keys(${owner}) WHERE size([x IN coalesce([] + ${owner}[name], [${owner}[name]])
    WHERE CASE WHEN x >= 0 OR x < 0 THEN (x * 0 + 1) / 2 > 0 ELSE false END]) > 0]`;

/** A page of the nodes of a label, by id; parameters `afterId`, `limit`. */
export const readNodes = (label: string): StatementText => ({
  name: 'backup/nodes',
  text: `MATCH (node:${quoted(label)})
WHERE node.id > $afterId
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS id, labels(node) AS labels, properties(node) AS properties, ${floatsOf('node')} AS floats
ORDER BY id`,
});

/** The same page without what only nodes themselves need. */
export const readIds = (label: string): StatementText => ({
  name: 'backup/ids',
  text: `MATCH (node:${quoted(label)})
WHERE node.id > $afterId
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS id, labels(node) AS labels
ORDER BY id`,
});

/** The relationships that start at some nodes of a label, in any order; parameter `ids`. */
export const readRelationships = (label: string): StatementText => ({
  name: 'backup/relationships',
  text: `MATCH (from:${quoted(label)})-[relationship]->(to)
WHERE from.id IN $ids
RETURN from.id AS fromId, type(relationship) AS type, labels(to) AS labels, to.id AS toId,
  properties(relationship) AS properties, ${floatsOf('relationship')} AS floats`,
});

/** A property whose whole numbers have to be stored as floats. */
export interface FloatProperty {
  readonly name: string;
  readonly isList: boolean;
}

/** The adapters store whole numbers as integers. */
const setFloats = (owner: string, floats: readonly FloatProperty[]) =>
  floats
    .map(({ name, isList }) => {
      const given = `row.properties.${quoted(name)}`;
      const value = isList ? `[x IN ${given} | toFloat(x)]` : `toFloat(${given})`;
      return `SET ${owner}.${quoted(name)} = ${value}\n`;
    })
    .join('');

/** Nodes with these labels; parameter `rows`: [{properties}]. */
export const createNodes = (labels: readonly string[], floats: readonly FloatProperty[]): StatementText => ({
  name: 'restore/nodes',
  text: `UNWIND $rows AS row
CREATE (node${labels.map((label) => `:${quoted(label)}`).join('')})
SET node = row.properties
${setFloats('node', floats)}RETURN count(node) AS written`,
});

/** Relationships of a type between nodes of two labels; parameter `rows`: [{from: id, to: id, properties}]. */
export const createRelationships = (
  ends: { readonly from: string; readonly to: string },
  type: string,
  floats: readonly FloatProperty[],
): StatementText => ({
  name: 'restore/relationships',
  text: `UNWIND $rows AS row
MATCH (from:${quoted(ends.from)} {id: row.from})
MATCH (to:${quoted(ends.to)} {id: row.to})
CREATE (from)-[relationship:${quoted(type)}]->(to)
SET relationship = row.properties
${setFloats('relationship', floats)}RETURN count(relationship) AS written`,
});
