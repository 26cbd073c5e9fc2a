/** Answers a root field with one statement. */
import type { GraphQLResolveInfo } from 'graphql';
import { today } from '../dates.js';
import type { Graph, Parameters, Row, Value } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';
import { Refusal, type BilingualText } from '../refusal.js';
import { ANSWER, parametersOf } from './compose.js';
import { compositionOf } from './compositions.js';
import { originOf } from './mapping.js';
import { readRow } from './row.js';

/** What answering needs of a request's context. */
export interface ReadContext {
  readonly graph: Graph;
  readonly statements: Statements;
  /** Who asks: what an office keeps to itself is part of the statement. Undefined for an anonymous reader. */
  readonly viewer: Viewer | undefined;
  /** Says that the answer is of this moment, as one that tells when it was made: nobody else is given it. */
  readonly markMomentary?: () => void;
}

/** Of a reader only what decides what may be seen. */
export interface Viewer {
  /** Id of the reader's office. */
  readonly office: string;
  readonly role: string;
}

/**
 * Parameters that every statement may use without being given them: `$viewerOffice`, the empty text for an anonymous
 * reader, `$viewerIsAdmin`, and `$viewerToday`, the day on which one reads, because some things are shown for a time.
 */
export const viewerParameters = (viewer: Viewer | undefined) => ({
  viewerOffice: viewer?.office ?? '',
  viewerIsAdmin: viewer?.role === 'ADMIN',
  viewerToday: today(),
});

const VIEWER_PARAMETERS: ReadonlySet<string> = new Set(Object.keys(viewerParameters(undefined)));

/** What each argument has to name, for the refusal of an id that names something else. */
export type Wanted = Readonly<Record<string, BilingualText>>;

/**
 * Asks the graph once for a root field and all that is selected below it.
 *
 * @param parameters values for the parameters of the field's statement
 * @param wanted for a statement with a column `unfit`
 * @returns the field's value, its nested fields under the keys of their selections; null when the statement found nothing
 * @throws {Refusal} as {@link refuseIds}
 */
export async function answer(
  { graph, statements, viewer }: ReadContext,
  info: GraphQLResolveInfo,
  parameters: Parameters,
  wanted: Wanted = {},
): Promise<unknown> {
  const origin = originOf(info.schema, info.parentType.getFields()[info.fieldName]!);
  if (origin.from !== 'statement') throw new Error(`${info.fieldName} has no @cypher(statement:)`);
  const root = statements.get(origin.statement);
  const composition = compositionOf(info, statements, root, VIEWER_PARAMETERS);
  const [row] = await graph.read(
    { name: root.name, text: composition.text },
    parametersOf(composition, info, parameters, viewerParameters(viewer)),
  );
  refuseIds(row ?? {}, parameters, wanted);
  return readRow(row?.[ANSWER] ?? null, composition.shape);
}

/**
 * Refuses ids that a statement could not use.
 *
 * @throws {Refusal} `NOT_FOUND` when the column `missing` names arguments whose ids do not exist, `BAD_USER_INPUT` when
 *   the column `unfit` names arguments whose ids are not of what is wanted
 */
export function refuseIds(row: Row, parameters: Parameters, wanted: Wanted): void {
  const missing = (row['missing'] ?? []) as string[];
  if (missing.length > 0) throw notFound(missing, parameters);
  const [unfit] = (row['unfit'] ?? []) as string[];
  if (unfit === undefined) return;
  const { zh, en } = wanted[unfit]!;
  const id = show(parameters[unfit] ?? null);
  throw new Refusal('BAD_USER_INPUT', {
    zh: `参数 ${unfit} 须为${zh}，而不是 ${id}`,
    en: `the argument "${unfit}" has to be ${en}, not ${id}`,
  });
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

/** The refusal that names arguments whose ids do not exist. */
function notFound(names: readonly string[], parameters: Parameters): Refusal {
  const asked = names.map((name) => `${name}: ${show(parameters[name] ?? null)}`).join(', ');
  return new Refusal('NOT_FOUND', { zh: `没有找到 ${asked}`, en: `not found: ${asked}` });
}
