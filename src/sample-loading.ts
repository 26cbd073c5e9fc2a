/** Fills an empty graph with the sample at the start, and later when the graph is away at the start. */
import { GraphError, type Graph } from './graph/graph.js';
import type { Statements } from './graph/statements.js';
import { bothLanguages } from './refusal.js';
import { refuseUnfinishedRestore } from './transfer/backup/unfinished.js';
import { countFacts, loadSampleWhenEmpty } from './transfer/sample.js';

/** How long to wait before a graph that was away is tried again. */
const RETRY_AFTER_MS = 3_000;

/** Says what the start found or did, in both languages. */
type Report = (sentence: string) => void;

/**
 * Prepares the graph and loads the sample when it is empty.
 *
 * @returns what was found or loaded
 * @throws {GraphError} when the graph is away
 * @throws {Error} when the sample cannot be loaded, or a restore has not ended
 */
export async function prepareSample(graph: Graph, statements: Statements): Promise<string> {
  // A part of a backup may have no place yet: the sample must not be mixed into it.
  await refuseUnfinishedRestore(graph, statements);
  await graph.setUp();
  return (await loadSampleWhenEmpty(graph, statements)) ?? (await whatIsThere(graph, statements));
}

/**
 * Says in one sentence what the graph holds.
 *
 * @throws {Refusal} when that is a part of a backup only
 * @throws {GraphError} as {@link Graph.read}
 */
export async function whatIsThere(graph: Graph, statements: Statements): Promise<string> {
  await refuseUnfinishedRestore(graph, statements);
  const { places, agreements, channels } = await countFacts(graph, statements);
  return bothLanguages({
    zh: `图中已有 ${String(places)} 个地方、${String(agreements)} 份协议、${String(channels)} 条渠道`,
    en: `the graph holds ${String(places)} places, ${String(agreements)} agreements, ${String(channels)} channels`,
  });
}

const isAway = (error: unknown) =>
  error instanceof GraphError && (error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT');

/** @returns what `work` found; undefined when the graph was away or too slow, which is no reason not to start */
export async function unlessAway(work: Promise<string>): Promise<string | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isAway(error)) return undefined;
    throw error;
  }
}

/** Tries again every few seconds until it worked or failed for good; the returned function gives up. */
export function keepLoadingSample(
  graph: Graph,
  statements: Statements,
  report: Report,
  fail: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const again = () => {
    if (!stopped) timer = setTimeout(() => void attempt(), RETRY_AFTER_MS);
  };
  const attempt = async () => {
    try {
      const sentence = await unlessAway(prepareSample(graph, statements));
      if (sentence === undefined) again();
      else report(sentence);
    } catch (error) {
      if (!stopped) fail(error);
    }
  };
  again();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
