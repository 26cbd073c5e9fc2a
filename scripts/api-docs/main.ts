/**
 * `npm run docs` writes what follows from the schema: docs/api.md, and the types by which the compiler checks the
 * explorer's operations. With `--check` it fails when a file is not what it would write.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatted } from '../markdown.js';
import { renderApi, type ApiSources } from './render.js';
import { renderTypes } from './types.js';

const folder = fileURLToPath(new URL('../..', import.meta.url));

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

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const documentation = join(folder, 'docs', 'api.md');
const outputs = [
  {
    file: documentation,
    text: await formatted(documentation, renderApi(readSources())),
  },
  { file: join(folder, 'web', 'explorer', 'graphql', 'schema.d.ts'), text: renderTypes() },
];

for (const { file, text } of outputs) {
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (readIfThere(file) !== text) {
    const name = relative(folder, file);
    console.error(`${name} 已过期，请运行 npm run docs / ${name} is out of date: run npm run docs`);
    process.exitCode = 1;
  }
}
