/**
 * What Neo4j Browser fetches from the service: the guide for `:play` and the colours for `:style`. Browser is a page of
 * another origin, the database's, so these two files, which are the same for everybody, may be read from anywhere.
 * The saved questions come as a zip file, which a person drops on Browser.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { zipSync } from 'fflate';
import { projectFolder } from '../config.js';

const folder = join(projectFolder, 'cypher', 'browser');

const files = [
  { name: 'guide.html', contentType: 'text/html; charset=utf-8' },
  { name: 'style.grass', contentType: 'text/plain; charset=utf-8' },
];

/** Guide, colours and questions are ours, and hold nothing of the registry. */
const open = { config: { isPublic: true } } as const;

/** Browser makes a folder of this name among the saved questions. */
const FAVORITES_FOLDER = '友城关系 Sister cities';

/** Stands in the guide for the address of the service, by which its statements ask for the style. */
const SERVICE = '{{service}}';

/** What a `Host` header may hold before it is written into a page. */
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i;

/** As the caller named the service; where that is missing or no name of a host, by the port that it was asked at. */
function addressOf(request: FastifyRequest): string {
  const { host } = request.headers;
  const known =
    host !== undefined && HOST.test(host) ? host : `localhost:${String(request.socket.localPort)}`;
  return `${request.protocol}://${known}`;
}

/** Adds `GET /neo4j/guide.html`, `GET /neo4j/style.grass` and `GET /neo4j/favorites.zip`. */
export function registerNeo4jBrowser(app: FastifyInstance): void {
  for (const { name, contentType } of files) {
    const url = `/neo4j/${name}`;
    const text = readFileSync(join(folder, name), 'utf8');

    app.get(url, open, async (request, reply) => {
      reply.type(contentType).header('access-control-allow-origin', '*').header('cache-control', 'no-cache');
      return text.replaceAll(SERVICE, addressOf(request));
    });

    // Browser asks for the guide with headers against caches, for which a page has to ask leave first.
    app.options(url, open, async (_request, reply) =>
      reply
        .code(204)
        .header('access-control-allow-origin', '*')
        .header('access-control-allow-methods', 'GET')
        .header('access-control-allow-headers', 'cache-control, pragma')
        .header('access-control-max-age', '600')
        .send(),
    );
  }
  const questions = readdirSync(join(folder, 'favorites'))
    .sort()
    .map((name) => [`${FAVORITES_FOLDER}/${name}`, readFileSync(join(folder, 'favorites', name))] as const);
  // The same files always make the same bytes: the first day that the format knows.
  const favorites = Buffer.from(zipSync(Object.fromEntries(questions), { mtime: new Date(1980, 0, 1) }));
  app.get('/neo4j/favorites.zip', open, async (_request, reply) => {
    reply.type('application/zip').header('content-disposition', 'attachment; filename="favorites.zip"');
    return favorites;
  });
}
