/** What stands around every view of the explorer. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { hasChromium } from '../../support/chromium.js';
import { engines, openWithSample } from '../../support/engines.js';
import { openExplorer, seriousFindings, type Explorer } from '../../support/explorer.js';
import { tokenOf } from '../../support/service.js';

describe.skipIf(!hasChromium)('the explorer', () => {
  let graph: Graph;
  let explorer: Explorer;

  beforeAll(async () => {
    graph = await openWithSample(engines.find(({ name }) => name === 'embedded')!);
    explorer = await openExplorer(graph);
  });
  afterAll(async () => {
    await explorer.close();
    await graph.close();
  });
  beforeEach(() => explorer.watched.forget());

  it('opens in the language of the browser and keeps the one that is chosen', async () => {
    const page = await explorer.open('/', { locale: 'en-GB' });
    expect(await page.title()).toContain('Sister-city graph');
    await page.getByRole('button', { name: '中文' }).click();
    await expect.poll(() => page.title()).toContain('友城关系图谱');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.reload();
    await page.getByRole('button', { name: 'English' }).waitFor();
    expect(explorer.watched).toMatchObject({ askedOutside: [], complaints: [] });
    await page.context().close();
  });

  it('signs in with a token, names the reader and forgets the token when signed out', async () => {
    const token = tokenOf({ actor: 'li.na', office: 'cn/shanxi/shuozhou/fao', role: 'ANALYST' });
    const page = await explorer.open('/');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('textbox', { name: '令牌' }).fill(token);
    await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
    await page.getByText('li.na').waitFor();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '登录' }).waitFor();
    const kept = await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
    expect(kept).not.toContain(token);
    await page.context().close();
  });

  it('says in the words of the service why a token is not taken', async () => {
    const page = await explorer.open('/', { token: 'not.a.token' });
    await page.getByRole('banner').getByText('令牌无效').waitFor();
    await page.context().close();
  });

  it('has nothing serious that stands in the way of those who cannot see or use a mouse', async () => {
    const page = await explorer.open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });
});
