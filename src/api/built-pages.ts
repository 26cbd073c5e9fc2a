/** Pages that `npm run build` made of a folder of `web/`: each file is read at the start and has a route of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { BilingualText } from '../refusal.js';
import { Content, sendContent } from './content.js';
import { ApiError } from './errors.js';

/** What was built: the one page, and the files that it asks for. */
export interface BuiltPage {
  /** Where `npm run build` put it; nothing is there before. */
  readonly folder: string;
  readonly name: BilingualText;
  /** Addresses that answer with the page. */
  readonly addresses: readonly string[];
  /** What the addresses of all other files begin with; ends with a slash. */
  readonly prefix: string;
  readonly contentSecurityPolicy: readonly string[];
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

/** People sign in on the page: its own files hold nothing of the registry. */
const open = { config: { isPublic: true } } as const;

/** Names of assets change with their content, so a browser that has one never has to ask for it again. */
const ASSET_CACHE = 'public, max-age=31536000, immutable';

/**
 * Adds the page and its files. No address leads to any file but those of the folder. They are read now: a build
 * while the service runs gives the assets other names, and a new page would look in vain for them among the old routes.
 * Where nothing has been built the page's addresses tell how to.
 */
export function serveBuiltPage(app: FastifyInstance, page: BuiltPage): void {
  const files = filesIn(page.folder);
  if (!files.includes('index.html')) {
    for (const address of page.addresses)
      app.get(address, open, async () => {
        throw new ApiError('NOT_FOUND', {
          zh: `${page.name.zh}尚未构建，请运行 npm run build，然后重新启动服务`,
          en: `${page.name.en} has not been built: run npm run build and start the service again`,
        });
      });
    return;
  }
  // Workers obey the policy that their own file comes with, so every file has it.
  const contentSecurityPolicy = page.contentSecurityPolicy.join('; ');
  const serve = (address: string, file: string) => {
    const isAsset = file.startsWith('assets/');
    const content = new Content(readFileSync(join(page.folder, file)), 'small');
    app.get(address, open, async (request, reply) => {
      reply
        .header('content-security-policy', contentSecurityPolicy)
        .type(mediaTypes[extname(file)] ?? 'application/octet-stream');
      if (isAsset) reply.header('cache-control', ASSET_CACHE);
      return sendContent(request, reply, content, { isTagged: false });
    });
  };
  for (const address of page.addresses) serve(address, 'index.html');
  for (const file of files) if (!file.startsWith('.')) serve(`${page.prefix}${file}`, file);
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
