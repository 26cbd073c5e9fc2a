/** Where the nodes of a neighbourhood stand: those that belong together near each other, the same for the same answer. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { otherEnd, type Network } from './network.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Turns between neighbours that never come to lie in one row. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Enough for what fits on a sheet to come to rest. */
const ITERATIONS = 300;

/** Of the largest networks that are asked for, so that each opening stays far below a second. */
const MOST_MOVES = 60_000;

/**
 * Points for all nodes of the network.
 *
 * @param known where nodes stand already: they start from there, so that what one looks at moves little
 */
export function layOut(network: Network, known: ReadonlyMap<string, Point> = new Map()): Map<string, Point> {
  const started = startingPoints(network, known);
  if (network.nodes.size < 2) return started;
  const graph = new Graph({ type: 'undirected' });
  for (const [key, point] of started) graph.addNode(key, { ...point });
  for (const { from, to } of network.links) if (from !== to) graph.mergeEdge(from, to);
  const points = forceAtlas2(graph, {
    iterations: Math.max(20, Math.min(ITERATIONS, Math.round(MOST_MOVES / graph.order))),
    settings: {
      ...forceAtlas2.inferSettings(graph),
      gravity: 1,
      scalingRatio: 12,
      strongGravityMode: false,
      barnesHutOptimize: graph.order > 400,
    },
  });
  return new Map(Object.entries(points));
}

/** A node that stands nowhere yet starts beside the first neighbour that does, each in another direction. */
function startingPoints({ nodes, linksAt }: Network, known: ReadonlyMap<string, Point>): Map<string, Point> {
  const points = new Map<string, Point>();
  for (const key of nodes.keys()) {
    const point = known.get(key);
    if (point !== undefined) points.set(key, point);
  }
  let turned = points.size;
  for (const key of nodes.keys()) {
    if (points.has(key)) continue;
    const neighbour = linksAt
      .get(key)!
      .map((link) => points.get(otherEnd(link, key)))
      .find((point) => point !== undefined);
    const { x, y } = neighbour ?? { x: 0, y: 0 };
    const isFirst = points.size === 0;
    const radius = isFirst ? 0 : neighbour === undefined ? 60 : 20 + Math.sqrt(turned);
    const angle = turned * GOLDEN_ANGLE;
    points.set(key, { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) });
    turned += 1;
  }
  return points;
}
