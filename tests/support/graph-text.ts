/** What a graph holds, as text that compares. */
import type { Graph, Row, Value } from '../../src/graph/graph.js';

const NODES = 'MATCH (n) WHERE n.id IS NOT NULL RETURN labels(n) AS labels, n AS node';
const RELATIONSHIPS =
  'MATCH (a)-[r]->(b) RETURN labels(a) AS from, a.id AS a, type(r) AS type, labels(b) AS to, b.id AS b, r AS r';

/** A line for each node and each relationship, in order. */
export async function graphText(graph: Graph): Promise<string[]> {
  const read = (text: string) => graph.read({ name: 'test', text });
  const all = [...(await read(NODES)), ...(await read(RELATIONSHIPS))];
  return all.map((row) => JSON.stringify(sorted(row))).sort();
}

/** Labels and lists have no order that two engines share. */
function sorted(value: Row | Value): Value {
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'string' ? item : sorted(item))).sort();
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key]!)]),
  );
}
