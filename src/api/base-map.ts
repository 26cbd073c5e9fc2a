/** The base map at an address of its own, for the map of the explorer. */
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Where none is mounted the page draws what is there: nothing. */
const nothing = Buffer.from('{"type":"FeatureCollection","features":[]}');

/**
 * Adds `GET /base-map.geojson`. It holds nothing of the registry, and the page asks for it before anybody has signed in.
 *
 * @param content GeoJSON, checked; an empty collection is answered without
 */
export function registerBaseMap(app: FastifyInstance, content: Buffer = nothing): void {
  const tag = `"${createHash('sha256').update(content).digest('base64url')}"`;
  app.get('/base-map.geojson', { config: { isPublic: true } }, async (request, reply) => {
    // Asked for whenever the map opens, and sent again only when the service was started with another one.
    reply.headers({ etag: tag, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    reply.type('application/geo+json; charset=utf-8');
    return content;
  });
}
