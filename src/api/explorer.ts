/** The explorer, the pages at `/`: the files that `npm run build` made of `web/explorer/`. */
import type { FastifyInstance } from 'fastify';
import { STYLE_HASH } from '../dossier/style.js';
import { serveBuiltPage } from './built-pages.js';

/**
 * The addresses of its views below `/`. Each is one segment, so that the page's relative addresses hold for all of
 * them, under whatever path a gateway serves us; what a view shows stands in its query.
 */
export const explorerAddresses = ['/', '/answer', '/map', '/graph', '/place', '/work'] as const;

/** Its own files and the service it comes from; nothing that stands in an answer can run or load anything. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Handover files that the page opens from what it was answered have its policy, and their own style stands in them.
  `style-src 'self' ${STYLE_HASH}`,
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** @param folder what was built; without it the addresses tell how to build it */
export function registerExplorer(app: FastifyInstance, folder: string): void {
  serveBuiltPage(app, {
    folder,
    name: { zh: '网页', en: 'The explorer' },
    addresses: explorerAddresses,
    prefix: '/',
    contentSecurityPolicy,
  });
}
