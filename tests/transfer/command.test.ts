import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../src/config.js';
import { openGraph } from '../../src/graph/open.js';
import { runCommand } from '../../src/transfer/command.js';
import { smallDataSet } from './folder.js';

async function run(words: string[], environment: NodeJS.ProcessEnv = { GRAPH_FILE: ':memory:' }) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(
    words,
    { out: (line) => out.push(line), err: (line) => err.push(line) },
    environment,
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('the command load', () => {
  it('loads a folder and prints what there is', async () => {
    const { folder } = smallDataSet();
    const { code, out, err } = await run(['load', '--data', folder]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/ 2 {2}Agreement +协议 \/ agreements/);
    expect(out).toMatch(/ 4 {2}PARTY_TO/);
  });

  it('empties the graph first when it is told to', async () => {
    const { folder } = smallDataSet();
    const environment = { GRAPH_FILE: join(folder, 'graph', 'a.grafeo') };
    await run(['load', '--data', folder], environment);
    const { code, out } = await run(['load', '--data', folder, '--clear'], environment);
    expect(code).toBe(0);
    expect(out).toMatch(/cleared: 20 nodes deleted/);
  });

  it('prints each problem of the data set and deletes nothing', async () => {
    const set = smallDataSet();
    const environment = { GRAPH_FILE: join(set.folder, 'graph', 'a.grafeo') };
    await run(['load', '--data', set.folder], environment);
    set.replace('agreements.csv', '2018-10,', 'soon,');
    set.replace('places.csv', '39.33', '193.33');
    const { code, out, err } = await run(['load', '--data', set.folder, '--clear'], environment);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.split('\n')).toHaveLength(3);
    expect(err).toMatch(/^places\.csv:2 latitude: .*\nagreements\.csv:2 signed_on: /);
  });

  it.each([[[]], [['unload']], [['load', 'more']], [['load', '--fast']], [['load', '--data']]])(
    'answers %j with how it is used',
    async (words) => {
      const { code, err } = await run(words);
      expect(code).toBe(2);
      expect(err).toContain('--data');
    },
  );

  it('says in a sentence that the database is away', async () => {
    const { folder } = smallDataSet();
    const environment = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'none' };
    const { code, err } = await run(['load', '--data', folder], environment);
    expect(code).toBe(1);
    expect(err).toMatch(/^图数据库无法使用.* \/ the graph is not available: [^\n]*$/);
  });

  it('names a wrong setting', async () => {
    const { code, err } = await run(['load'], { NEO4J_URI: 'http://127.0.0.1' });
    expect(code).toBe(1);
    expect(err).toContain('NEO4J_URI');
  });
});

describe('the command export', () => {
  it('writes the whole graph into a file', async () => {
    const { folder } = smallDataSet();
    const environment = { GRAPH_FILE: join(folder, 'graph', 'a.grafeo') };
    await run(['load', '--data', folder], environment);
    const file = join(folder, '关系.csv');
    const words = ['export', '--format', 'relationships', '--out', file];
    const { code, out, err } = await run(words, environment);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`已导出到 ${file} / written from Grafeo`);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('PARTY_TO:City:cn/shanxi/shuozhou>Agreement:shuozhou-chichibu');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each([
    [['export']],
    [['export', '--format', 'xlsx']],
    [['export', '--format', 'gexf', '--clear']],
    [['load', '--out', 'x']],
    [['export', 'gexf']],
  ])('answers %j with how it is used', async (words) => {
    const { code, err } = await run(words);
    expect(code).toBe(2);
    expect(err).toContain('--format');
  });

  it('leaves no file behind when the database is away, and keeps the one that was there', async () => {
    const { folder } = smallDataSet();
    const file = join(folder, 'graph.gexf');
    writeFileSync(file, 'before');
    const environment = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'none' };
    const { code, err } = await run(['export', '--format', 'gexf', '--out', file], environment);
    expect(code).toBe(1);
    expect(err).toMatch(/the graph is not available/);
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('says that a file cannot be written', async () => {
    const { code, err } = await run(['export', '--format', 'nodes', '--out', '/nowhere/at/all.csv']);
    expect(code).toBe(1);
    expect(err).toMatch(/^文件无法写入 \/ the file cannot be written: ENOENT/);
  });

  it('names the node whose property has another type than a reader expects', async () => {
    const { folder } = smallDataSet();
    const config = { engine: 'embedded', file: join(folder, 'graph', 'a.grafeo'), timeoutMs: 5_000 } as const;
    const graph = await openGraph(config, join(projectFolder, 'cypher'));
    const text = "CREATE (:City:Place {id: 'cn/x', population: 'many'})";
    await graph.write((transaction) => transaction.run({ name: 'test', text }));
    await graph.close();
    const words = ['export', '--format', 'gexf', '--out', join(folder, 'x.gexf')];
    const { code, err } = await run(words, { GRAPH_FILE: config.file });
    expect(code).toBe(1);
    expect(err).toMatch(/the property population of City:cn\/x is no long; nothing was written$/);
    expect(readdirSync(folder).filter((name) => name.startsWith('x.gexf'))).toEqual([]);
  });
});
