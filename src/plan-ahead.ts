/** Has a server plan the statements before somebody waits for them. */
import type { Graph } from './graph/graph.js';
import type { Statements } from './graph/statements.js';

/**
 * Has every reading statement planned once. A Neo4j that was just started takes ten seconds and more for the plan of a first large
 * statement, and about one second once its own code is warm. The plans themselves are of no more use: a request's statement is
 * composed of several, and Neo4j keeps a plan by the types of its parameters too. A statement that cannot be planned now is left
 * to the request that needs it.
 *
 * @param isWanted asked before each statement: a service that ends does not wait, and who asks something now needs what this takes
 */
export async function planAhead(
  graph: Graph,
  statements: Statements,
  isWanted: () => boolean,
): Promise<void> {
  for (const statement of statements.all()) {
    if (statement.mode !== 'read' || statement.self !== undefined) continue;
    if (!isWanted()) return;
    try {
      await graph.plan(statement);
    } catch {
      // The request that needs the statement meets the same error and reports it.
    }
  }
}
