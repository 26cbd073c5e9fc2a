/** A file that is no whole, unaltered backup changes nothing, and is named with its line. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { contentOf, newFolder, read, run, write } from './graphs.js';

const folder = newFolder();
const here = { GRAPH_FILE: join(folder, 'a.grafeo') };
const file = join(folder, 'bad.gz');
let good: Buffer;
let lines: string[];

beforeAll(async () => {
  await write(here, "CREATE (a:Theme {id: 'a'})-[:BROADER]->(b:Theme {id: 'b', note: 'kept'})");
  await run(['backup', '--out', join(folder, 'good.gz')], here);
  good = readFileSync(join(folder, 'good.gz'));
  lines = gunzipSync(good).toString().trimEnd().split('\n');
});

async function refused(bytes: Buffer): Promise<string> {
  writeFileSync(file, bytes);
  const { code, out, err } = await run(['restore', file, '--clear'], here);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  const left = await read(here, 'MATCH (n) RETURN n.id AS id, n.note AS note ORDER BY id');
  expect(left).toEqual([
    { id: 'a', note: null },
    { id: 'b', note: 'kept' },
  ]);
  return err;
}

/** Compressed, with a checksum that is right. */
function sealed(content: readonly string[], counts: object = { nodes: 2, relationships: 1 }): Buffer {
  const text = content.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return gzipSync(`${text}${JSON.stringify({ ...counts, sha256 })}\n`);
}

it('the good file has a header, two nodes, a relationship and an end', () => {
  expect(lines).toHaveLength(5);
  expect(sealed(lines.slice(0, -1)).equals(gzipSync(gunzipSync(good)))).toBe(true);
});

it('one that is cut off', async () => {
  for (const length of [1, 9, 20, good.length >> 1, good.length - 9, good.length - 1])
    expect(await refused(good.subarray(0, length))).toMatch(/^bad\.gz:\d+: .* \/ the file is cut off/);
});

it('one with any byte changed, unless the byte says nothing', async () => {
  // The first ten bytes are gzip's own header, with a time and a system that nobody reads.
  for (let position = 10; position < good.length; position += 7) {
    const bytes = Buffer.from(good);
    bytes[position] = bytes[position]! ^ 0x11;
    expect(await refused(bytes)).toMatch(/^bad\.gz:\d+: /);
  }
});

it('one whose text was changed and compressed again', async () => {
  const text = gunzipSync(good).toString().replace('kept', 'lost');
  expect(await refused(gzipSync(text))).toMatch(/^bad\.gz:5: .* \/ the checksum differs/);
});

it.each<[string, () => Buffer, RegExp]>([
  ['empty', () => Buffer.alloc(0), /^bad\.gz:1: /],
  ['not compressed', () => Buffer.from('{}\n'), /^bad\.gz:1: .*not compressed by gzip/],
  ['compressed, but empty', () => gzipSync(''), /^bad\.gz:1: .*the file is empty/],
  ['another format', () => gzipSync('{"format":"x"}\n'), /^bad\.gz:1: .*no backup of this service/],
  [
    'a later version',
    () => sealed([lines[0]!.replace('"version":1', '"version":2'), ...lines.slice(1, -1)]),
    /^bad\.gz:1: .*version 2 of the format; this program reads version 1/,
  ],
  [
    'without its last line',
    () => gzipSync(`${lines.slice(0, -1).join('\n')}\n`),
    /^bad\.gz:5: .*last line is missing/,
  ],
  ['without its last line feed', () => gzipSync(lines.join('\n')), /^bad\.gz:5: .*the last line is cut off/],
  [
    'with a line behind the end',
    () => gzipSync(`${lines.join('\n')}\n{}\n`),
    /^bad\.gz:6: .*behind the last line/,
  ],
  [
    'with a node less',
    () => sealed([lines[0]!, ...lines.slice(2, -1)], { nodes: 1, relationships: 1 }),
    /^bad\.gz:4: .*the number of nodes or relationships is not/,
  ],
  [
    'with a node behind a relationship',
    () => sealed([lines[0]!, lines[1]!, lines[3]!, lines[2]!]),
    /^bad\.gz:4: .*a node stands behind relationships/,
  ],
  [
    'with a backtick in a label',
    () =>
      sealed([
        lines[0]!,
        lines[1]!.replace('["Theme"]', '["Theme","a`) DETACH DELETE (b"]'),
        ...lines.slice(2, -1),
      ]),
    /^bad\.gz:2: .*has not the form of a backup/,
  ],
  [
    'with a backtick in a type',
    () => sealed([...lines.slice(0, 3), lines[3]!.replace('BROADER', 'A`]->() //')]),
    /^bad\.gz:4: .*has not the form of a backup/,
  ],
  [
    'with a key of another id',
    () => sealed([lines[0]!, lines[1]!.replace('Theme:a', 'Theme:c'), ...lines.slice(2, -1)]),
    /^bad\.gz:2: .*has not the form of a backup/,
  ],
])('one that is %s', async (_title, bytes, message) => {
  expect(await refused(bytes())).toMatch(message);
});

it('one that is not there', async () => {
  const { code, err } = await run(['restore', join(folder, 'none.gz')], here);
  expect(code).toBe(1);
  expect(err).toMatch(/^none\.gz: 文件无法读取 \/ the file cannot be read: ENOENT/);
});

it.each([
  [['backup']],
  [['backup', 'x', '--out', 'y']],
  [['restore']],
  [['restore', 'x', 'y']],
  [['restore', 'x', '--out', 'y']],
])('%j is answered with how it is used', async (words) => {
  const { code, err } = await run(words, here);
  expect(code).toBe(2);
  expect(err).toMatch(/用法 \/ usage:\n {2}npm run (backup|restore) -- /);
});

it('a folder that does not exist is named, and nothing is written', async () => {
  const { code, err } = await run(['backup', '--out', join(folder, 'none', 'a.gz')], here);
  expect(code).toBe(1);
  expect(err).toMatch(/^文件无法写入 \/ the file cannot be written: ENOENT/);
  expect(contentOf(join(folder, 'good.gz'))).toHaveLength(3);
});
