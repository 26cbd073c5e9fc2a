/** The graph of the explorer: what stands around a record, and all ties at once. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { hasChromium } from '../../support/chromium.js';
import { engines, openWithSample } from '../../support/engines.js';
import { openExplorer, seriousFindings, type Explorer } from '../../support/explorer.js';

const SHUOZHOU = '/graph?of=cn/shanxi/shuozhou';
const MARKUP = '<img src=x onerror=alert(1)>';
const LONG = '长'.repeat(300);

describe.skipIf(!hasChromium)('the graph', () => {
  let graph: Graph;
  let explorer: Explorer;

  const list = (page: Page) => page.getByRole('region', { name: '记录清单' });
  const chosen = (page: Page, name: string) => page.getByRole('region', { name });
  const stage = (page: Page) => page.getByRole('application', { name: '关系图' });
  const isQuiet = () => expect(explorer.watched).toMatchObject({ askedOutside: [], complaints: [] });

  beforeAll(async () => {
    graph = await openWithSample(engines.find(({ name }) => name === 'embedded')!);
    await graph.write((transaction) =>
      transaction.run(
        {
          name: 'test',
          text: `MATCH (home:Place {id: 'cn/shanxi/shuozhou'})
            MATCH (country:Place {id: 'jp'})
            CREATE (long:PartnerCity:Place:Named {id: 'jp/long', nameZh: $long, nameEn: $long, searchText: $long, confidence: 'REPORTED'})
            CREATE (markup:PartnerCity:Place:Named {id: 'jp/markup', nameZh: $markup, nameEn: $markup, searchText: $markup, confidence: 'HYPOTHETICAL'})
            CREATE (alone:PartnerCity:Place:Named {id: 'jp/alone', nameZh: '无友城', nameEn: 'Alone', searchText: '无友城', confidence: 'REPORTED'})
            CREATE (long)-[:PART_OF]->(country)
            CREATE (markup)-[:PART_OF]->(country)
            CREATE (home)-[:PARTY_TO {role: 'HOME'}]->(:Agreement {id: 'long', kind: 'INTENT', status: 'ACTIVE', confidence: 'REPORTED'})<-[:PARTY_TO {role: 'PARTNER'}]-(long)
            CREATE (home)-[:PARTY_TO {role: 'HOME'}]->(:Agreement {id: 'example', kind: 'FORMAL', status: 'ACTIVE', confidence: 'HYPOTHETICAL'})<-[:PARTY_TO {role: 'PARTNER'}]-(markup)
            RETURN count(alone) AS written`,
        },
        { long: LONG, markup: MARKUP },
      ),
    );
    explorer = await openExplorer(graph);
  }, 120_000);
  afterAll(async () => {
    await explorer.close();
    await graph.close();
  });
  beforeEach(() => explorer.watched.forget());

  it('offers a record to begin with, or all ties', async () => {
    const page = await explorer.open('/graph');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('combobox', { name: '从哪里开始' }).fill('朔州市');
    await page
      .getByRole('option', { name: /朔州市/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await list(page).getByRole('button', { name: '朔州市', exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?of=cn/shanxi/shuozhou');
    await page.goBack();
    await page.getByRole('link', { name: '全部友好关系' }).waitFor();
    isQuiet();
    await page.context().close();
  });

  it('draws what stands around a record on a canvas, and says how much of it there is', async () => {
    const page = await explorer.open(SHUOZHOU);
    await stage(page).locator('canvas').first().waitFor();
    await page.getByText('26 个记录，34 条关系').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    isQuiet();
    await page.context().close();
  });

  it('is used by the keyboard alone: a record is chosen, opened and closed again, and the link shows the same', async () => {
    const page = await explorer.open(SHUOZHOU);
    await list(page).getByRole('button', { name: '佛教文化' }).focus();
    await page.keyboard.press('Enter');
    await chosen(page, '佛教文化 Buddhist culture').waitFor();
    await page.getByRole('button', { name: '展开 +' }).focus();
    await page.keyboard.press('Enter');
    await list(page).getByRole('button', { name: '蓝毗尼' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('of')).toEqual(['cn/shanxi/shuozhou', 'buddhism']);

    const other = await explorer.open(page.url().slice(explorer.origin.length));
    await list(other).getByRole('button', { name: '蓝毗尼' }).waitFor();
    await chosen(other, '佛教文化 Buddhist culture').waitFor();
    expect(await list(other).innerText()).toBe(await list(page).innerText());
    await other.context().close();

    await page.getByRole('button', { name: '收起' }).focus();
    await page.keyboard.press('Enter');
    await list(page).getByRole('button', { name: '蓝毗尼' }).waitFor({ state: 'detached' });
    await page.goBack();
    await list(page).getByRole('button', { name: '蓝毗尼' }).waitFor();
    isQuiet();
    await page.context().close();
  });

  it('leads from a place to its page, and from an agreement to its sources', async () => {
    const page = await explorer.open(`${SHUOZHOU}&at=CITY:cn/shanxi/shuozhou`);
    const card = chosen(page, '朔州市 Shuozhou');
    expect(await card.getByRole('link', { name: '打开地方页面' }).getAttribute('href')).toContain(
      '/place?id=cn/shanxi/shuozhou',
    );
    const tie = card.getByRole('listitem').filter({ hasText: '乌隆他尼市' }).first();
    await tie.getByText('来源').click();
    await tie.getByRole('list', { name: '来源' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    isQuiet();
    await page.context().close();
  });

  it('leaves kinds out by the legend, and keeps that in the address', async () => {
    const page = await explorer.open(SHUOZHOU);
    await list(page).getByRole('button', { name: '佛教文化' }).waitFor();
    await page.getByRole('checkbox', { name: '主题', exact: true }).press('Space');
    await list(page).getByRole('button', { name: '佛教文化' }).waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: '意向书' }).press('Space');
    await list(page).getByRole('button', { name: LONG }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.getAll('hide')).toEqual(['INTENT', 'THEME']);
    isQuiet();
    await page.context().close();
  });

  it('shows long names and markup as they are, and a worked example with its mark', async () => {
    const page = await explorer.open(`${SHUOZHOU}&at=PARTNER_CITY:jp/markup`);
    const card = chosen(page, MARKUP);
    await card.getByText('假设示例').first().waitFor();
    expect(await card.getByRole('listitem').filter({ hasText: '朔州市' }).innerText()).toContain('假设示例');
    await list(page).getByRole('button', { name: LONG }).waitFor();
    expect(await list(page).getByRole('listitem').filter({ hasText: MARKUP }).innerText()).toContain(
      '假设示例',
    );
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    isQuiet();
    await page.context().close();
  });

  it('shows a record that nothing joins, and says why an id shows nothing', async () => {
    const page = await explorer.open('/graph?of=jp/alone');
    await page.getByText('1 个记录，0 条关系').waitFor();
    await page.goto(`${explorer.origin}/graph?of=nowhere`);
    await page.getByRole('alert').getByText('NOT_FOUND').waitFor();
    await page.context().close();
  });

  it('zooms and moves by buttons and keys', async () => {
    const page = await explorer.open(SHUOZHOU, { reducedMotion: 'reduce' });
    await stage(page).locator('canvas').first().waitFor();
    const drawn = () => stage(page).screenshot();
    const first = await drawn();
    await page.getByRole('button', { name: '放大' }).click();
    await expect.poll(async () => (await drawn()).equals(first)).toBe(false);
    const closer = await drawn();
    await stage(page).press('ArrowRight');
    await expect.poll(async () => (await drawn()).equals(closer)).toBe(false);
    isQuiet();
    await page.context().close();
  });

  it('speaks English when told to', async () => {
    const page = await explorer.open(SHUOZHOU, { locale: 'en-GB' });
    await page
      .getByRole('region', { name: 'List of records' })
      .getByRole('button', { name: 'Shuozhou', exact: true })
      .waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await list(page).getByRole('button', { name: '朔州市', exact: true }).waitFor();
    isQuiet();
    await page.context().close();
  });

  it('offers the list, and says why, where the browser cannot draw', async () => {
    const page = await explorer.open(SHUOZHOU);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.reload();
    await page.getByText('当前浏览器不支持 WebGL').waitFor();
    await list(page).getByRole('button', { name: '佛教文化' }).click();
    await page.getByRole('button', { name: '展开 +' }).click();
    await list(page).getByRole('button', { name: '蓝毗尼' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    isQuiet();
    await page.context().close();
  });

  it('shows all ties, finds a place among them, and arranges them by ties beside the page', async () => {
    const page = await explorer.open('/graph?show=all');
    await stage(page).locator('canvas').first().waitFor();
    await page.getByText(/\d+ 个地方，112 条关系/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('combobox', { name: '查找地方' }).fill('朔州市');
    await page
      .getByRole('option', { name: /朔州市/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await chosen(page, '朔州市 Shuozhou').waitFor();
    const before = await stage(page).screenshot();
    await page.getByRole('radio', { name: '按关系远近' }).press('Space');
    await page.getByText(/\d+ 个地方，112 条关系/).waitFor();
    await expect.poll(async () => (await stage(page).screenshot()).equals(before)).toBe(false);
    await chosen(page, '朔州市 Shuozhou').getByRole('link', { name: '以此为中心' }).click();
    await list(page).getByRole('button', { name: '佛教文化' }).waitFor();
    isQuiet();
    await page.context().close();
  });
});
