/** What the facts statement reads, on every engine. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../src/config.js';
import type { Graph } from '../../src/graph/graph.js';
import { readDataSet } from '../../src/transfer/dataset.js';
import { loadDataSet } from '../../src/transfer/load.js';
import { engines, statements } from '../support/engines.js';
import { serve, type Service } from '../support/service.js';

/** Has one formal tie in the sample, which alone shows that it may form ties. */
const HOME = 'cn/hunan/changde';

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  let service: Service;
  const finding = async (home: string, partner: string, rule: string) => {
    const { body } = await service.ask(
      `query ($home: ID!, $partner: ID!) {
        eligibility(home: $home, partner: $partner, kind: FORMAL) {
          findings { rule { id } verdict explanationZh explanationEn }
        }
      }`,
      { home, partner },
    );
    return body.data.eligibility.findings.find((found: any) => found.rule.id === rule);
  };

  beforeAll(async () => {
    graph = await engine.open();
    const sample = readDataSet(join(projectFolder, 'data'));
    const agreements = sample.agreements.map((tie) =>
      tie.home === HOME ? { ...tie, status: 'TERMINATED' as const } : tie,
    );
    await loadDataSet(graph, statements, { ...sample, agreements });
    service = serve(graph);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  it('an ended tie does not show that a city may form ties', async () => {
    expect(await finding(HOME, 'jp/saitama/chichibu', 'who')).toMatchObject({ verdict: 'UNKNOWN' });
  });

  it('the gap that the registry remarks on is said', async () => {
    const { explanationZh, explanationEn } = await finding(
      'cn/shanxi/shuozhou',
      'jp/saitama/chichibu',
      'def',
    );
    expect(explanationZh).toMatch(/本库未见不等于没有。本库关于朔州市的备注：.*2个正式友城、8份备忘录/);
    expect(explanationEn).toMatch(/two formal ties and eight memoranda/);
  });
});
