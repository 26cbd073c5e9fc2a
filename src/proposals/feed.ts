/**
 * What happens to proposals, for those who listen: read from the audit trail, where every change stands once it is made, whichever
 * copy of the service made it.
 */
import { entryId } from '../audit/entry.js';
import type { Graph } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';

/** One change of a proposal. */
export interface ProposalEvent {
  readonly proposal: string;
  /** ISO 8601 instant in UTC. */
  readonly at: string;
  readonly actor: string;
  readonly office: string;
  readonly action: string;
  /** State after the change. */
  readonly state: string;
  /** Ids of both sides and of the places that they lie in. */
  readonly places: readonly string[];
  /** Ids of the offices whose people may see the proposal; administrators may too. */
  readonly offices: readonly string[];
}

/** Tells changes to those who listen, each once and in their order. */
export interface ProposalFeed {
  /** Tells the changes that are made from now on, until what it returns is called. */
  listen(hear: (event: ProposalEvent) => void): Promise<() => void>;
  /** Something was changed here: whoever listens need not wait for the next look. */
  wake(): void;
  /** Looks no more and forgets who listens. */
  close(): void;
}

/** What a feed is opened with. */
export interface FeedOptions {
  readonly graph: Graph;
  readonly statements: Statements;
  /** Told when the trail could not be read; the next look tries again. */
  readonly onFailure?: (error: unknown) => void;
}

/** How long a change that another copy of the service made may wait to be told. */
const LOOK_EVERY_MS = 1_000;

/** Entries that are read with one statement. */
const BATCH_SIZE = 100;

interface NewsRow {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly office: string;
  readonly action: string;
  readonly changed: Pick<ProposalEvent, 'proposal' | 'state' | 'places' | 'offices'> | null;
}

interface Listener {
  readonly hear: (event: ProposalEvent) => void;
  /** Number of the last entry that it was told, or that was there before it listened. */
  last: number;
}

/** Opens the feed. It asks the graph nothing while nobody listens. */
export function openProposalFeed({ graph, statements, onFailure }: FeedOptions): ProposalFeed {
  const listeners = new Set<Listener>();
  /** Number of the last entry that was looked at. */
  let after = 0;
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isWoken = false;

  async function look(): Promise<void> {
    isWoken = true;
    if (isLooking) return;
    isLooking = true;
    try {
      while (isWoken && listeners.size > 0) {
        isWoken = false;
        await readOn();
      }
    } catch (error) {
      onFailure?.(error);
    } finally {
      isLooking = false;
    }
  }

  async function readOn(): Promise<void> {
    for (;;) {
      const from = after;
      const ids = Array.from({ length: BATCH_SIZE }, (_, index) => entryId(from + index + 1));
      const rows = (await graph.read(statements.get('proposals/news'), {
        ids,
      })) as unknown as NewsRow[];
      for (const row of rows) {
        after = Math.max(after, row.sequence);
        tellAll(row);
      }
      if (rows.length < BATCH_SIZE) return;
    }
  }

  function tellAll({ sequence, changed, ...made }: NewsRow): void {
    for (const listener of listeners) {
      if (sequence <= listener.last) continue;
      listener.last = sequence;
      if (changed !== null) listener.hear({ ...made, ...changed });
    }
  }

  return {
    listen: async (hear) => {
      const [head] = await graph.read(statements.get('audit/sequence'));
      const listener: Listener = { hear, last: Number(head?.['sequence'] ?? 0) };
      // Looking back is harmless: each is told what is new to it.
      after = listeners.size === 0 ? listener.last : Math.min(after, listener.last);
      listeners.add(listener);
      timer ??= setInterval(() => void look(), LOOK_EVERY_MS).unref();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    wake: () => {
      if (listeners.size > 0) void look();
    },
    close: () => {
      listeners.clear();
      clearInterval(timer);
      timer = undefined;
    },
  };
}
