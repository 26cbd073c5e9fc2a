/** What tells a backup whether the graph stayed as it was. */
import type { Graph } from '../../graph/graph.js';
import type { Statements } from '../../graph/statements.js';
import { areEqual, type Counts } from './format.js';

/** How far the recorded changes have come, and how much the graph holds. */
export interface GraphState extends Counts {
  /** Of the head of the audit chain, which every recorded change raises; null before the first. */
  readonly sequence: number | null;
}

/** @throws {GraphError} as {@link Graph.read} */
export async function stateOf(graph: Graph, statements: Statements): Promise<GraphState> {
  const [row] = await graph.read(statements.get('transfer/backup-state'));
  return row as unknown as GraphState;
}

/** Whether nothing shows that the graph was changed between the two. */
export const isSame = (one: GraphState, other: GraphState) =>
  one.sequence === other.sequence && areEqual(one, other);
