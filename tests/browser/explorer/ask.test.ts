/** The first page: questions as sentences with blanks. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { questions } from '../../../web/explorer/questions/questions.js';
import { hasChromium } from '../../support/chromium.js';
import { engines, openWithSample } from '../../support/engines.js';
import { openExplorer, seriousFindings, type Explorer } from '../../support/explorer.js';
import { tokenOf } from '../../support/service.js';

/** Tab, until what is named has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < 30; tabs++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const [label, id] = await focused.evaluate((element) => [
      element.ariaLabel ?? element.textContent,
      element.id,
    ]);
    const labelled =
      id === ''
        ? label
        : await page
            .locator(`label[for="${id}"]`)
            .textContent({ timeout: 200 })
            .catch(() => label);
    if (labelled === name || label === name) return;
  }
  throw new Error(`nothing that can be focused is called ${name}`);
}

describe.skipIf(!hasChromium)('the first page', () => {
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

  it('asks the main question by keyboard alone, and its first answer is Suncheon', async () => {
    const page = await explorer.open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, '我市');
    await page.keyboard.type('朔州');
    await page.getByRole('option', { name: '朔州市' }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, '主题');
    await page.keyboard.type('佛教文化');
    await page.getByRole('option', { name: '佛教文化' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/answer?**');
    const first = page.getByRole('article').first();
    await first.getByRole('heading', { level: 2 }).waitFor();
    expect(await first.getByRole('heading', { level: 2 }).textContent()).toBe('顺天市 Suncheon');
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({
      question: 'reachable-partners',
      from: 'cn/shanxi/shuozhou',
      theme: 'buddhism',
      via: 'PROVINCE',
    });
    // Back leads to the sentence as it was filled in.
    await page.goBack();
    await expect.poll(() => page.getByRole('combobox', { name: '我市' }).inputValue()).toBe('朔州市');
    expect(explorer.watched).toMatchObject({ askedOutside: [], complaints: [] });
    await page.context().close();
  });

  it('never takes what was found for a shorter text', async () => {
    const page = await explorer.open('/');
    const field = page.getByRole('combobox', { name: '我市' });
    await field.focus();
    await page.keyboard.type('长');
    await page.getByRole('option', { name: '长沙市' }).waitFor();
    await page.keyboard.type('治');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: '长治市' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('cn/shanxi/changzhi');
    expect(await field.inputValue()).toBe('长治市');
    await page.context().close();
  });

  it('takes several ways, chosen by keyboard, and keeps them in the address', async () => {
    const page = await explorer.open('/?from=cn/shanxi/shuozhou&theme=buddhism');
    await page.getByRole('button', { name: '经由 任何途径' }).focus();
    await page.keyboard.press('Enter');
    // Past the choice of any way.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    expect(await page.locator(':focus').textContent()).toBe('省、国家机构');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await page.getByRole('button', { name: '提问' }).click();
    await page.waitForURL('**/answer?**');
    expect(new URL(page.url()).searchParams.getAll('via')).toEqual(['PROVINCE', 'NATIONAL']);
    await page.context().close();
  });

  it('says what is missing and leads to it, and asks nothing', async () => {
    const page = await explorer.open('/?from=cn/shanxi/shuozhou');
    await expect.poll(() => page.getByRole('combobox', { name: '我市' }).inputValue()).toBe('朔州市');
    await page.getByRole('button', { name: '提问' }).click();
    await page.getByRole('alert').getByText('请填写：主题').waitFor();
    expect(
      await page.getByRole('combobox', { name: '主题' }).evaluate((field) => field.matches(':focus')),
    ).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('fills the place that was chosen into the other questions too', async () => {
    const page = await explorer.open('/?from=cn/shanxi/shuozhou', { locale: 'en-GB' });
    await page
      .getByRole('link', { name: 'Cities in our province comparable to Shuozhou, as of today' })
      .click();
    await page.getByRole('article').first().waitFor();
    expect(page.url()).toContain('/answer?question=peers&of=cn/shanxi/shuozhou');
    await page.context().close();
  });

  it('begins with the place that the reader’s office works for', async () => {
    const token = tokenOf({ actor: 'li.na', office: 'cn/shanxi/shuozhou/fao', role: 'ANALYST' });
    const page = await explorer.open('/', { token });
    const field = page.getByRole('combobox', { name: '我市' });
    await expect.poll(() => field.inputValue()).toBe('朔州市');
    // Whoever means another one can empty the field.
    await field.fill('');
    await expect.poll(() => field.inputValue()).toBe('');
    expect(explorer.watched.complaints).toEqual([]);
    await page.context().close();
  });

  it('leads to every other question, in either language', async () => {
    const page = await explorer.open('/');
    const links = page.locator('main').getByRole('link');
    await links.first().waitFor();
    const named = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    expect(named.map((href) => new URL(href, 'http://office').searchParams.get('question')).sort()).toEqual(
      questions
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    );
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'What would you like to know?' }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/\p{Script=Han}/u);
    expect(explorer.watched).toMatchObject({ askedOutside: [], complaints: [] });
    await page.context().close();
  });

  it('fits a window of 360 px', async () => {
    const page = await explorer.open('/', { viewport: { width: 360, height: 700 } });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.context().close();
  });
});
