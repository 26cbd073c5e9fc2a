/**
 * Compiles `src/` into `dist/`. With `--if-needed` it does nothing when `dist/` is newer than everything it is made of.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));
const output = join(folder, 'dist');
// Written last, so that an interrupted build does not pass for a complete one.
const stamp = join(output, '.built');

process.exitCode = process.argv.includes('--if-needed') && isUpToDate() ? 0 : build();

function isUpToDate() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return inputs().every((path) => statSync(path).mtimeMs < built);
}

/** Folders are among them: they change when a file is removed. */
function inputs() {
  const source = join(folder, 'src');
  const settings = readdirSync(folder).filter(
    (name) => /^tsconfig.*\.json$/.test(name) || name === 'package-lock.json',
  );
  const sources = readdirSync(source, { recursive: true, encoding: 'utf8' });
  return [
    source,
    ...sources.map((name) => join(source, name)),
    ...settings.map((name) => join(folder, name)),
  ];
}

function build() {
  const compiler = join(folder, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(compiler)) {
    console.error('未安装依赖，请先运行 npm ci / the dependencies are missing: run npm ci first');
    return 1;
  }
  rmSync(output, { recursive: true, force: true });
  const project = join(folder, 'tsconfig.build.json');
  const { status } = spawnSync(process.execPath, [compiler, '-p', project, '--noEmitOnError'], {
    stdio: 'inherit',
  });
  if (status !== 0) return status ?? 1;
  writeFileSync(stamp, '');
  return 0;
}
