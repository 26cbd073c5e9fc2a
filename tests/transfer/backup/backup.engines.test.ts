/** A backup of either engine restores the same graph into either engine. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../../../src/config.js';
import { cityOfficer } from '../../support/offices.js';
import { serve } from '../../support/service.js';
import {
  contentOf,
  empty,
  newFolder,
  places,
  read,
  run,
  withGraph,
  write,
  type Environment,
} from './graphs.js';

const operations = join(projectFolder, 'tests', 'contract', 'operations');
/** Operations with which an office enters something. */
const entering = ['register-agreement', 'propose-agreement'];

const operation = (name: string) => ({
  query: readFileSync(join(operations, `${name}.graphql`), 'utf8'),
  variables: JSON.parse(readFileSync(join(operations, `${name}.json`), 'utf8')) as Record<string, unknown>,
});

/** Operations that ask. */
const names = readdirSync(operations)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))
  .filter((name) => !operation(name).query.startsWith('mutation'));

const pairs = places.flatMap(([from, source]) =>
  places.map(([to, target]) => [from, to, source, target] as const),
);

describe.each(pairs)('from %s into %s', (_from, _to, source, target) => {
  let folder: string;
  let file: string;
  let here: Environment;
  let there: Environment;
  beforeEach(async () => {
    folder = newFolder();
    file = join(folder, 'first.gz');
    here = source(join(folder, 'here'));
    there = target(join(folder, 'there'));
    await empty(here);
  });

  async function backUpAndRestore(): Promise<void> {
    expect(await run(['backup', '--out', file], here)).toMatchObject({ code: 0, err: '' });
    expect(await run(['restore', file, '--clear'], there)).toMatchObject({ code: 0, err: '' });
  }

  /** What a graph answers to the analysts' operations. */
  const answers = (environment: Environment) =>
    withGraph(environment, async (graph) => {
      const service = serve(graph);
      const found: Record<string, unknown> = {};
      for (const name of names) {
        const { query, variables } = operation(name);
        const { body } = await service.ask(query, variables);
        expect(body.errors, name).toBeUndefined();
        found[name] = body.data;
      }
      await service.close();
      return found;
    });

  it('the sample and what an office entered answer as before, and the next backup has the same lines', async () => {
    expect((await run(['load'], here)).code).toBe(0);
    await withGraph(here, async (graph) => {
      const service = serve(graph);
      for (const name of entering) {
        const { query, variables } = operation(name);
        expect((await service.ask(query, variables, cityOfficer)).body.errors).toBeUndefined();
      }
      await service.close();
    });
    const before = await answers(here);
    await backUpAndRestore();
    expect(await answers(there)).toEqual(before);
    await run(['backup', '--out', join(folder, 'second.gz')], there);
    expect(contentOf(file).length).toBeGreaterThan(2_600);
    expect(contentOf(join(folder, 'second.gz'))).toEqual(contentOf(file));
  }, 120_000);

  it('what no export holds comes along, and every value keeps its type', async () => {
    await write(
      here,
      `CREATE (a:AuditEntry:Named {id: 'e:1', latitude: 40.0, population: 40, text: '40.0', yes: true, none: [],
         whole: [1, 2], floats: [1.0, 2.0], mixed: [1.0, 2.5], huge: 1.0e20, below: -4.0})
       CREATE (b:\`备注\` {id: 'r', body: '一行\n"两"行'})
       CREATE (a)-[:CONCERNS {weight: 2.0, rank: 2}]->(b)
       CREATE (a)-[:CONCERNS {weight: 2.5, rank: 1}]->(b)
       CREATE (b)-[:\`Order\`]->(b)`,
    );
    await backUpAndRestore();
    // A whole number is divided without a rest, a float is not.
    const halves = ['latitude', 'population', 'huge', 'below'].map((name) => `a.${name} / 3 AS ${name}`);
    const [row] = await read(there, `MATCH (a:AuditEntry:Named) RETURN ${halves.join(', ')}`);
    expect(row).toEqual({ latitude: 40 / 3, population: 13, huge: 1e20 / 3, below: -4 / 3 });
    const lists = await read(
      there,
      'MATCH (a:AuditEntry) RETURN [x IN a.whole | (x * 0 + 1) / 2 > 0] AS whole, [x IN a.floats | (x * 0 + 1) / 2 > 0] AS floats',
    );
    expect(lists).toEqual([{ whole: [false, false], floats: [true, true] }]);
    await run(['backup', '--out', join(folder, 'second.gz')], there);
    expect(contentOf(file)).toHaveLength(5);
    expect(contentOf(join(folder, 'second.gz'))).toEqual(contentOf(file));
  });

  it('a graph that holds something is left as it is unless it may be cleared', async () => {
    await write(here, "CREATE (:Theme {id: 'a'})");
    await run(['backup', '--out', file], here);
    await empty(there);
    await write(there, "CREATE (:Theme {id: 'b'})");
    const { code, err } = await run(['restore', file], there);
    expect(code).toBe(1);
    expect(err).toMatch(/图中已有 1 个节点.* \/ the graph holds 1 nodes; nothing was restored/);
    const ids = 'MATCH (n) RETURN n.id AS id';
    expect(await read(there, ids)).toEqual([{ id: 'b' }]);
    await run(['restore', file, '--clear'], there);
    expect(await read(there, ids)).toEqual([{ id: 'a' }]);
  });
});

describe.each(places)('on %s', (_name, placeOf) => {
  let folder: string;
  let here: Environment;
  beforeEach(async () => {
    folder = newFolder();
    here = placeOf(folder);
    await empty(here);
  });

  it('a backup is for its owner alone, and leaves no other file', async () => {
    await write(here, "CREATE (:Theme {id: 'a'})");
    await run(['backup', '--out', join(folder, 'a.gz')], here);
    expect(statSync(join(folder, 'a.gz')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('an empty graph is backed up and restored', async () => {
    await run(['backup', '--out', join(folder, 'a.gz')], here);
    expect(await run(['restore', join(folder, 'a.gz')], here)).toMatchObject({ code: 0, err: '' });
    expect(await read(here, 'MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: 0 }]);
  });

  it.each([
    [
      "CREATE (:Theme {id: 'a'}) CREATE (:Note {body: 'x'})",
      /1 nodes \(labels: Note\) have no label or no text as id/,
    ],
    ["CREATE (:`a b` {id: 'a'})", /the label "a b" has characters other than/],
    ["CREATE (:Note {id: 'a'}) CREATE (:Note {id: 'a'})", /two nodes are Note:a/],
    [
      "CREATE (:Note {id: 'a'})-[:`a-b`]->(:Note {id: 'b'})",
      /the relationship type "a-b" has characters other than/,
    ],
  ])('%s is refused by its name, and no file is written', async (text, message) => {
    await write(here, text);
    const { code, err } = await run(['backup', '--out', join(folder, 'a.gz')], here);
    expect(code).toBe(1);
    expect(err).toMatch(/^无法备份：.* \/ no backup: /);
    expect(err).toMatch(message);
    expect(readdirSync(folder).filter((name) => name.startsWith('a.gz'))).toEqual([]);
  });

  it('while a restore is unfinished nothing but a repeated one or a cleared load goes on', async () => {
    const file = join(folder, 'a.gz');
    await write(here, "CREATE (:Theme {id: 'a'})");
    await run(['backup', '--out', file], here);
    await write(
      here,
      "CREATE (:UnfinishedRestore {id: 'restore', file: 'a.gz', at: '2026-11-25T00:00:00Z'})",
    );
    const exporting = ['export', '--format', 'nodes', '--out', join(folder, 'nodes.csv')];
    for (const words of [['backup', '--out', file], ['restore', file], ['load'], exporting]) {
      const { code, err } = await run(words, here);
      expect(code).toBe(1);
      expect(err).toMatch(
        /恢复（a\.gz）没有完成.* \/ the graph is incomplete: .*restore -- a\.gz --clear again$/,
      );
    }
    expect((await run(['restore', file, '--clear'], here)).code).toBe(0);
    expect(await read(here, 'MATCH (n) RETURN n.id AS id')).toEqual([{ id: 'a' }]);
  });
});
