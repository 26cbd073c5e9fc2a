/** The real Neo4j Browser in headless Chromium, from the login to a favourite in the colours of the style. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { BROWSER_POLICY } from '../../scripts/neo4j/server.js';
import { onPage, WAIT_MS, type Neo4jBrowser } from '../../scripts/chromium/neo4j-browser.js';
import { buildSchema } from '../../src/api/schema.js';
import { buildApp } from '../../src/app.js';
import { projectFolder, readConfig } from '../../src/config.js';
import type { Graph } from '../../src/graph/graph.js';
import { hasChromium, openChromium } from '../support/chromium.js';
import { engines, openWithSample, statements } from '../support/engines.js';
import { guide } from './guide.js';
import { style } from './style.js';

const favoritesFolder = join(projectFolder, 'cypher', 'browser', 'favorites');
const favorites = readdirSync(favoritesFolder).map((file) =>
  readFileSync(join(favoritesFolder, file), 'utf8'),
);

const server = inject('neo4j');
const neo4j = engines.find(({ name }) => name === 'neo4j');

describe.skipIf(!hasChromium || server?.browser === undefined)('Neo4j Browser', () => {
  let graph: Graph;
  let app: ReturnType<typeof buildApp>;
  let chromium: Browser;
  let neo4jBrowser: Neo4jBrowser;

  beforeAll(async () => {
    graph = await openWithSample(neo4j!);
    app = buildApp({ config: readConfig({}), graph, schema: buildSchema(), statements, logger: false });
    await app.listen({ host: '127.0.0.1', port: server!.browser!.servicePort });
    chromium = await openChromium();
    neo4jBrowser = await onPage(await chromium.newPage({ viewport: { width: 1400, height: 1000 } }));
  }, 90_000);
  afterAll(async () => {
    await chromium.close();
    await app.close();
    await graph.close();
  });

  const captions = (name: string) => neo4jBrowser.frame().locator('svg g.node', { hasText: name });

  test(
    'plays the guide at the login, takes favourites and style from it, and draws a favourite in its colours',
    async () => {
      await neo4jBrowser.connect({ ...server!, browserUrl: server!.browser!.url });
      await neo4jBrowser.takeFavoritesFromGuide();
      await expect
        .poll(async () => {
          const saved = Object.entries(await neo4jBrowser.favorites());
          return saved.map(([name, texts]) => [name, texts.sort()]);
        })
        .toEqual([['友城关系 Sister cities', favorites.sort()]]);

      await neo4jBrowser.applyStyleFromGuide();
      expect(await neo4jBrowser.style()).toEqual(style);

      await neo4jBrowser.run(favorites.find((text) => text.startsWith('// 朔州的邻域'))!);
      await captions('朔州市').first().waitFor();
      await captions('应县木塔').first().waitFor();
      const inItsColour = `circle[fill="${style['node.City']!['color']!}"]`;
      expect(await captions('朔州市').first().locator(inItsColour).count()).toBe(1);
      expect(await neo4jBrowser.frame().locator('svg g.node').count()).toBeGreaterThan(10);
      // The tie leads straight to the partner, with its kind and its date on it as far as there is room.
      await captions('乌隆').first().waitFor();
      const tie = neo4jBrowser.frame().locator('svg g.relationship', { hasText: /^友好合/ });
      const arrow = `path[fill="${style['relationship.COOPERATES_WITH']!['color']!}"]`;
      await expect.poll(() => tie.locator(arrow).count()).toBeGreaterThan(0);
    },
    4 * WAIT_MS,
  );

  test(
    'the caption of every agreement can be read in full',
    async () => {
      await neo4jBrowser.run('MATCH (tie:Agreement) RETURN tie');
      await captions('NEGOTIATION').first().waitFor();
      const shown = await neo4jBrowser.frame().locator('svg g.node').allTextContents();
      expect(shown.length).toBeGreaterThan(100);
      expect(shown.filter((caption) => caption.includes('…'))).toEqual([]);
    },
    2 * WAIT_MS,
  );

  test('neither Browser nor the guide nor the style called anybody outside of this machine', () => {
    // By itself Browser asks for a font and scripts of its makers; the policy that it is served with stops that.
    expect([...neo4jBrowser.calledOutside]).toEqual([]);
    // What a page loads stands in these attributes and in the url() and @import of its styles.
    expect(guide).not.toMatch(/\s(src|srcset|data|action|style|on\w+)\s*=/i);
    // A link loads nothing before it is clicked; ours lead to the service.
    expect(guide.match(/[^\s<]* href="[^"]*"/g)).toEqual(['a href="{{service}}/neo4j/favorites.zip"']);
    expect(guide).not.toMatch(/<(script|style|link|iframe|object|embed|img|svg|base|meta)\b/i);
    expect(JSON.stringify(style)).not.toMatch(/url\(|@import|https?:/i);
  });
});

test('compose serves Neo4j Browser with the same policy as the server that these tests start', () => {
  const compose = readFileSync(join(projectFolder, 'docker-compose.yml'), 'utf8');
  expect(compose.replaceAll(/\s+/g, ' ')).toContain(`policy__header: >- ${BROWSER_POLICY} `);
});
