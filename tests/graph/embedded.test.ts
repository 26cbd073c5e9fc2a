/** What the embedded engine alone has: a file, and statements that cannot be ended. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { IN_MEMORY, openEmbedded } from '../../src/graph/embedded.js';
import { setupFile } from '../support/engines.js';

const folder = mkdtempSync(join(tmpdir(), 'graph-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open = (file: string, timeoutMs = 15_000) =>
  openEmbedded({ file, timeoutMs, setupFile: setupFile('embedded') });
const text = (cypher: string) => ({ name: 'tests/embedded', text: cypher });
const add = text('CREATE (n:Theme {id: $id})');
const ids = text('MATCH (n:Theme) RETURN n.id AS id ORDER BY id');

it('what was written is there after closing and opening again, and so are the constraints', async () => {
  const file = join(folder, 'new', 'folder', 'graph.grafeo');
  const first = open(file);
  await first.setUp();
  await first.write((transaction) => transaction.run(add, { id: '朔州' }));
  await first.close();

  const second = open(file);
  await second.setUp();
  expect(await second.read(ids)).toEqual([{ id: '朔州' }]);
  const again = second.write((transaction) => transaction.run(add, { id: '朔州' }));
  await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
  await second.close();
});

it('a file that is open already is refused, and the sentence says why', async () => {
  const file = join(folder, 'taken.grafeo');
  const first = open(file);
  expect(() => open(file)).toThrow(/正被另一进程使用 \/ .*in use by another process.*taken\.grafeo/);
  await first.close();
  await open(file).close();
});

it.each([
  ['text', (path: string) => writeFileSync(path, 'garbage\n'.repeat(1_000))],
  ['empty', (path: string) => writeFileSync(path, '')],
  ['folder', (path: string) => mkdirSync(path)],
])('what is no graph is refused, and the sentence names it: %s', (name, make) => {
  const path = join(folder, name);
  make(path);
  expect(() => open(path)).toThrow(`图数据文件无法读取 / the file of the graph cannot be read: ${path}`);
});

it('a write whose statement takes too long is a TIMEOUT, and the next one finds nothing of it', async () => {
  const graph = open(IN_MEMORY, 500);
  const writing = graph.write(async (transaction) => {
    await transaction.run(add, { id: 'a' });
    await transaction.run(
      text(
        'UNWIND range(1, 2500) AS a UNWIND range(1, 2500) AS b WITH a WHERE a % 7 = 8 RETURN count(*) AS slow',
      ),
    );
  });
  await expect(writing).rejects.toMatchObject({ code: 'TIMEOUT' });
  await graph.write((transaction) => transaction.run(add, { id: 'b' }));
  expect(await graph.read(ids)).toEqual([{ id: 'b' }]);
  await graph.close();
});
