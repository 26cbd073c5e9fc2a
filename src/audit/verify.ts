/** Checks the audit trail from its first entry to the head that is kept outside the graph. */
import type { Graph } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';
import type { BilingualText } from '../refusal.js';
import { entryId, hashOf, type EntryProperties, type Head } from './entry.js';

/** What was done to a trail. */
export type TrailFault = 'CHANGED' | 'REMOVED' | 'REORDERED' | 'CUT_OFF' | 'REWRITTEN' | 'ADDED';

/** What a check found. */
export interface Verification {
  /** Entries that were found whole, from the first on. */
  readonly entries: number;
  /** The first entry that is not as it was written; undefined when the trail is whole. */
  readonly fault?: { readonly kind: TrailFault; readonly sequence: number; readonly text: BilingualText };
}

/** Entries that are read at once. */
const PAGE_SIZE = 500;

/**
 * Reads the whole trail, a page at a time.
 *
 * @param kept the head outside the graph; undefined where there is none yet
 * @throws {GraphError} as {@link Graph.read}
 */
export async function verifyTrail(
  graph: Graph,
  statements: Statements,
  kept: Head | undefined,
): Promise<Verification> {
  const [ends] = await graph.read(statements.get('audit/head'));
  const inGraph = { sequence: Number(ends?.['sequence'] ?? 0), hash: (ends?.['hash'] ?? '') as string };
  const count = Number(ends?.['entries'] ?? 0);
  const end = Math.max(inGraph.sequence, kept?.sequence ?? 0);

  let last: Head = { sequence: 0, hash: '' };
  while (last.sequence < end) {
    const size = Math.min(PAGE_SIZE, end - last.sequence);
    const ids = Array.from({ length: size }, (_, index) => entryId(last.sequence + 1 + index));
    const rows = await graph.read(statements.get('audit/entries'), { ids });
    const byId = new Map(rows.map(({ properties }) => [(properties as { id: string }).id, properties]));
    for (const id of ids) {
      const entry = byId.get(id) as unknown as EntryProperties | undefined;
      if (entry === undefined) return found(last, count > last.sequence ? 'REMOVED' : 'CUT_OFF');
      if (entry.previousHash !== last.hash || hashOf(entry) !== entry.hash)
        return found(last, await faultOf(graph, statements, last));
      if (kept?.sequence === last.sequence + 1 && kept.hash !== entry.hash) return found(last, 'REWRITTEN');
      last = { sequence: last.sequence + 1, hash: entry.hash };
    }
  }
  if (inGraph.sequence < end || inGraph.hash !== last.hash) return found(last, 'REWRITTEN');
  if (count > last.sequence) return found(last, 'ADDED');
  return { entries: last.sequence };
}

/** What was done to the entry that stands where the one after `last` should. */
async function faultOf(graph: Graph, statements: Statements, last: Head): Promise<TrailFault> {
  // The one that was written says whom it follows, wherever it stands now.
  const followers = await graph.read(statements.get('audit/followers'), { hash: last.hash });
  const stands = followers.map(({ sequence }) => Number(sequence));
  return stands.length === 0 || stands.includes(last.sequence + 1) ? 'CHANGED' : 'REORDERED';
}

const texts: Readonly<Record<TrailFault, (sequence: number) => BilingualText>> = {
  CHANGED: (sequence) => ({ zh: `第 ${sequence} 条记录被改动`, en: `entry ${sequence} was changed` }),
  REMOVED: (sequence) => ({ zh: `第 ${sequence} 条记录被删除`, en: `entry ${sequence} was removed` }),
  REORDERED: (sequence) => ({
    zh: `自第 ${sequence} 条起，记录的次序被改动`,
    en: `from entry ${sequence} on the order was changed`,
  }),
  CUT_OFF: (sequence) => ({
    zh: `末尾被截断：缺少第 ${sequence} 条及其后各条`,
    en: `the end was cut off: entry ${sequence} and those after it are missing`,
  }),
  REWRITTEN: (sequence) => ({
    zh: `第 ${sequence} 条与图内外保存的末条不符：记录被重写`,
    en: `entry ${sequence} does not fit the heads kept in the graph and outside it: the trail was rewritten`,
  }),
  ADDED: (sequence) => ({
    zh: `自第 ${sequence} 条起，有不属于记录链的条目`,
    en: `from entry ${sequence} on there are entries that do not belong to the chain`,
  }),
};

const found = (last: Head, kind: TrailFault): Verification => ({
  entries: last.sequence,
  fault: { kind, sequence: last.sequence + 1, text: texts[kind](last.sequence + 1) },
});
