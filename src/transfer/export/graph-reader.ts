/** Reads the graph for an export, a page at a time, in an order that both engines share. */
import type { Graph, Parameters, Row } from '../../graph/graph.js';
import type { Statements } from '../../graph/statements.js';
import { batchesOf } from '../batches.js';
import { pagesById } from '../pages.js';
import { attributesOf, type Attributes } from './attributes.js';
import {
  derivedTypes,
  exportedLabels,
  exportedProperties,
  isExported,
  nodeKey,
  relationshipKey,
  shownLabels,
  type ExportedNode,
  type ExportedRelationship,
  type Properties,
} from './model.js';

/** Nodes that are read with one statement. */
const NODES_A_PAGE = 1_000;

/** Nodes whose relationships are read with one statement: they are some times as many. */
const STARTS_A_PAGE = 500;

/** A party of an agreement, as far as a map shows it. */
export interface Party {
  readonly role: string | null;
  readonly labels: readonly string[];
  readonly placeId: string;
  readonly nameZh: string | null;
  readonly nameEn: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** An agreement and the places that are party to it. */
export interface Tie {
  readonly agreement: ExportedNode;
  readonly parties: readonly Party[];
}

/**
 * One reading of the graph. Every page is a statement of its own, so what is written meanwhile may be in the export or
 * not; but a relationship is in it only when both of its nodes are.
 */
export class GraphReader {
  readonly #graph: Graph;
  readonly #statements: Statements;
  /** Ids of the nodes that were read, by label: texts only, some megabytes for a hundred thousand nodes. */
  readonly #ids = new Map<string, Set<string>>();

  constructor(graph: Graph, statements: Statements) {
    this.#graph = graph;
    this.#statements = statements;
  }

  /** The attributes that nodes and relationships have. */
  async attributes(): Promise<Attributes> {
    const [row] = await this.#read('export-properties', {
      shown: [...shownLabels],
      derived: [...derivedTypes],
    });
    const namesIn = (column: string) => ((row?.[column] ?? []) as string[]).filter(isExported);
    return {
      ofNodes: attributesOf(namesIn('ofNodes')),
      ofRelationships: attributesOf(namesIn('ofRelationships')),
    };
  }

  /** All nodes, by label and id, or those of some labels. */
  async *nodes(labels: readonly string[] = exportedLabels): AsyncGenerator<ExportedNode[]> {
    for (const label of labels) {
      const ids = new Set<string>();
      this.#ids.set(label, ids);
      for await (const rows of this.#pages('export-nodes', 'properties', {
        label,
        shown: [...shownLabels],
      })) {
        // A node of two kinds is written once, as the first of them.
        const nodes = rows.map(nodeOf).filter((node) => node.nodeType === label);
        for (const node of nodes) ids.add(node.properties['id'] as string);
        yield nodes;
      }
    }
  }

  /** All relationships between exported nodes, by the node that they start at, type, and the node that they end at. */
  async *relationships(): AsyncGenerator<ExportedRelationship[]> {
    if (this.#ids.size < exportedLabels.length) for await (const _page of this.nodes()) continue;
    for (const label of exportedLabels)
      for (const ids of batchesOf([...this.#idsOf(label)], STARTS_A_PAGE)) {
        const rows = await this.#read('export-relationships', {
          label,
          ids,
          shown: [...shownLabels],
          derived: [...derivedTypes],
        });
        yield numbered(rows.filter((row) => this.#isKnown(row)).map((row) => relationshipOf(label, row)));
      }
  }

  /** All agreements with their parties, by id. */
  async *ties(): AsyncGenerator<Tie[]> {
    for await (const rows of this.#pages('export-ties', 'agreement', { shown: [...shownLabels] }))
      yield rows.map((row) => ({
        agreement: nodeOf({ labels: ['Agreement'], properties: row['agreement']! }),
        parties: row['parties'] as unknown as Party[],
      }));
  }

  /** Ids of the sources of some nodes of one label, by the id of the node. */
  async sourcesOf(label: string, nodes: readonly ExportedNode[]): Promise<Map<string, string[]>> {
    const ids = nodes.map((node) => node.properties['id'] as string);
    const rows = ids.length === 0 ? [] : await this.#read('export-sources', { label, ids });
    return new Map(rows.map((row) => [row['factId'] as string, row['sources'] as string[]]));
  }

  async #read(name: string, parameters: Parameters): Promise<Row[]> {
    return this.#graph.read(this.#statements.get(`transfer/${name}`), parameters);
  }

  /** Pages of a statement that goes on after the id in `column` of the last row. */
  #pages(name: string, column: string, parameters: Parameters): AsyncGenerator<Row[]> {
    return pagesById(
      NODES_A_PAGE,
      (afterId, limit) => this.#read(name, { ...parameters, afterId, limit }),
      (row) => (row[column] as { id: string }).id,
    );
  }

  #idsOf(label: string): ReadonlySet<string> {
    return this.#ids.get(label) ?? new Set();
  }

  #isKnown(row: Row): boolean {
    const [label] = row['labels'] as string[];
    return this.#idsOf(label!).has(row['toId'] as string);
  }
}

function nodeOf(row: Row): ExportedNode {
  const labels = row['labels'] as string[];
  const properties = row['properties'] as Properties;
  return {
    key: nodeKey(labels[0]!, properties['id'] as string),
    nodeType: labels[0]!,
    labels,
    properties: exportedProperties(properties),
  };
}

type Unnumbered = Omit<ExportedRelationship, 'key'>;

const relationshipOf = (label: string, row: Row): Unnumbered => ({
  type: row['type'] as string,
  from: nodeKey(label, row['fromId'] as string),
  to: nodeKey((row['labels'] as string[])[0]!, row['toId'] as string),
  properties: exportedProperties(row['properties'] as Properties),
});

/** Gives each relationship its key. Those of one node are all on one page, so equal ones meet here. */
function numbered(relationships: readonly Unnumbered[]): ExportedRelationship[] {
  const occurrences = new Map<string, number>();
  // The engines order by type and ids; between the same two nodes only the properties can tell relationships apart.
  const sorted = relationships
    .map((relationship) => ({ relationship, order: orderOf(relationship) }))
    .sort((one, other) => (one.order < other.order ? -1 : 1));
  return sorted.map(({ relationship }) => {
    const { type, from, to } = relationship;
    const first = relationshipKey(type, from, to, 1);
    const occurrence = (occurrences.get(first) ?? 0) + 1;
    occurrences.set(first, occurrence);
    return { key: relationshipKey(type, from, to, occurrence), ...relationship };
  });
}

function orderOf({ type, from, to, properties }: Unnumbered): string {
  const entries = Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1));
  // A character below all that keys and types hold keeps the parts apart.
  return [from, type, to, JSON.stringify(entries)].join('\u0000');
}
