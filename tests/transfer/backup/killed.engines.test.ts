/** A backup or a restore that is killed leaves nothing behind that passes for whole. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../../src/config.js';
import { build } from '../../support/process.js';
import { empty, newFolder, places, read, run, write, type Environment } from './graphs.js';

const MADE = `UNWIND range(1, 6000) AS i
CREATE (:Theme {id: 'theme-' + toString(i), note: 'some words that fill a line of the file'})`;

beforeAll(build);

/** Runs a command of its own process, and kills it when `moment` has come or the process has ended. */
async function killed(words: readonly string[], environment: Environment, moment: () => Promise<void>) {
  const child = spawn(process.execPath, [join(projectFolder, 'dist', 'cli.js'), ...words], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: 'ignore',
  });
  const ended = new Promise<NodeJS.Signals | null>((settle) =>
    child.once('close', (_code, signal) => settle(signal)),
  );
  await Promise.race([moment(), ended]);
  child.kill('SIGKILL');
  return ended;
}

/** Resolves when the graph is written to for the first time: its files change, or the server has the note of a restore. */
async function firstWrite(here: Environment): Promise<void> {
  const state = async () => {
    const file = here['GRAPH_FILE'];
    if (file === undefined) return read(here, 'MATCH (note:UnfinishedRestore) RETURN note.at AS at');
    const folder = dirname(file);
    return readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);
  };
  const before = JSON.stringify(await state());
  while (JSON.stringify(await state()) === before) await wait(10);
}

describe.each(places)('on %s', (_name, placeOf) => {
  it('of a killed backup no file has the final name, and the next one succeeds', async () => {
    const folder = newFolder();
    const here = placeOf(folder);
    const file = join(folder, 'a.gz');
    await empty(here);
    await write(here, MADE);
    const signal = await killed(['backup', '--out', file], here, async () => {
      while (!existsSync(`${file}.part`)) await wait(1);
    });
    expect(signal).toBe('SIGKILL');
    expect(existsSync(file)).toBe(false);
    expect((await run(['backup', '--out', file], here)).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('a.gz'))).toEqual(['a.gz']);
  }, 60_000);

  it('a killed restore is seen by the next command, and repeated', async () => {
    const folder = newFolder();
    const here = placeOf(folder);
    const file = join(folder, 'a.gz');
    await empty(here);
    await write(here, MADE);
    await run(['backup', '--out', file], here);
    let seen = 0;
    // Later and later, from the first write until after the end of the restore.
    for (let delay = 25, signal: NodeJS.Signals | null = 'SIGKILL'; signal !== null; delay *= 2) {
      signal = await killed(['restore', file, '--clear'], here, async () => {
        await firstWrite(here);
        await wait(delay);
      });
      const { code, err } = await run(['backup', '--out', join(folder, 'b.gz')], here);
      if (code === 0) {
        expect(await read(here, 'MATCH (n:Theme) RETURN count(n) AS themes')).toEqual([{ themes: 6_000 }]);
      } else {
        expect(err).toMatch(/恢复（a\.gz）没有完成/);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(0);
    expect((await run(['restore', file, '--clear'], here)).code).toBe(0);
  }, 120_000);
});
