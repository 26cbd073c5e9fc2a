/** The real Neo4j Browser in headless Chromium: connects, plays the guide, applies the style, runs a favourite. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { buildSchema } from '../../src/api/schema.js';
import { buildApp } from '../../src/app.js';
import { projectFolder, readConfig } from '../../src/config.js';
import type { Graph } from '../../src/graph/graph.js';
import { hasChromium, openChromium } from '../support/chromium.js';
import { engines, openWithSample, statements } from '../support/engines.js';
import { guide } from './guide.js';
import { style } from './style.js';

const server = inject('neo4j');
const neo4j = engines.find(({ name }) => name === 'neo4j');

/** A page draws its graph on the same two processors that run the database. */
const WAIT_MS = 30_000;

describe.skipIf(!hasChromium || server?.browserUrl === undefined)('Neo4j Browser', () => {
  let graph: Graph;
  let app: ReturnType<typeof buildApp>;
  let service: string;
  let chromium: Browser;
  let page: Page;
  /** Hosts other than this machine that Browser itself calls: none of them through anything of ours. */
  const outside = new Set<string>();

  beforeAll(async () => {
    graph = await openWithSample(neo4j!);
    app = buildApp({ config: readConfig({}), graph, schema: buildSchema(), statements, logger: false });
    service = await app.listen({ host: '127.0.0.1', port: 0 });
    chromium = await openChromium();
    page = await chromium.newPage({ viewport: { width: 1400, height: 1000 } });
    page.setDefaultTimeout(WAIT_MS);
    await page.route('**/*', async (route) => {
      const { hostname, protocol } = new URL(route.request().url());
      if (protocol !== 'http:' || ['127.0.0.1', 'localhost'].includes(hostname)) return route.continue();
      outside.add(hostname);
      return route.abort();
    });
  }, 90_000);
  afterAll(async () => {
    await chromium.close();
    await app.close();
    await graph.close();
  });

  const run = async (command: string) => {
    await page.click('[data-testid="activeEditor"] .monaco-editor');
    await page.keyboard.insertText(command);
    await page.click('[data-testid="editor-Run"]');
  };
  /** The newest frame stands first. */
  const frame = () => page.locator('[data-testid="frame"]').first();
  const captions = (name: string) => frame().locator('svg g.node', { hasText: name });

  test(
    'connects, plays the guide of the service, applies its style and draws a favourite in its colours',
    async () => {
      await page.goto(server!.browserUrl!);
      await page.fill('[data-testid="boltaddress"]', new URL(server!.uri).host);
      await page.fill('[data-testid="username"]', server!.user);
      await page.fill('[data-testid="password"]', server!.password);
      await page.click('[data-testid="connect"]');
      // Its own welcome comes last of what a login brings.
      await frame().getByText('Getting started with Neo4j Browser').waitFor();

      // Browser learns from the server which hosts may serve guides a while after its welcome: until then it finds none.
      await vi.waitFor(
        async () => {
          await run(`:play ${service}/neo4j/guide.html`);
          await frame()
            .getByText('友城关系图谱 · Sister-city graph')
            .waitFor({ timeout: WAIT_MS / 10 });
        },
        { timeout: WAIT_MS, interval: 1000 },
      );
      // The first click on the arrow of a statement of the guide runs it.
      await frame().locator('pre.runnable', { hasText: ':style' }).locator('.fa-play-circle-o').click();
      await page.waitForFunction(() => localStorage.getItem('neo4j.grass')?.includes('node.City'));
      const applied: unknown = JSON.parse(
        (await page.evaluate(() => localStorage.getItem('neo4j.grass'))) ?? 'null',
      );
      expect(applied).toEqual(style);

      const favourite = join(projectFolder, 'cypher', 'browser', 'favorites', 'city-neighbourhood.cypher');
      await run(readFileSync(favourite, 'utf8'));
      await captions('朔州市').first().waitFor();
      await captions('应县木塔').first().waitFor();
      const inItsColour = `circle[fill="${style['node.City']!['color']!}"]`;
      expect(await captions('朔州市').first().locator(inItsColour).count()).toBe(1);
      expect(await frame().locator('svg g.node').count()).toBeGreaterThan(10);
      // The tie leads straight to the partner, with its kind and its date on it as far as there is room.
      await captions('乌隆').first().waitFor();
      const tie = frame().locator('svg g.relationship', { hasText: /^友好合/ });
      const arrow = `path[fill="${style['relationship.COOPERATES_WITH']!['color']!}"]`;
      await expect.poll(() => tie.locator(arrow).count()).toBeGreaterThan(0);
    },
    4 * WAIT_MS,
  );

  test('the guide and the style load nothing, neither from the service nor from elsewhere', () => {
    // What a page loads stands in these attributes and in the url() and @import of its styles.
    expect(guide).not.toMatch(/\s(src|href|srcset|data|action|style|on\w+)\s*=/i);
    expect(guide).not.toMatch(/<(script|style|link|iframe|object|embed|img|svg|base|meta)\b/i);
    expect(JSON.stringify(style)).not.toMatch(/url\(|@import|https?:/i);
    // Browser asks for its makers' fonts and counters by itself; on a closed network it works without them.
    const known = /(^|\.)(googleapis\.com|sentry\.io|segment\.com|canny\.io|neo4j\.com|gstatic\.com)$/;
    expect([...outside].filter((host) => !known.test(host))).toEqual([]);
  });
});
