import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
    expect(out).toMatch(/cleared: 17 nodes deleted/);
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
