import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAsk } from '../../src/ask/command.js';
import { questions } from '../../src/ask/questions.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { serve, type Service } from '../support/service.js';

/** How an analyst asks each of them. */
const asked: Readonly<Record<string, string[]>> = {
  reachable: ['--from', '朔州', '--theme', 'buddhism', '--via', 'province', '--first', '2'],
  suggest: ['朔州', '--themes', '佛教文化', '--first', '1', '--weights-culture', '2'],
  eligibility: ['朔州市', '--partner', '秩父', '--kind', 'formal'],
  paths: ['shuozhou', '--to', 'Kathmandu', '--first', '1'],
  peers: ['朔州', '--first', '2'],
  standing: ['朔州'],
  similar: ['秩父', '--first', '2', '--untied'],
  'channel-mix': ['朔州'],
  contention: ['湖南', '--first', '1'],
  coverage: ['朔州', '--language', 'en'],
  dormant: ['大同', '--as-of', '2026'],
  calendar: ['大同', '--from', '2025', '--to', '2032'],
  scorecard: ['--of', '朔州', '--year', '2025'],
  agreements: [
    '山西',
    '--kind',
    'formal,cooperation',
    '--signed-from',
    '2017',
    '--order-by',
    'signed-on-desc',
    '--first',
    '2',
  ],
  place: ['朔州', '--language', 'zh'],
  search: ['应县', '木塔'],
};

describe.each(engines)('npm run ask over $name', (engine) => {
  let graph: Graph;
  let service: Service;
  let url: string;

  beforeAll(async () => {
    graph = await openWithSample(engine);
    service = serve(graph);
    url = await service.listen();
  });

  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  it.each(Object.keys(questions))('answers %s as text, the same on every engine', async (name) => {
    const out: string[] = [];
    const err: string[] = [];
    const words = [name, ...asked[name]!, '--url', url];
    const code = await runAsk(words, { out: (line) => out.push(line), err: (line) => err.push(line) });
    expect({ code, err }).toEqual({ code: 0, err: [] });
    await expect(`${out.join('\n')}\n`).toMatchFileSnapshot(`answers/${name}.txt`);
  });

  it('answers two people at once', async () => {
    const codes = await Promise.all(
      ['朔州', '大同'].map((city) =>
        runAsk(['peers', city, '--url', `${url}/graphql`], { out: () => {}, err: () => {} }),
      ),
    );
    expect(codes).toEqual([0, 0]);
  });
});
