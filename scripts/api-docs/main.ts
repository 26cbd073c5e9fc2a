/** `npm run docs` writes docs/api.md; with `--check` it fails when the file is not what it would write. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { renderApi, type ApiSources } from './render.js';

const folder = fileURLToPath(new URL('../..', import.meta.url));
const file = join(folder, 'docs', 'api.md');

const names = (path: string, ending: string) =>
  readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

function readSources(): ApiSources {
  const schema = join(folder, 'schema');
  const operations = join(folder, 'tests', 'contract', 'operations');
  const read = (path: string, name: string) => readFileSync(join(path, name), 'utf8');
  return {
    sdl: Object.fromEntries(names(schema, '.graphql').map((name) => [name, read(schema, `${name}.graphql`)])),
    examples: names(operations, '.graphql').map((name) => ({
      operation: read(operations, `${name}.graphql`),
      variables: read(operations, `${name}.json`),
    })),
  };
}

function readIfThere(): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const text = await format(renderApi(readSources()), { ...(await resolveConfig(file)), parser: 'markdown' });
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readIfThere() !== text) {
  console.error('docs/api.md 已过期，请运行 npm run docs / docs/api.md is out of date: run npm run docs');
  process.exitCode = 1;
}
