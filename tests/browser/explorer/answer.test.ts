/** Answers: their cards, tables, files and links, and addresses that have none. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { hasChromium } from '../../support/chromium.js';
import { engines, openWithSample } from '../../support/engines.js';
import { questionExamples } from '../../support/explorer-examples.js';
import { openExplorer, seriousFindings, type Explorer } from '../../support/explorer.js';

const main = '/answer?question=reachable-partners&from=cn/shanxi/shuozhou&theme=buddhism&via=PROVINCE';

async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe.skipIf(!hasChromium)('answers', () => {
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

  it.each(questionExamples)('$id is answered, as cards and as a table', async ({ address }) => {
    const page = await explorer.open(address, { locale: 'en-GB' });
    await page.getByRole('article').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(1);
    expect(page.url()).toContain('as=table');
    expect(await seriousFindings(page)).toEqual([]);
    expect(explorer.watched).toMatchObject({ askedOutside: [], complaints: [] });
    await page.context().close();
  });

  it('shows a score by its factors, and a factor that is not known as not known', async () => {
    const page = await explorer.open('/answer?question=suggest-partners&for=cn/shanxi/shuozhou');
    const first = page.getByRole('article').first();
    await first.waitFor();
    const corridor = first.getByRole('listitem').filter({ hasText: '目的地未载明' });
    expect(await corridor.innerText()).toContain('不明，未计入');
    expect(await corridor.innerText()).not.toMatch(/0 \/ /);
    await page.context().close();
  });

  it('opens what a step of a route rests on, by keyboard', async () => {
    const page = await explorer.open(main);
    const step = page.getByRole('article').first().getByRole('button', { name: /协议/ }).first();
    await step.focus();
    await page.keyboard.press('Enter');
    const panel = page.locator(`[id="${(await step.getAttribute('aria-controls'))!}"]`);
    expect(await panel.innerText()).toContain('2017-11-24');
    expect(await panel.getByRole('link').count()).toBeGreaterThan(0);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await panel.isVisible()).toBe(false);
    await page.context().close();
  });

  it('is the same in a new window, and in the other language', async () => {
    const page = await explorer.open(`${main}&scope=COUNTRY&asOf=2019`);
    await page.getByRole('article').first().waitFor();
    const names = await page.getByRole('heading', { level: 2 }).allTextContents();
    await page.getByText('日期不详的未计入').waitFor();
    const other = await explorer.open(new URL(page.url()).href.slice(explorer.origin.length));
    await other.getByRole('article').first().waitFor();
    expect(await other.getByRole('heading', { level: 2 }).allTextContents()).toEqual(names);
    expect(await other.getByRole('combobox', { name: '我市' }).inputValue()).toBe('朔州市');
    await other.getByRole('button', { name: 'English' }).click();
    await other.getByText('undated ones are not counted').waitFor();
    await expect.poll(() => other.getByRole('combobox', { name: 'Our city' }).inputValue()).toBe('Shuozhou');
    expect(await other.locator('.factor-why').first().innerText()).not.toMatch(/\p{Script=Han}/u);
    await page.context().close();
    await other.context().close();
  });

  it('asks anew when the sentence is changed, and goes back to what was asked before', async () => {
    const page = await explorer.open(main);
    await page.getByRole('article').first().waitFor();
    await page.getByRole('textbox', { name: /截至日期/ }).fill('2000');
    await page.keyboard.press('Enter');
    await page.getByText('按截至 2000 签署的协议').waitFor();
    await page.goBack();
    await page.getByText('未载不等于没有').waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: /截至日期/ }).inputValue()).toBe('');
    await page.context().close();
  });

  it('says how many there are and shows more of them', async () => {
    const page = await explorer.open('/answer?question=suggest-partners&for=cn/shanxi/shuozhou');
    await page.getByText(/共 97 个候选城市，显示前 10 个/).waitFor();
    await page.getByRole('button', { name: '显示更多' }).click();
    await page.getByText(/显示前 30 个/).waitFor();
    expect(await page.getByRole('article').count()).toBe(30);
    await page.goBack();
    await page.getByText(/显示前 10 个/).waitFor();
    await page.context().close();
  });

  it('is kept as CSV and as JSON, with its sources', async () => {
    const page = await explorer.open(main);
    await page.getByRole('article').first().waitFor();
    const csv = await downloaded(page, '导出 CSV');
    expect(csv.name).toMatch(/^reachable-partners-\d{4}-\d\d-\d\d\.csv$/);
    expect(csv.text.charCodeAt(0)).toBe(0xfeff);
    const [first] = parse<Record<string, string>>(csv.text, { bom: true, columns: true });
    expect(first).toMatchObject({ 伙伴: '顺天市', 国家: '韩国', '得分（满分100）': '82' });
    expect(first!['最佳路径']).toContain('友好城市 2017-11-24');
    expect(first!['来源']).toContain('http');

    const json = await downloaded(page, '导出 JSON');
    expect(json.name).toMatch(/\.json$/);
    const { question, asked, address, found, shown, answer } = JSON.parse(json.text);
    expect({ question, asked, address }).toEqual({
      question: 'reachable-partners',
      asked: { from: ['cn/shanxi/shuozhou'], theme: ['buddhism'], via: ['PROVINCE'] },
      address: page.url(),
    });
    expect([found, shown]).toEqual([5, answer.reachablePartners.nodes.length]);
    expect(answer.reachablePartners.nodes[0].routes[0].steps[1].sources[0].title).not.toBe('');
    await page.context().close();
  });

  it('is sent as a link, which holds nothing of the reader', async () => {
    const page = await explorer.open(main, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('链接已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(explorer.origin + main);
    await page.context().close();
  });

  it('shows the link to be copied by hand where the browser keeps its clipboard', async () => {
    const page = await explorer.open(main);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: '复制链接' }).click();
    expect(await page.getByRole('textbox', { name: '请复制此链接' }).inputValue()).toBe(
      explorer.origin + main,
    );
    await page.context().close();
  });

  it.each([
    { address: '/answer', says: '这个地址没有说明要问什么', leadsOn: '与谁可比，各有多少友城' },
    { address: '/answer?question=__proto__', says: '没有这个问题', leadsOn: '与谁可比，各有多少友城' },
    { address: '/answer?question=peers', says: '还需填写：我市', leadsOn: null },
    { address: '/answer?question=peers&of=cn/nowhere', says: '本库没有 cn/nowhere', leadsOn: '换一个问题' },
    { address: '/answer?question=peers&of=kr', says: 'BAD_USER_INPUT', leadsOn: '换一个问题' },
    { address: `${main}&asOf=2018-13`, says: '请按“年、年-月或年-月-日”填写日期', leadsOn: null },
    { address: `${main}&via=FOO`, says: '没有这个选项 FOO', leadsOn: null },
    { address: '/answer?question=paths&from=cn&to=cn', says: 'BAD_USER_INPUT', leadsOn: '换一个问题' },
  ])('$address says plainly what is wrong', async ({ address, says, leadsOn }) => {
    const page = await explorer.open(address);
    await page.getByText(says).first().waitFor();
    if (leadsOn !== null) await page.getByRole('link', { name: leadsOn }).waitFor();
    else await page.getByRole('button', { name: '提问' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('says that there is nothing, and what could be asked instead', async () => {
    const page = await explorer.open(
      '/answer?question=reachable-partners&from=cn/shanxi/shuozhou&theme=coal&asOf=1950',
    );
    await page.getByText('没有符合的伙伴').waitFor();
    await page.getByRole('link', { name: '换一个问题' }).click();
    await page.getByRole('heading', { name: '今天想问什么？' }).waitFor();
    await page.context().close();
  });

  it('fits a window of 360 px, as cards and as a table', async () => {
    for (const address of [main, `${main}&as=table`]) {
      const page = await explorer.open(address, { viewport: { width: 360, height: 700 } });
      await page.getByText('全部显示').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.context().close();
    }
  });
});
