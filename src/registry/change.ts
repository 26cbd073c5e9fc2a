/** The frame of every write: who may, once for each key, with its audit entries, in one transaction. */
import { createHash } from 'node:crypto';
import type { Identity, Role } from '../access/identity.js';
import {
  requireAction,
  requireOffice,
  requirePlace,
  requireRank,
  requireRole,
  type Action,
  type OfficeRights,
  type Writer,
} from '../access/policy.js';
import type { Recording, Trail } from '../audit/trail.js';
import type { Graph, Parameters, Row } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';
import { Refusal } from '../refusal.js';

/** What writing needs of a request's context. */
export interface WriteContext {
  readonly graph: Graph;
  readonly statements: Statements;
  readonly trail: Trail;
  readonly viewer: Identity | undefined;
}

/** An input as GraphQL hands it over: ids, versions and enumerated values are checked there. */
export type Input = Readonly<Record<string, unknown>> & { readonly idempotencyKey?: string | null };

/** What is written, and with what key. */
export interface Asked {
  readonly action: Action;
  /** Everything that was sent, to tell a repetition from another input with the same key. */
  readonly input: unknown;
  readonly idempotencyKey?: string | null | undefined;
  /** Longest time for the transaction, in milliseconds; that of the graph unless given. */
  readonly timeoutMs?: number | undefined;
}

/** What a change is given to work with. */
export interface Change extends Pick<Recording, 'at' | 'record'>, Writer {
  readonly action: Action;
  /** Runs a statement of `cypher/` inside the transaction. */
  readonly run: (statement: string, parameters: Parameters) => Promise<Row[]>;
  /** @throws {Refusal} as {@link requirePlace} */
  readonly mustServe: (chain: readonly string[]) => void;
  /** For what takes a higher role than the action as such. @throws {Refusal} as {@link requireRank} */
  readonly mustBe: (least: Role) => void;
}

/** What a mutation asks for. */
export const asked = (action: Action, input: Input): Asked => ({
  action,
  input,
  idempotencyKey: input.idempotencyKey,
});

/** Bounds of a key: enough for any scheme of a client, too short to store anything. */
const LONGEST_KEY = 200;

/**
 * Makes a change, or answers what the same change answered before.
 *
 * @param work what to do; it may run more than once, and only the last run counts
 * @returns what `work` returned, now or the first time; it has to be JSON
 * @throws {Refusal} `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT` for a key that was used for something else, and
 *   whatever `work` throws
 */
export async function change<Result>(
  { graph, statements, trail, viewer }: WriteContext,
  { action, input, idempotencyKey, timeoutMs }: Asked,
  work: (change: Change) => Promise<Result>,
): Promise<Result> {
  requireRole(viewer, action);
  const key = checkKey(idempotencyKey);
  const [office] = await graph.read(statements.get('access/served-by'), { office: viewer.office });
  if (office === undefined && viewer.role !== 'ADMIN')
    throw new Refusal('FORBIDDEN', {
      zh: `登记簿中没有单位 ${viewer.office}，请联系管理员`,
      en: `The registry does not know the office ${viewer.office}; ask an administrator`,
    });
  const writer: Writer = { viewer, office: office as unknown as OfficeRights | undefined };
  if (writer.office !== undefined) requireOffice(viewer, writer.office);
  requireAction(writer, action);
  const serves = (office?.['serves'] ?? []) as string[];

  return trail.change(
    graph,
    viewer,
    async ({ transaction, at, record }) => {
      const run = (statement: string, parameters: Parameters) =>
        transaction.run(statements.get(statement), parameters);
      const make = () =>
        work({
          ...writer,
          action,
          at,
          record,
          run,
          mustServe: (chain) => requirePlace(viewer, serves, chain),
          mustBe: (least) => requireRank(viewer, least),
        });
      if (key === undefined) return make();

      // Two persons, or two kinds of mutation, may use the same key for what has nothing to do with each other.
      const id = hash([viewer.office, viewer.actor, action, key]);
      const sent = hash(input);
      const [known] = await run('registry/remembered', { id });
      if (known !== undefined) {
        if (known['input'] === sent) return JSON.parse(known['result'] as string) as Result;
        throw new Refusal('BAD_USER_INPUT', {
          zh: '此 idempotencyKey 已用于另一份内容',
          en: 'this idempotencyKey was used for something else',
        });
      }
      const result = await make();
      await run('registry/remember', { id, input: sent, result: JSON.stringify(result), at });
      return result;
    },
    timeoutMs,
  );
}

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

function checkKey(key: string | null | undefined): string | undefined {
  if (key === null || key === undefined) return undefined;
  if (key.trim() !== '' && key.length <= LONGEST_KEY) return key;
  throw new Refusal('BAD_USER_INPUT', {
    zh: `idempotencyKey 须有 1 至 ${LONGEST_KEY} 个字符`,
    en: `idempotencyKey has to have 1 to ${LONGEST_KEY} characters`,
  });
}
