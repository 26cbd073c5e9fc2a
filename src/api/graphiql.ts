/** The GraphQL IDE at `/graphiql`: the files that `npm run build` made of `web/graphiql/`. */
import type { FastifyInstance } from 'fastify';
import { serveBuiltPage } from './built-pages.js';

/** What the page may do: run its own files and ask the service that it comes from. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  // Monaco writes its colours and the places of its lines into style elements and attributes.
  "style-src 'self' 'unsafe-inline'",
  // Monaco's icons.
  "font-src 'self'",
  // Images inside of Monaco's style sheet, and the page's empty icon.
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** @param folder what was built; without it the addresses tell how to build it */
export function registerGraphiQL(app: FastifyInstance, folder: string): void {
  serveBuiltPage(app, {
    folder,
    name: { zh: 'GraphiQL ', en: 'GraphiQL' },
    addresses: ['/graphiql/'],
    prefix: '/graphiql/',
    contentSecurityPolicy,
  });
  // The page's addresses are relative to the folder; so is this one, for gateways that serve us under another path.
  app.get('/graphiql', { config: { isPublic: true } }, async (_request, reply) =>
    reply.redirect('graphiql/', 301),
  );
}
