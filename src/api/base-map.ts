/** The base map at an address of its own, for the map of the explorer. */
import type { FastifyInstance } from 'fastify';
import { Content, sendContent } from './content.js';

/** Where none is mounted the page draws what is there: nothing. */
const nothing = Buffer.from('{"type":"FeatureCollection","features":[]}');

/**
 * Adds `GET /base-map.geojson`. It holds nothing of the registry, and the page asks for it before anybody has signed in.
 *
 * @param content GeoJSON, checked; an empty collection is answered without
 */
export function registerBaseMap(app: FastifyInstance, content: Buffer = nothing): void {
  const map = new Content(content, 'small');
  app.get('/base-map.geojson', { config: { isPublic: true } }, async (request, reply) => {
    // Asked for whenever the map opens, and sent again only when the service was started with another one.
    reply.header('cache-control', 'no-cache').type('application/geo+json; charset=utf-8');
    return sendContent(request, reply, map, { isTagged: true });
  });
}
