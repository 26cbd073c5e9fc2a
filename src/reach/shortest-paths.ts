/**
 * The shortest ways through a network, none of which passes a node twice.
 *
 * J. Y. Yen, "Finding the K Shortest Loopless Paths in a Network" (Management Science 17, 1971): each way found is
 * left at each of its nodes in turn, and the shortest way on from there that no earlier one took is a candidate. That
 * costs one search for each node of each way found, however many ways there are; to enumerate them costs as much as
 * there are ways, and through a country or a national association there are very many.
 */

/** What joins two nodes. */
export interface Link {
  /** 1 or 2. */
  readonly length: number;
  /** 0 for the strongest; of ways of equal length, the one with the lowest sum comes first. Below 100. */
  readonly weakness: number;
}

/** Each node with the nodes that it is joined to: every link from both its ends. */
export type Network<L extends Link> = ReadonlyMap<string, ReadonlyMap<string, L>>;

/** A unit of length costs more than any sum of weaknesses, so that shorter ways always come first. */
const UNIT = 10_000;
const costOf = ({ length, weakness }: Link) => length * UNIT + weakness;
const lengthOf = (cost: number) => Math.floor(cost / UNIT);

interface Way {
  readonly nodes: readonly string[];
  readonly cost: number;
}

/**
 * @param most how many ways
 * @param longest length that a way may have, far below 100
 * @returns the nodes of each way: the shortest first, then the strongest links, then by the ids of the nodes
 */
export function shortestPaths<L extends Link>(
  network: Network<L>,
  from: string,
  to: string,
  most: number,
  longest: number,
): string[][] {
  if (from === to) return [];
  const found: Way[] = [];
  const candidates = new Map<string, Way>();
  let next = shortestFrom(network, [from], to, new Set(), longest);
  while (next !== undefined) {
    found.push(next);
    candidates.delete(keyOf(next));
    if (found.length === most) break;
    for (let size = 1; size < next.nodes.length; size += 1) {
      const root = next.nodes.slice(0, size);
      const taken = new Set(
        found
          .filter(({ nodes }) => root.every((node, index) => node === nodes[index]))
          .map(({ nodes }) => nodes[size]!),
      );
      const way = shortestFrom(network, root, to, taken, longest);
      if (way !== undefined) candidates.set(keyOf(way), way);
    }
    next = [...candidates.values()].sort(byCost)[0];
  }
  return found.map(({ nodes }) => [...nodes]);
}

/** The shortest way that begins with `root` and does not go on from there to a node of `taken`. */
function shortestFrom<L extends Link>(
  network: Network<L>,
  root: readonly string[],
  to: string,
  taken: ReadonlySet<string>,
  longest: number,
): Way | undefined {
  const nodes = [...root];
  let cost = root
    .slice(1)
    .reduce((sum, node, index) => sum + costOf(network.get(root[index]!)!.get(node)!), 0);
  const costs = costsTo(network, to, new Set(root), longest - lengthOf(cost));
  for (let node = root.at(-1)!; node !== to;) {
    const isFirst = nodes.length === root.length;
    let best: { id: string; step: number; total: number } | undefined;
    for (const [id, link] of network.get(node) ?? []) {
      const onward = costs.get(id);
      if (onward === undefined || (isFirst && taken.has(id))) continue;
      const step = costOf(link);
      const total = step + onward;
      if (best === undefined || total < best.total || (total === best.total && id < best.id))
        best = { id, step, total };
    }
    if (best === undefined || lengthOf(cost + best.total) > longest) return undefined;
    nodes.push(best.id);
    cost += best.step;
    node = best.id;
  }
  return { nodes, cost };
}

/** What it costs to come to `to` from each node within such a length, past none of the nodes to avoid. */
function costsTo<L extends Link>(
  network: Network<L>,
  to: string,
  avoided: ReadonlySet<string>,
  longest: number,
): Map<string, number> {
  const costs = new Map<string, number>();
  const layers = Array.from({ length: longest + 1 }, () => new Map<string, number>());
  layers[0]?.set(to, 0);
  for (const [length, layer] of layers.entries())
    for (const [node, cost] of layer) {
      // Reached by a shorter way already.
      if (costs.has(node)) continue;
      costs.set(node, cost);
      for (const [id, link] of network.get(node) ?? []) {
        const further = layers[length + link.length];
        if (further === undefined || avoided.has(id) || costs.has(id)) continue;
        further.set(id, Math.min(further.get(id) ?? Infinity, cost + costOf(link)));
      }
    }
  return costs;
}

/** No id has a line feed. */
const keyOf = ({ nodes }: Way) => nodes.join('\n');

/** No way is the beginning of another one, because all of them end where they are to go. */
function byCost(one: Way, other: Way): number {
  const different = one.nodes.findIndex((node, index) => node !== other.nodes[index]);
  return one.cost - other.cost || (one.nodes[different]! < other.nodes[different]! ? -1 : 1);
}
