/** Reads what a pure function judges or scores, for questions that are not answered in the database alone. */
import type { Parameters } from '../graph/graph.js';
import { refuseIds, viewerParameters, type ReadContext, type Wanted } from './answer.js';

/**
 * Runs a statement of plain values, whose text does not depend on the selection set.
 *
 * @param name a statement that returns one row; who reads is told to it
 * @param wanted for a statement with a column `unfit`
 * @returns the row; its type is what the statement's comment says
 * @throws {Refusal} as {@link refuseIds}
 */
export async function readFacts<Facts>(
  { graph, statements, viewer }: ReadContext,
  name: string,
  parameters: Parameters,
  wanted: Wanted = {},
): Promise<Facts> {
  const [row] = await graph.read(statements.get(name), { ...viewerParameters(viewer), ...parameters });
  if (row === undefined) throw new Error(`${name} returned no row`);
  refuseIds(row, parameters, wanted);
  return row as Facts;
}
