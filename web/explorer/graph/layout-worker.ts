/** Lays a large network out beside the page, so that the page never stands still meanwhile. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** What the page hands over: x and y of each node in turn, and the positions of both ends of each link in turn. */
export interface LayoutTask {
  readonly points: Float32Array;
  readonly ends: Uint32Array;
}

/** How far it has come, and the points at the end. */
export interface LayoutNews {
  readonly share: number;
  readonly points?: Float32Array;
}

const ROUNDS = 12;
const ITERATIONS_OF_ROUND = 10;

self.onmessage = ({ data: { points, ends } }: MessageEvent<LayoutTask>) => {
  const tell = (news: LayoutNews) => self.postMessage(news);
  const graph = new Graph({ type: 'undirected' });
  const count = points.length / 2;
  for (let node = 0; node < count; node += 1)
    graph.addNode(node, { x: points[2 * node], y: points[2 * node + 1] });
  for (let link = 0; link < ends.length; link += 2)
    if (ends[link] !== ends[link + 1]) graph.mergeEdge(ends[link], ends[link + 1]);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: true,
    barnesHutTheta: 1.2,
    strongGravityMode: true,
    gravity: 0.02,
    scalingRatio: 4,
    slowDown: 2,
  };
  for (let round = 1; round <= ROUNDS; round += 1) {
    forceAtlas2.assign(graph, { iterations: ITERATIONS_OF_ROUND, settings });
    if (round < ROUNDS) tell({ share: round / ROUNDS });
  }
  const settled = new Float32Array(points.length);
  graph.forEachNode((node, { x, y }) => {
    settled[2 * Number(node)] = x as number;
    settled[2 * Number(node) + 1] = y as number;
  });
  tell({ share: 1, points: settled });
};
