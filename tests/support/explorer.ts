/** The built explorer in a browser, over the service with a graph that a test has filled. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Graph } from '../../src/graph/graph.js';
import { openChromium } from './chromium.js';
import { build } from './process.js';
import { serve, type Service } from './service.js';
import { watchPages, type WatchedPages } from './watched-pages.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Explorer {
  readonly origin: string;
  readonly service: Service;
  readonly watched: WatchedPages;
  /**
   * Opens an address in a window of its own.
   *
   * @param token of the one who reads; nobody has signed in without
   */
  open(address: string, options?: BrowserContextOptions & { readonly token?: string }): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Builds the pages where that is needed. The graph stays the caller's.
 *
 * @param settings of the service, beside those of all tests
 */
export async function openExplorer(
  graph: Graph,
  settings: Readonly<Record<string, string>> = {},
): Promise<Explorer> {
  await build();
  const service = serve(graph, { settings });
  const origin = await service.listen();
  const browser: Browser = await openChromium();
  const watched = await watchPages(browser, origin);
  return {
    origin,
    service,
    watched,
    async open(address, { token, ...options } = {}) {
      const context = await watched.newContext(options);
      const page = await watched.newPage(context);
      if (token !== undefined)
        await page.addInitScript((value) => sessionStorage.setItem('token', value), token);
      await page.goto(origin + address);
      return page;
    },
    async close() {
      watched.close();
      await browser.close();
      await service.close();
    },
  };
}

/**
 * What axe finds wrong with the page as it stands, by the rules of WCAG 2.2 A and AA: a line for each serious or critical
 * finding, with the first element that has it.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Through the debugger, as the page's own policy lets no script in.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof Axe };
    const { violations } = await checker.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html ?? ''}`);
  });
}
