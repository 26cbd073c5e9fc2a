/**
 * Builds into `dist/` what the process runs and the pages that it serves. With `--if-needed` it leaves alone what is
 * newer than everything it is made of.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));
const inFolder = (path) => join(folder, path);

const ifNeeded = process.argv.includes('--if-needed');

/** Each is made by one tool from files and folders; where a stamp is the newest of all, there is nothing to do. */
const parts = [
  {
    output: 'dist',
    // The pages lie below it.
    keep: ['web'],
    inputs: [...settings(), 'src'],
    tool: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noEmitOnError'],
  },
  {
    output: 'dist/web/graphiql',
    keep: [],
    inputs: [...pageSettings(), 'web/graphiql', 'tests/contract/operations'],
    tool: vite('web/graphiql/vite.config.ts'),
    // The service runs without it where only what it needs to run has been brought.
    optional: true,
  },
  {
    output: 'dist/web/explorer',
    keep: [],
    // It says the registry's words as the service does.
    inputs: [...pageSettings(), 'web/explorer', 'src/agreements', 'src/dossier', 'src/exchanges'],
    tool: vite('web/explorer/vite.config.ts'),
    optional: true,
  },
];

for (const part of parts) {
  if (ifNeeded && ((part.optional && !canBeBuilt(part)) || isUpToDate(part))) continue;
  process.exitCode = build(part);
  if (process.exitCode !== 0) break;
}

function canBeBuilt({ inputs, tool: [program] }) {
  return [...inputs, program].map(inFolder).every((path) => existsSync(path));
}

function vite(config) {
  return ['node_modules/vite/bin/vite.js', 'build', `--config=${config}`, '--logLevel=warn'];
}

function pageSettings() {
  return [...settings(), 'web/tsconfig.json', 'web/licences.ts'];
}

function settings() {
  return readdirSync(folder).filter(
    (name) => /^tsconfig.*\.json$/.test(name) || name === 'package-lock.json',
  );
}

/** Written last, so that an interrupted build does not pass for a complete one. */
function stampOf({ output }) {
  return inFolder(join(output, '.built'));
}

function isUpToDate(part) {
  const stamp = stampOf(part);
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return part.inputs
    .map(inFolder)
    .flatMap(withAllBelow)
    .every((path) => statSync(path).mtimeMs < built);
}

/** Folders are among them: they change when a file is removed. */
function withAllBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  const below = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return [path, ...below.map((name) => join(path, name))];
}

function build(part) {
  const [program, ...args] = part.tool;
  if (!existsSync(inFolder(program))) {
    console.error('未安装依赖，请先运行 npm ci / the dependencies are missing: run npm ci first');
    return 1;
  }
  const output = inFolder(part.output);
  for (const name of existsSync(output) ? readdirSync(output) : [])
    if (!part.keep.includes(name)) rmSync(join(output, name), { recursive: true });
  const { status } = spawnSync(process.execPath, [inFolder(program), ...args], {
    cwd: folder,
    stdio: 'inherit',
    // Whoever builds, tests among them: pages are bundled with the libraries' code for use, not for their development.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) return status ?? 1;
  writeFileSync(stampOf(part), '');
  return 0;
}
