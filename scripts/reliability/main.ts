/**
 * `npm run reliability` runs what is done to the service in bad faith (`tests/abuse/`) and what fails around it (`tests/faults/`), and writes
 * docs/reliability.md: each check with its test, and what came of it on this machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatted } from '../markdown.js';
import { report, type TestFile } from './report.js';

const folder = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'reliability-'));
try {
  const outcome = join(scratch, 'outcome.json');
  const run = spawnSync(
    process.execPath,
    [
      join(folder, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      'tests/abuse',
      'tests/faults',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${outcome}`,
    ],
    { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const { testResults } = JSON.parse(readFileSync(outcome, 'utf8')) as { testResults: TestFile[] };
  const file = join(folder, 'docs', 'reliability.md');
  const on = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}`;
  writeFileSync(file, await formatted(file, report(testResults, folder, on)));
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(scratch, { recursive: true });
}
