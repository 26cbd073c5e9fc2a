/** Addresses of the exports: the whole graph as a file, and the answer to any operation as a table. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Graph } from '../graph/graph.js';
import type { Statements } from '../graph/statements.js';
import { tableAsCsv, tableOf } from '../transfer/export/answer-table.js';
import { CSV_MEDIA_TYPE, exportFormats, type ExportFormat } from '../transfer/export/formats.js';
import { GraphReader } from '../transfer/export/graph-reader.js';
import { CountingGraph } from './counting-graph.js';
import { explain, statusOf } from './errors.js';
import type { RunOperation } from './graphql.js';
import { checkBodyType } from './http.js';
import { negotiate } from './negotiation.js';
import { parametersOfBody } from './parameters.js';

/** What the exports are made of. */
export interface ExportOptions {
  readonly graph: Graph;
  readonly statements: Statements;
  readonly run: RunOperation;
  /** The time that an operation may take from its headers to its answer. */
  readonly milliseconds: number;
}

/** Adds `GET /export/…` for each format of the whole graph, and `POST /export/answer.csv`. */
export function registerExports(app: FastifyInstance, options: ExportOptions): void {
  const { graph, statements, run, milliseconds } = options;

  for (const format of Object.values(exportFormats))
    // A HEAD would read the whole graph to throw it away, so there is none.
    app.get(
      `/export/${format.path}`,
      { exposeHeadRoute: false, config: { isStreamed: true } },
      async (request, reply) => {
        const counting = new CountingGraph(graph);
        request.record.graph = counting;
        const chunks = format.write(new GraphReader(counting, statements));
        // Before anything is sent: a graph that is away is told as any other error.
        const first = await chunks.next();
        asAttachment(reply, format);
        return reply.send(Readable.from(following(first, chunks, request, counting)));
      },
    );

  app.post('/export/answer.csv', { onRequest: checkHeaders }, async (request, reply) => {
    const left = Math.max(1, milliseconds - Math.round(reply.elapsedTime));
    const { status, body } = await run(request, parametersOfBody(request.body), left);
    if (body.errors !== undefined) {
      // A table has no place for errors, and a table without some of its values would pass for the whole.
      reply.code(Math.max(status, statusOf(body.errors.map(({ extensions }) => extensions))));
      reply.header('content-type', `${request.responseType}; charset=utf-8`);
      return JSON.stringify(body);
    }
    // Before any header: what makes no table is refused as JSON.
    const table = tableOf(body.data);
    const { operation = 'answer' } = request.record;
    asAttachment(reply, { fileName: `${operation.slice(0, LONGEST_NAME)}.csv`, mediaType: CSV_MEDIA_TYPE });
    return tableAsCsv(table);
  });
}

/** Names of operations are ASCII, but may be of any length. */
const LONGEST_NAME = 80;

async function checkHeaders(request: FastifyRequest): Promise<void> {
  // Errors alone are JSON: whoever accepts only CSV has to be told of them too.
  request.responseType = negotiate(request.headers.accept) ?? 'application/json';
  checkBodyType(request);
}

function asAttachment(
  reply: FastifyReply,
  { fileName, mediaType }: Pick<ExportFormat, 'fileName' | 'mediaType'>,
) {
  reply.header('content-type', mediaType);
  reply.header('content-disposition', `attachment; filename="${fileName}"`);
}

/**
 * All parts of a file. An error ends the connection in the middle of the answer, so that the caller sees that the file
 * is not whole: the status has been sent by then.
 */
async function* following(
  first: IteratorResult<string, unknown>,
  chunks: AsyncGenerator<string>,
  request: FastifyRequest,
  counting: CountingGraph,
): AsyncGenerator<string> {
  try {
    if (first.done !== true) yield first.value;
    yield* chunks;
  } catch (error) {
    const { code, fault } = explain(error, request.id);
    request.log[fault ? 'error' : 'warn']({ err: error }, 'the export broke off');
    request.record.errors = [code];
    throw error;
  } finally {
    counting.end();
  }
}
