/** The map of the explorer. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { hasChromium } from '../../support/chromium.js';
import { engines, openWithSample } from '../../support/engines.js';
import { openExplorer, seriousFindings, type Explorer } from '../../support/explorer.js';
import { loadAwkwardTies, LONG_NAME, MARKUP } from './awkward-ties.js';

const embedded = engines.find(({ name }) => name === 'embedded')!;

const map = (page: Page) => page.getByRole('application', { name: '友好关系地图' });

/** How many points of a canvas have ink, from below: ground, ties, marks. */
const ink = (page: Page, canvas: number) =>
  page
    .locator('.map-window canvas')
    .nth(canvas)
    .evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
      return data.reduce((count, value, index) => count + (index % 4 === 3 && value > 0 ? 1 : 0), 0);
    });

describe.skipIf(!hasChromium)('the map', () => {
  let graph: Graph;
  let explorer: Explorer;

  beforeAll(async () => {
    graph = await openWithSample(embedded);
    explorer = await openExplorer(graph);
  });
  afterAll(async () => {
    await explorer.close();
    await graph.close();
  });
  beforeEach(() => explorer.watched.forget());

  it('opens with all ties drawn, tells how many there are, and asks nothing outside', async () => {
    const page = await explorer.open('/map');
    await page.getByText('显示 108 条关系，另有 2 项商谈中（共登记 110 条）').waitFor();
    await expect.poll(() => ink(page, 1)).toBeGreaterThan(1_000);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('108 ties shown and 2 in talks, of 110 registered').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(explorer.watched).toMatchObject({ askedOutside: [], complaints: [] });
    await page.context().close();
  });

  it('is loaded only when it is opened', async () => {
    const page = await explorer.open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const scripts = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect((await scripts()).filter((name) => name.includes('map-view'))).toEqual([]);
    await page.getByRole('link', { name: '地图' }).click();
    await map(page).waitFor();
    expect((await scripts()).filter((name) => name.includes('map-view'))).not.toEqual([]);
    await page.context().close();
  });

  it('is narrowed, filtered, dated and read as a list by the keyboard alone, and a link shows the same', async () => {
    const page = await explorer.open('/map');
    await page.getByRole('combobox', { name: '只看' }).fill('山西');
    await page.getByRole('option', { name: /山西省/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/共登记 40 条/).waitFor();
    await page.getByRole('checkbox', { name: /友好合作/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('slider', { name: '签署年份' }).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => page.url()).toContain('year=1981');
    await page.getByRole('checkbox', { name: /日期不详/ }).focus();
    await page.keyboard.press('Space');
    await page.getByText('显示 1 条关系（共登记 40 条）').waitFor();
    await page.getByRole('button', { name: '列表' }).focus();
    await page.keyboard.press('Enter');
    const row = page.getByRole('row').nth(1);
    expect(await row.innerText()).toMatch(/大同市[\s\S]*大牟田市[\s\S]*友好城市[\s\S]*1981-10-16/);

    const other = await explorer.open(new URL(page.url()).pathname + new URL(page.url()).search);
    await other.getByText('显示 1 条关系（共登记 40 条）').waitFor();
    expect(await other.getByRole('row').nth(1).innerText()).toBe(await row.innerText());
    expect(await seriousFindings(other)).toEqual([]);
    await page.context().close();
    await other.context().close();
  });

  it('moves and enlarges by keys and buttons, and its address keeps where', async () => {
    const page = await explorer.open('/map');
    await map(page).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toMatch(/at=-?[\d.]+%2C[\d.-]+%2C1\.5/);
    await page.getByRole('button', { name: '全图' }).click();
    await expect.poll(() => page.url()).not.toContain('at=');
    await page.context().close();
  });

  it('tells of a place that was pointed at: its ties with their sources, and the way to its page', async () => {
    const page = await explorer.open('/map?at=112.55,37.87,24');
    await expect.poll(() => ink(page, 1)).toBeGreaterThan(100);
    const box = (await map(page).boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const panel = page.getByRole('region', { name: /太原市/ });
    await panel.waitFor();
    expect(page.url()).toContain('place=cn/shanxi/taiyuan');
    expect(await panel.getByRole('link', { name: '打开地方页面' }).getAttribute('href')).toBe(
      '/place?id=cn/shanxi/taiyuan',
    );
    await panel.getByText('来源').first().click();
    await panel.getByRole('list', { name: '来源' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.goBack();
    await panel.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('lists the places that no source locates, and plays no years for who wants stillness', async () => {
    const page = await explorer.open('/map', { reducedMotion: 'reduce' });
    const beside = page.getByText(/另有 30 个地方没有坐标，33 条关系未画在图上/);
    await beside.click();
    await page.getByRole('link', { name: '山西省' }).waitFor();
    expect(await page.getByRole('button', { name: '逐年播放' }).count()).toBe(0);
    await page.context().close();
  });

  it('says that a place is not there, and what can be done', async () => {
    const page = await explorer.open('/map?of=cn/nowhere');
    await page.getByRole('alert').getByText('NOT_FOUND').waitFor();
    await page.getByRole('button', { name: '重试' }).waitFor();
    await page.context().close();
  });

  it('fits a narrow phone', async () => {
    const page = await explorer.open('/map?place=cn/shanxi/taiyuan', {
      viewport: { width: 360, height: 740 },
    });
    await page.getByRole('region', { name: /太原市/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.context().close();
  });
});

describe.skipIf(!hasChromium)('the map of awkward places', () => {
  const folder = mkdtempSync(join(tmpdir(), 'base-map-'));
  let graph: Graph;
  let explorer: Explorer;

  beforeAll(async () => {
    graph = await embedded.open();
    await loadAwkwardTies(graph);
    const baseMap = {
      type: 'Polygon',
      attribution: '审图号：GS(2024)0001号',
      coordinates: [
        [
          [73, 18],
          [135, 18],
          [135, 53],
          [73, 18],
        ],
      ],
    };
    writeFileSync(join(folder, 'map.geojson'), JSON.stringify(baseMap));
    explorer = await openExplorer(graph, { BASE_MAP_FILE: join(folder, 'map.geojson') });
  });
  afterAll(async () => {
    await explorer.close();
    await graph.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => explorer.watched.forget());

  it('draws poles, opposite ends and ties within one point, and shows names as they are', async () => {
    const page = await explorer.open('/map?as=list');
    await page.getByRole('link', { name: MARKUP }).first().waitFor();
    await page.getByRole('link', { name: LONG_NAME }).first().waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.getByText('假设示例').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '地图' }).click();
    await expect.poll(() => ink(page, 1)).toBeGreaterThan(500);
    await page.getByText('审图号：GS(2024)0001号').waitFor();
    await page.getByText(/假设示例/).waitFor();
    await page.getByRole('checkbox', { name: /已到期或终止/ }).waitFor();
    await page.getByText('另有 1 个地方没有坐标，1 条关系未画在图上').waitFor();
    expect(explorer.watched).toMatchObject({ askedOutside: [], complaints: [] });
    await page.context().close();
  });

  it('keeps a name of 300 characters inside of its panel', async () => {
    const page = await explorer.open('/map?place=xx/long', { viewport: { width: 360, height: 740 } });
    await page.getByRole('region', { name: LONG_NAME }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });
});
