/** The whole graph as the lines of a backup, a page at a time, in an order that both engines share. */
import type { Graph, Row } from '../../graph/graph.js';
import type { Statements } from '../../graph/statements.js';
import { Refusal } from '../../refusal.js';
import { pagesById } from '../pages.js';
import { keyOf, type NodeLine, type RelationshipLine } from './format.js';
import { byRank, isName, keyLabelOf } from './names.js';
import { readIds, readNodes, readRelationships } from './statements.js';
import { floatsIn, propertiesOf } from './values.js';

/** Nodes that are read with one statement. */
const NODES_A_PAGE = 1_000;

/** Nodes whose relationships are read with one statement: they are some times as many. */
const STARTS_A_PAGE = 500;

/** A row of `transfer/backup-labels`. */
interface LabelSet {
  readonly labels: string[];
  readonly nodes: number;
  readonly identified: number;
}

/**
 * The labels by which the nodes of the graph are found, in the order in which they are written.
 *
 * @throws {Refusal} when a node has none, or no text as id: it could not be found again when relationships are restored
 */
export async function keyLabels(graph: Graph, statements: Statements): Promise<string[]> {
  const rows = await graph.read(statements.get('transfer/backup-labels'));
  const found = new Set<string>();
  for (const row of rows) {
    const { labels, nodes, identified } = row as unknown as LabelSet;
    const label = keyLabelOf(labels);
    const lost = label === undefined ? nodes : nodes - identified;
    const unfit = labels.find((each) => !isName(each));
    if (label === undefined || lost > 0)
      throw new Refusal('BAD_USER_INPUT', {
        zh: `无法备份：有 ${String(lost)} 个节点（标签：${labels.join('、') || '无'}）没有标签或没有文本 id`,
        en: `no backup: ${String(lost)} nodes (labels: ${labels.join(', ') || 'none'}) have no label or no text as id`,
      });
    if (unfit !== undefined)
      throw new Refusal('BAD_USER_INPUT', {
        zh: `无法备份：标签 ${JSON.stringify(unfit)} 含有字母、数字、下划线以外的字符`,
        en: `no backup: the label ${JSON.stringify(unfit)} has characters other than letters, digits and underscores`,
      });
    found.add(label);
  }
  return [...found].sort(byRank);
}

/**
 * All nodes, by label and id.
 *
 * @throws {Refusal} when two nodes have the same key, or a property is of a type that no backup holds
 */
export async function* nodeLines(graph: Graph, labels: readonly string[]): AsyncGenerator<NodeLine[]> {
  for (const label of labels) {
    let former = '';
    for await (const page of ownPages(graph, label, 'nodes'))
      yield page.map((row) => {
        const key = keyOf(label, row['id'] as string);
        if (key === former)
          throw new Refusal('BAD_USER_INPUT', {
            zh: `无法备份：有两个节点同为 ${key}`,
            en: `no backup: two nodes are ${key}`,
          });
        former = key;
        return {
          key,
          labels: (row['labels'] as string[]).sort(),
          ...valuesOf(key, row),
        };
      });
  }
}

/** All relationships, by the node that they start at, type, the node that they end at, and their properties. */
export async function* relationshipLines(
  graph: Graph,
  labels: readonly string[],
): AsyncGenerator<RelationshipLine[]> {
  for (const label of labels)
    for await (const page of ownPages(graph, label, 'ids')) {
      const ids = page.map((row) => row['id'] as string);
      if (ids.length === 0) continue;
      const rows = await graph.read(readRelationships(label), { ids });
      const places = new Map(ids.map((id, index) => [id, index]));
      yield rows
        .map((row) => ({ line: lineOf(label, row), place: places.get(row['fromId'] as string)! }))
        .map(({ line, place }) => ({ line, place, order: orderOf(line) }))
        .sort((one, other) => one.place - other.place || (one.order < other.order ? -1 : 1))
        .map(({ line }) => line);
    }
}

/** Pages of the nodes that are found by this label; a node of two kinds is found by the more specific one. */
async function* ownPages(graph: Graph, label: string, what: 'nodes' | 'ids'): AsyncGenerator<Row[]> {
  const [statement, size] =
    what === 'nodes' ? [readNodes(label), NODES_A_PAGE] : [readIds(label), STARTS_A_PAGE];
  const pages = pagesById(
    size,
    (afterId, limit) => graph.read(statement, { afterId, limit }),
    (row) => row['id'] as string,
  );
  for await (const rows of pages) yield rows.filter((row) => keyLabelOf(row['labels'] as string[]) === label);
}

function lineOf(label: string, row: Row): RelationshipLine {
  const type = row['type'] as string;
  const from = keyOf(label, row['fromId'] as string);
  const to = keyOf(keyLabelOf(row['labels'] as string[]) ?? '', row['toId'] as string);
  if (!isName(type))
    throw new Refusal('BAD_USER_INPUT', {
      zh: `无法备份：关系类型 ${JSON.stringify(type)} 含有字母、数字、下划线以外的字符`,
      en: `no backup: the relationship type ${JSON.stringify(type)} has characters other than letters, digits and underscores`,
    });
  return { type, from, to, ...valuesOf(`${type}:${from}>${to}`, row) };
}

function valuesOf(owner: string, row: Row): Pick<NodeLine, 'properties' | 'floats'> {
  const floats = row['floats'] as string[];
  const properties = propertiesOf(owner, row['properties'], floats);
  const whole = floatsIn(owner, properties, floats);
  return whole.length === 0 ? { properties } : { properties, floats: whole };
}

/** Between the same two nodes only type and properties tell relationships apart. */
const orderOf = ({ type, to, properties }: RelationshipLine) =>
  // A character below all that keys and types hold keeps the parts apart.
  [type, to, JSON.stringify(properties)].join('\u0000');
