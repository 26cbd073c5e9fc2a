/**
 * What Neo4j Browser fetches from the service: the guide for `:play` and the colours for `:style`. Browser is a page of
 * another origin, the database's, so these two files, which are the same for everybody, may be read from anywhere.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { projectFolder } from '../config.js';

const files = [
  { name: 'guide.html', contentType: 'text/html; charset=utf-8' },
  { name: 'style.grass', contentType: 'text/plain; charset=utf-8' },
];

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

/** Adds `GET /neo4j/guide.html` and `GET /neo4j/style.grass`. */
export function registerNeo4jBrowser(app: FastifyInstance): void {
  for (const { name, contentType } of files) {
    const url = `/neo4j/${name}`;
    const text = readFileSync(join(projectFolder, 'cypher', 'browser', name), 'utf8');

    app.get(url, async (request, reply) => {
      reply
        .type(contentType)
        .header('access-control-allow-origin', '*')
        .header('cache-control', 'no-cache')
        // Opened by itself the guide is a plain text with statements: it needs nothing and may load nothing.
        .header('content-security-policy', "default-src 'none'")
        .header('x-content-type-options', 'nosniff');
      return text.replaceAll(SERVICE, addressOf(request));
    });

    // Browser asks for the guide with headers against caches, for which a page has to ask leave first.
    app.options(url, async (_request, reply) =>
      reply
        .code(204)
        .header('access-control-allow-origin', '*')
        .header('access-control-allow-methods', 'GET')
        .header('access-control-allow-headers', 'cache-control, pragma')
        .header('access-control-max-age', '600')
        .send(),
    );
  }
}
