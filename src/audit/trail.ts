/** The audit trail: every write appends its entries in its own transaction, one write after another. */
import type { Identity } from '../access/identity.js';
import type { Graph, Transaction, Value } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';
import { Refusal } from '../refusal.js';
import { entryAfter, type Head, type NewEntry } from './entry.js';
import type { HeadStore } from './head-file.js';

/** What a change is given inside its transaction. */
export interface Recording {
  readonly transaction: Transaction;
  /** The moment of the change, the same for all its entries: an ISO 8601 instant in UTC. */
  readonly at: string;
  /** Notes an entry; entries are written in the order in which they were noted. */
  readonly record: (entry: NewEntry) => Promise<void>;
}

/** Writes with an entry, or not at all. */
export interface Trail {
  /**
   * Runs `work` in one transaction with the entries that it notes. It may run more than once, as of {@link Graph.write}.
   *
   * @param timeoutMs as of {@link Graph.write}
   * @throws {Refusal} `CONFLICT` when the trail in the graph ends before, or otherwise than, the head that is kept outside:
   *   writing on would hide what was cut off
   * @throws {GraphError} as {@link Graph.write}, and whatever `work` throws; nothing is written then
   */
  change<Result>(
    graph: Graph,
    by: Identity,
    work: (recording: Recording) => Promise<Result>,
    timeoutMs?: number,
  ): Promise<Result>;
}

/** What a trail is opened with. */
export interface TrailOptions {
  readonly statements: Statements;
  readonly head: HeadStore;
  /** Told when the head could not be kept outside the graph, although the change was made. */
  readonly onHeadFailure?: (error: unknown) => void;
  /** Told after each change, once it is made. */
  readonly onChange?: () => void;
}

/** Entries that are sent with one statement. */
const BATCH_SIZE = 250;

/** Opens the trail. Changes wait for one another: each entry names the one before it. */
export function openTrail({ statements, head: store, onHeadFailure, onChange }: TrailOptions): Trail {
  let last: Promise<unknown> = Promise.resolve();

  async function changeNow<Result>(
    graph: Graph,
    by: Identity,
    work: (recording: Recording) => Promise<Result>,
    timeoutMs?: number,
  ): Promise<Result> {
    const at = new Date().toISOString();
    const { result, head } = await graph.write(async (transaction) => {
      const [taken] = await transaction.run(statements.get('audit/take-head'), { at });
      let head = taken as unknown as Head;
      refuseCutTrail(head, store.read());
      let noted: NewEntry[] = [];
      const flush = async () => {
        if (noted.length === 0) return;
        const rows = noted.map((entry) => {
          const row = entryAfter(head, by, at, entry);
          head = row.properties;
          return row;
        });
        noted = [];
        await transaction.run(statements.get('audit/append'), {
          rows: rows as unknown as Value,
          sequence: head.sequence,
          hash: head.hash,
        });
      };
      const result = await work({
        transaction,
        at,
        record: async (entry) => {
          noted.push(entry);
          if (noted.length >= BATCH_SIZE) await flush();
        },
      });
      await flush();
      return { result, head: { sequence: head.sequence, hash: head.hash } };
    }, timeoutMs);
    keepHead(head);
    onChange?.();
    return result;
  }

  function keepHead(head: Head): void {
    try {
      if (head.sequence > (store.read()?.sequence ?? 0)) store.write(head);
    } catch (error) {
      // The change is made. The head outside is older now, which the next change mends.
      onHeadFailure?.(error);
    }
  }

  return {
    change: (graph, by, work, timeoutMs) => {
      const result = last.then(() => changeNow(graph, by, work, timeoutMs));
      last = result.catch(() => undefined);
      return result;
    },
  };
}

function refuseCutTrail(inGraph: Head, kept: Head | undefined): void {
  if (kept === undefined || inGraph.sequence > kept.sequence) return;
  if (inGraph.sequence === kept.sequence && inGraph.hash === kept.hash) return;
  throw new Refusal('CONFLICT', {
    zh: `审计记录止于第 ${inGraph.sequence} 条，而图外保存的末条是第 ${kept.sequence} 条：请先运行 npm run audit -- verify，查明之前不能写入`,
    en: `the audit trail ends with entry ${inGraph.sequence}, the head kept outside the graph is entry ${kept.sequence}: run "npm run audit -- verify"; nothing can be written before this is cleared up`,
  });
}
