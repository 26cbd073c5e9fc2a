import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAsk } from '../../src/ask/command.js';
import { questions } from '../../src/ask/questions.js';

async function ask(words: string[], environment: NodeJS.ProcessEnv = { GRAPH_FILE: ':memory:' }) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runAsk(
    words,
    { out: (line) => out.push(line), err: (line) => err.push(line) },
    environment,
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('the command ask', () => {
  it('asks the configured graph, and answers scripts with JSON alone', async () => {
    const { code, out, err } = await ask([
      'reachable',
      '朔州',
      '--theme',
      '佛教',
      '--via',
      'province',
      '--json',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = JSON.parse(out);
    expect(answer.totalCount).toBe(5);
    expect(answer.nodes[0].partner).toMatchObject({ id: 'kr/jeollanam-do/suncheon', nameZh: '顺天市' });
  });

  it('ends with 1 when nothing was found, and says that this proves nothing', async () => {
    const { code, out, err } = await ask(['agreements', '朔州', '--kind', 'intent', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).totalCount).toBe(0);
    expect(err).toContain('未见不等于没有');
  });

  it('lists those who share a name instead of choosing one', async () => {
    const { code, out, err } = await ask(['similar', '鹿儿岛']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^--to：有多个地方叫“鹿儿岛”.* \/ --to: several places are called "鹿儿岛"/);
    expect(err).toContain('\n  jp/kagoshima  鹿儿岛县');
    expect(err).toContain('\n  jp/kagoshima/kagoshima  鹿儿岛市');
  });

  it.each([
    ['a question that does not exist', ['whatever'], '没有问题'],
    ['one of every object', ['toString'], '没有问题'],
    ['an option of another question', ['peers', '朔州', '--theme', 'buddhism'], '没有选项 --theme'],
    ['a missing option', ['reachable', '朔州'], '缺少选项 --theme'],
    ['an empty value', ['peers', ''], '缺少值'],
    ['a value of spaces', ['peers', '  '], '缺少值'],
    ['a value for what takes none', ['peers', '朔州', '--json=yes'], '选项 --json 不带值'],
    ['two values for one', ['peers', '朔州', '--of', '大同'], '只能有一个值'],
    ['a word that is none of the schema', ['peers', '朔州', '--scope', 'moon'], 'province、country'],
    ['a number that is none', ['peers', '朔州', '--first', 'many'], '须为数字'],
    ['a number beyond the limit', ['peers', '朔州', '--first', '101'], 'BAD_USER_INPUT'],
    ['a date that is none', ['peers', '朔州', '--as-of', '2003-13'], 'BAD_USER_INPUT'],
    ['a place of the wrong kind', ['peers', '秩父'], 'BAD_USER_INPUT'],
    ['a name that nothing has', ['peers', '亚特兰蒂斯'], '没有名为“亚特兰蒂斯”的地方'],
    ['a name of endless length', ['peers', '朔'.repeat(5000)], 'BAD_USER_INPUT'],
    ['a theme for a place', ['peers', 'buddhism'], '没有名为“buddhism”的地方'],
    ['an unknown language', ['peers', '朔州', '--language', 'fr'], 'both、zh、en'],
    ['an address that is none', ['peers', '朔州', '--url', 'localhost:4000'], '--url'],
    ['a value with a hyphen', ['peers', '朔州', '--first', '-1'], '--first=-1'],
    ['help on no question', ['whatever', '--help'], '没有问题'],
  ])('ends with 2 for %s', async (_what, words, text) => {
    const { code, out, err } = await ask(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(text);
  });

  it('refuses a login in the address without repeating it', async () => {
    const { code, err } = await ask(['peers', '朔州', '--url', 'http://somebody:secret@127.0.0.1:1']);
    expect(code).toBe(2);
    expect(err).toContain('--url');
    expect(err).not.toContain('secret');
  });

  it('tells only what is wrong with a name of endless length', async () => {
    const { err } = await ask(['peers', '朔'.repeat(5000)]);
    expect(err).not.toContain('NOT_FOUND');
  });

  it('tells without a question, and with --help, what can be asked', async () => {
    expect((await ask([])).code).toBe(2);
    const { code, out } = await ask(['--help']);
    expect(code).toBe(0);
    for (const name of Object.keys(questions)) expect(out).toContain(`  ${name} `);
    expect((await ask(['reachable', '--help'])).out).toMatch(
      /--via province\|national\|peer\|allied\|channel,…/,
    );
  });
});

describe('an answer that cannot be had', () => {
  let server: Server;
  let address: string;

  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      const errors = [{ message: 'nothing here', extensions: { code: 'NOT_FOUND' } }];
      if (url === '/graphql') response.end('<h1>hello</h1>');
      else if (url === '/hostile/graphql')
        response.end(JSON.stringify({ errors: [{ message: 'no\u001b[2J' }] }));
      else response.writeHead(404).end(JSON.stringify({ errors }));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => new Promise((closed) => server.close(closed)));

  it.each([
    ['nobody answers', ['--url', 'http://127.0.0.1:1'], '无法连接'],
    ['something else answers', [], '不是本服务的接口'],
  ])('because %s ends with 3', async (_why, words, text) => {
    const { code, err } = await ask(['peers', '朔州', ...(words.length > 0 ? words : ['--url', address])]);
    expect(code).toBe(3);
    expect(err).toContain(text);
  });

  it('because the address is another one of a service ends with 3', async () => {
    const { code, err } = await ask(['peers', '朔州', '--url', `${address}/elsewhere`]);
    expect(code).toBe(3);
    expect(err).toContain('不是本服务的接口');
  });

  it('sends no control characters of others to the terminal', async () => {
    const { err } = await ask(['peers', '朔州', '--url', `${address}/hostile`]);
    expect(err).toMatch(/no \[2J/);
    expect((await ask(['peers', '朔\u001b[31m州'])).err).not.toContain('\u001b');
  });

  it.each([
    ['the database is away', { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'none' }, 'UNAVAILABLE'],
    [
      'the sample cannot go there',
      { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'none', LOAD_SAMPLE: 'true' },
      '--url',
    ],
    ['a setting is wrong', { PORT: 'x' }, 'PORT'],
  ])('because %s ends with 3', async (_why, environment, text) => {
    const { code, err } = await ask(['peers', '朔州'], environment);
    expect(code).toBe(3);
    expect(err).toContain(text);
  });
});
