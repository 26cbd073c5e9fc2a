/** The data set that comes with the project, for a graph that is still empty. */
import { join } from 'node:path';
import { projectFolder } from '../config.js';
import type { Graph } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';
import { bothLanguages } from '../refusal.js';
import { readDataSet } from './dataset.js';
import { loadDataSet } from './load.js';

/** Folder of the data set that comes with the project. */
export const sampleFolder = join(projectFolder, 'data');

/** How many facts of each kind the graph holds. */
export interface FactCounts {
  readonly places: number;
  readonly agreements: number;
  readonly channels: number;
  readonly culturalAssets: number;
  readonly themes: number;
  readonly alliances: number;
  readonly rules: number;
  readonly sources: number;
}

/**
 * Counts the facts of the graph.
 *
 * @throws {GraphError} as {@link Graph.read}
 */
export async function countFacts(graph: Graph, statements: Statements): Promise<FactCounts> {
  const [counts] = await graph.read(statements.get('transfer/count'));
  return counts as unknown as FactCounts;
}

/**
 * Loads the sample where the graph has no place yet.
 *
 * @returns one sentence for people about what was loaded, or `null` where there was something already
 * @throws {DataSetError} when the files of the sample are wrong
 * @throws {GraphError} when the graph cannot be read or written
 */
export async function loadSampleWhenEmpty(graph: Graph, statements: Statements): Promise<string | null> {
  if ((await countFacts(graph, statements)).places > 0) return null;
  await loadDataSet(graph, statements, readDataSet(sampleFolder));
  const { places, agreements, channels, culturalAssets, sources } = await countFacts(graph, statements);
  return bothLanguages({
    zh: `已载入示例数据：${places} 个地方、${agreements} 份协议、${channels} 条渠道、${culturalAssets} 项文化资源、${sources} 个来源`,
    en: `sample loaded: ${places} places, ${agreements} agreements, ${channels} channels, ${culturalAssets} cultural assets, ${sources} sources`,
  });
}
