/** Answers a root field with one statement. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Graph, Parameters, Value } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';
import { Refusal } from '../refusal.js';
import { ANSWER, compose } from './compose.js';
import { originOf } from './mapping.js';
import { readRow } from './row.js';

/** What answering needs of a request's context. */
export interface ReadContext {
  readonly graph: Graph;
  readonly statements: Statements;
}

/**
 * Asks the graph once for a root field and all that is selected below it.
 *
 * @param parameters values for the parameters of the field's statement
 * @returns the field's value, its nested fields under the keys of their selections; null when the statement found nothing
 * @throws {Refusal} `NOT_FOUND` when the statement's column `missing` names arguments whose ids do not exist
 */
export async function answer(
  { graph, statements }: ReadContext,
  info: GraphQLResolveInfo,
  parameters: Parameters,
): Promise<unknown> {
  const origin = originOf(info.schema, info.parentType.getFields()[info.fieldName]!);
  if (origin.from !== 'statement') throw new Error(`${info.fieldName} has no @cypher(statement:)`);
  const root = statements.get(origin.statement);
  const composed = compose(info, statements, root, parameters);
  const [row] = await graph.read({ name: root.name, text: composed.text }, composed.parameters);
  const missing = (row?.['missing'] ?? []) as string[];
  if (missing.length > 0) throw notFound(missing, parameters);
  return readRow(row?.[ANSWER] ?? null, composed.shape);
}

/** As {@link answer}, for a field that looks up one node by its argument `id`. */
export async function answerById(
  context: ReadContext,
  info: GraphQLResolveInfo,
  id: string,
): Promise<unknown> {
  const found = await answer(context, info, { id });
  if (found === null) throw notFound(['id'], { id });
  return found;
}

/** Room for an id in a message; a longer one is not ours anyway. */
const SHOWN_CHARACTERS = 100;

function show(id: Value): string {
  const text = JSON.stringify(id);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

function notFound(names: readonly string[], parameters: Parameters): Refusal {
  const asked = names.map((name) => `${name}: ${show(parameters[name] ?? null)}`).join(', ');
  return new Refusal('NOT_FOUND', { zh: `没有找到 ${asked}`, en: `not found: ${asked}` });
}
