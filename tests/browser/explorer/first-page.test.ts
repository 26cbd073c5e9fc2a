/** How much the first page loads before anything can be asked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { projectFolder } from '../../../src/config.js';
import { build } from '../../support/process.js';

const folder = join(projectFolder, 'dist', 'web', 'explorer');

const read = (file: string) => readFileSync(join(folder, file), 'utf8');

/** `./x.js` beside `assets/y.js`. */
const beside = (address: string) => join('assets', address);

/** Files that a script cannot begin without. */
const staticImports = (script: string) =>
  [...script.matchAll(/(?:^|[;}])import(?:[^'"`();]*?from)?["'`](\.\/[^"'`]+)["'`]/g)].map(([, address]) =>
    beside(address!),
  );

/** What the view's script is loaded with: itself, its scripts, its styles. */
function filesOfView(script: string, name: string): string[] {
  const [, list] = /m\.f=\[([^\]]*)\]/.exec(script)!;
  const files = (JSON.parse(`[${list}]`) as string[]).map(beside);
  const view = new RegExp(`import\\([\`"']\\./${name}-[^)]*\\),__vite__mapDeps\\(\\[([\\d,]*)\\]\\)`);
  const [, indexes] = view.exec(script)!;
  return indexes!.split(',').map((index) => files[Number(index)]!);
}

it('loads at most 200 KB of script and style, compressed', async () => {
  await build();
  const named = [...read('index.html').matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file!,
  );
  const [entry] = named.filter((file) => /index-[^/]*\.js$/.test(file));
  const files = new Set([...named, ...filesOfView(read(entry!), 'ask-view')]);
  // A set grows while it is gone through, so that imports of imports are met too.
  for (const file of files)
    if (file.endsWith('.js')) staticImports(read(file)).forEach((each) => files.add(each));

  expect([...files].filter((file) => /ask-view-[^/]*\.(?:js|css)$/.test(file))).toHaveLength(2);
  expect([...files].filter((file) => file.endsWith('.css')).length).toBeGreaterThan(1);
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
  expect(bytes).toBeLessThanOrEqual(200 * 1024);
});
