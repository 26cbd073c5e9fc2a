/** The GraphQL IDE at `/graphiql`: the files that `npm run build` made of `web/graphiql/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { ApiError } from './errors.js';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

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
].join('; ');

/** Workers obey the policy that their own file comes with, so every file has it. */
const headers = {
  'content-security-policy': contentSecurityPolicy,
  'referrer-policy': 'no-referrer',
} as const;

/** People sign in on the page: its own files hold nothing of the registry. */
const open = { config: { isPublic: true } } as const;

/** Names of assets change with their content, so a browser that has one never has to ask for it again. */
const ASSET_CACHE = 'public, max-age=31536000, immutable';

/**
 * Adds the IDE. Each file has a route of its own, so that no address leads to any other file. They are read now: a build
 * while the service runs gives the assets other names, and a new page would look in vain for them among the old routes.
 *
 * @param folder what was built; without it the addresses tell how to build it
 */
export function registerGraphiQL(app: FastifyInstance, folder: string): void {
  const files = filesIn(folder);
  if (!files.includes('index.html')) {
    const refuse = async () => {
      throw new ApiError('NOT_FOUND', {
        zh: 'GraphiQL 尚未构建，请运行 npm run build，然后重新启动服务',
        en: 'GraphiQL has not been built: run npm run build and start the service again',
      });
    };
    app.get('/graphiql', open, refuse);
    app.get('/graphiql/', open, refuse);
    return;
  }

  const serve = (address: string, file: string) => {
    const isAsset = file.startsWith('assets/');
    const content = readFileSync(join(folder, file));
    app.get(address, open, async (_request, reply) => {
      reply.headers(headers).type(mediaTypes[extname(file)] ?? 'application/octet-stream');
      if (isAsset) reply.header('cache-control', ASSET_CACHE);
      return content;
    });
  };
  // The page's addresses are relative to the folder; so is this one, for gateways that serve us under another path.
  app.get('/graphiql', open, async (_request, reply) => reply.redirect('graphiql/', 301));
  serve('/graphiql/', 'index.html');
  for (const file of files) if (!file.startsWith('.')) serve(`/graphiql/${file}`, file);
}

/** Paths below the folder, with `/` between their parts; none where there is no such folder. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
