/** Answers about places whose names or facts are awkward to show. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/access/identity.js';
import type { Graph } from '../../../src/graph/graph.js';
import { hasChromium } from '../../support/chromium.js';
import { engines, openWithSample } from '../../support/engines.js';
import { openExplorer, seriousFindings, type Explorer } from '../../support/explorer.js';
import { mutate } from '../../support/mutations.js';

const admin: Identity = { actor: 'admin', office: 'cpaffc', role: 'ADMIN' };

const markup = '<img src=x onerror=alert(1)>';

/** As long as a name may be, without a space at which a line could end. */
const longName = '=很长的名字'.padEnd(200, '长');

describe.skipIf(!hasChromium)('answers about awkward places', () => {
  let graph: Graph;
  let explorer: Explorer;

  async function enter(name: string, input: object): Promise<string> {
    const { record, message } = await mutate(explorer.service, name, input, admin);
    if (record === undefined) throw new Error(`${name}: ${message ?? ''}`);
    return record.id;
  }

  beforeAll(async () => {
    graph = await openWithSample(engines.find(({ name }) => name === 'embedded')!);
    explorer = await openExplorer(graph);
    const source = (confidence: string) => ({
      title: markup,
      url: 'https://example.org/',
      confidence,
    });
    for (const [index, nameZh] of [markup, longName].entries()) {
      const partner = await enter('addPlace', {
        kind: 'PARTNER_CITY',
        nameZh,
        nameEn: `${nameZh.slice(0, 190)} ${index}`,
        id: `jp/awkward-${index}`,
        partOf: 'jp',
        level: 'CITY',
        source: source('DOCUMENTED'),
      });
      await enter('addCulturalAsset', {
        nameZh: `${markup}寺`,
        nameEn: `${markup} temple`,
        id: `awkward-temple-${index}`,
        place: partner,
        themes: ['buddhist_temple'],
        source: source('DOCUMENTED'),
      });
      await enter('registerAgreement', {
        home: 'cn/shanxi/taiyuan',
        partner,
        kind: 'FORMAL',
        source: source('DOCUMENTED'),
      });
      await enter('registerAgreement', {
        home: 'cn/shanxi/datong',
        partner,
        kind: 'INTENT',
        source: source('HYPOTHETICAL'),
      });
    }
  });
  afterAll(async () => {
    await explorer.close();
    await graph.close();
  });
  beforeEach(() => explorer.watched.forget());

  it.each(['', '&as=table'])('show names as they are written, and nothing in them runs %s', async (look) => {
    const page = await explorer.open(
      `/answer?question=reachable-partners&from=cn/shanxi/shuozhou&theme=buddhism${look}`,
      { viewport: { width: 360, height: 800 } },
    );
    await page.getByText(/个可接触的伙伴/).waitFor();
    await page.getByRole('link', { name: markup }).first().waitFor();
    await page.getByRole('link', { name: longName }).first().waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await seriousFindings(page)).toEqual([]);
    expect(explorer.watched).toMatchObject({ askedOutside: [], complaints: [] });
    await page.context().close();
  });

  it('mark what is a worked example, on a card and in a cell', async () => {
    const page = await explorer.open('/answer?question=ties-on-record&within=cn/shanxi/datong&kind=INTENT');
    const card = page.getByRole('article').filter({ hasText: markup });
    await card.getByText('假设示例').first().waitFor();
    await page.getByRole('button', { name: '表格' }).click();
    await page.getByRole('row').filter({ hasText: longName }).getByText('假设示例').waitFor();
    await page.context().close();
  });

  it('say that nothing is on record for a place without ties', async () => {
    const page = await explorer.open('/answer?question=ties-on-record&within=cn/chongqing/dazu');
    await page.getByText('未登记不等于没有').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });
});
