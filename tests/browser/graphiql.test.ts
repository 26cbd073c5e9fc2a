/** The GraphQL IDE as its reader meets it: the built page in a browser, over the service with the sample. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSchema } from '../../src/api/schema.js';
import type { Graph } from '../../src/graph/graph.js';
import { questions } from '../../web/graphiql/questions.js';
import { hasChromium, openChromium } from '../support/chromium.js';
import { engines, openWithSample } from '../support/engines.js';
import { build } from '../support/process.js';
import { serve, tokenOf, type Service } from '../support/service.js';
import { watchPages, type WatchedPages } from '../support/watched-pages.js';

describe.skipIf(!hasChromium)('the GraphQL IDE', () => {
  let graph: Graph;
  let service: Service;
  let origin: string;
  let askedOutside: string[];
  let complaints: string[];
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  let watched: WatchedPages;

  beforeAll(async () => {
    await build();
    graph = await openWithSample(engines.find(({ name }) => name === 'embedded')!);
    service = serve(graph);
    origin = await service.listen();
    browser = await openChromium();
    watched = await watchPages(browser, origin);
    ({ askedOutside, complaints } = watched);
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
    await graph.close();
    watched.close();
  });

  beforeEach(async () => {
    watched.forget();
    context = await watched.newContext();
    page = await watched.newPage(context);
    await page.goto(`${origin}/graphiql`);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  });
  afterEach(async () => {
    await context.close();
  });

  const response = () => page.locator('.graphiql-response');
  const run = () => page.getByRole('button', { name: /^Execute query/ }).click();

  it('asks the main question at a click and shows its answer, and loads nothing from outside', async () => {
    expect(await page.title()).toMatch(/友城关系图谱.*Sister-city graph/);
    await run();
    await response().getByText('"顺天市"').first().waitFor();
    await response().getByText('"Suncheon"').first().waitFor();
    // Monaco checks what is written in workers; they have to be there for this to say anything about them.
    await expect.poll(() => page.workers().length).toBeGreaterThan(0);
    expect(askedOutside).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('has a tab for each question, which runs by the keyboard with its variables filled in', async () => {
    const tabs = page.getByRole('tab');
    await expect.poll(() => tabs.count()).toBe(questions.length);
    await page.locator('#graphiql-session-tab-2').click();
    await page.locator('.graphiql-query-editor .view-line', { hasText: questions[2]!.zh }).waitFor();
    await page.locator('.graphiql-query-editor .view-line').first().click();
    await page.keyboard.press('Control+Enter');
    await response().getByText('"DISCOURAGED"').first().waitFor();
    expect([askedOutside, complaints]).toEqual([[], []]);
  });

  it('shows the descriptions of the schema as documentation', async () => {
    const { description } = buildSchema().getQueryType()!.getFields()['reachablePartners']!;
    const chinese = description!.split('\n').find((line) => /\p{Script=Han}/u.test(line))!;
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const documentation = page.locator('.graphiql-doc-explorer');
    await documentation.getByText('Query', { exact: true }).click();
    await documentation.getByText('reachablePartners', { exact: true }).click();
    await documentation.getByText(chinese).waitFor();
    expect([askedOutside, complaints]).toEqual([[], []]);
  });

  it('signs in with a token among the headers, and leaves it nowhere in the browser', async () => {
    const token = tokenOf({ actor: 'li.na', office: 'cn/shanxi/shuozhou/fao', role: 'ANALYST' });
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-line').first().click();
    await page.keyboard.insertText(JSON.stringify({ authorization: `Bearer ${token}` }));
    const asking = page.waitForRequest((request) => request.url() === `${origin}/graphql`);
    await run();
    expect(await (await asking).headerValue('authorization')).toBe(`Bearer ${token}`);
    await response().getByText('"顺天市"').first().waitFor();
    await page.reload();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    expect(await page.getByRole('tab').count()).toBe(questions.length);
    const kept = await context.storageState({ indexedDB: true });
    expect(JSON.stringify(kept)).toContain('ReachablePartners');
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('what a page does ask for outside is noticed by this test, and stopped by the policy of the IDE', async () => {
    await page.evaluate(() => fetch('http://outside.test/one').catch(() => undefined));
    await expect.poll(() => complaints.join()).toContain('outside.test/one');
    const other = await context.newPage();
    await other.goto('http://outside.test/two').catch(() => undefined);
    expect(askedOutside).toContain('http://outside.test/two');
  });
});
