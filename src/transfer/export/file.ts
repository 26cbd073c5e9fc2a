/** Writes an export into a file. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Graph } from '../../graph/graph.js';
import type { Statements } from '../../graph/statements.js';
import { exportFormats, type ExportName } from './formats.js';
import { GraphReader } from './graph-reader.js';

/**
 * Writes the whole graph into `file`, which is complete or not there: until its end it has another name.
 *
 * @throws {GraphError} as {@link Graph.read}
 * @throws {NodeJS.ErrnoException} when the file cannot be written
 */
export async function writeExport(
  graph: Graph,
  statements: Statements,
  name: ExportName,
  file: string,
): Promise<void> {
  const unfinished = `${file}.part`;
  const chunks = exportFormats[name].write(new GraphReader(graph, statements));
  try {
    await pipeline(Readable.from(chunks), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
