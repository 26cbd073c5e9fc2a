/** The pictures of Neo4j Browser: its guide, and answers in the colours of the style on its light and dark theme. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { projectFolder } from '../../src/config.js';
import { onPage, WAIT_MS, type Neo4jBrowser } from '../chromium/neo4j-browser.js';
import type { RunningNeo4j } from '../neo4j/server.js';

const SIZE = { width: 1280, height: 640 };

/** Between two looks at nodes that may still move. */
const STILL_MS = 500;

export async function pictureNeo4jBrowser(
  chromium: Browser,
  server: RunningNeo4j,
  folder: string,
): Promise<void> {
  const light = await connect(chromium, server, 'light');
  await light.neo4jBrowser.frame().screenshot({ path: join(folder, 'neo4j-browser-guide.png') });
  await pictureAnswer(light, 'buddhist-partners-via-the-province', join(folder, 'neo4j-browser-light.png'));
  await light.page.close();

  const another = await connect(chromium, server, 'light');
  await pictureFavorites(another, join(folder, 'neo4j-browser-favorites.png'));
  await another.page.close();

  const dark = await connect(chromium, server, 'dark');
  await pictureAnswer(dark, 'city-ties', join(folder, 'neo4j-browser-dark.png'));
  await dark.page.close();
}

interface Opened {
  readonly page: Page;
  readonly neo4jBrowser: Neo4jBrowser;
}

/** Browser follows the system's theme unless told otherwise. */
async function connect(chromium: Browser, server: RunningNeo4j, theme: 'light' | 'dark'): Promise<Opened> {
  const page = await chromium.newPage({ viewport: SIZE, colorScheme: theme });
  const neo4jBrowser = await onPage(page);
  await neo4jBrowser.connect(server);
  return { page, neo4jBrowser };
}

/** The saved questions, taken from the guide, with one of them in the editor. */
async function pictureFavorites({ page, neo4jBrowser }: Opened, path: string): Promise<void> {
  await neo4jBrowser.takeFavoritesFromGuide();
  await page.getByTestId('navigationFavorites').click();
  await page.getByText('友城关系 Sister cities').click();
  await page.getByText('中欧班列及其沿线').first().click();
  await page.mouse.move(SIZE.width, SIZE.height);
  await page.screenshot({ path, animations: 'disabled' });
}

/** Runs a saved question on an otherwise empty page, in our colours, and waits until its graph stands still. */
async function pictureAnswer({ page, neo4jBrowser }: Opened, name: string, path: string): Promise<void> {
  await neo4jBrowser.applyStyleFromGuide();
  await neo4jBrowser.run(':clear');
  await neo4jBrowser.run(
    readFileSync(join(projectFolder, 'cypher', 'browser', 'favorites', `${name}.cypher`), 'utf8'),
  );
  const frame = neo4jBrowser.frame();
  const nodes = frame.locator('svg g.node');
  await nodes.first().waitFor();
  await frame.getByTitle('Fullscreen').click();
  // Nodes are spread over the room that there is when an answer comes.
  await nodes.evaluateAll((all) => all.forEach((node) => node.classList.add('former')));
  await frame.getByTestId('rerunFrameButton').click();
  await frame.locator('svg g.node:not(.former)').first().waitFor();
  await standStill(nodes);
  await frame.getByLabel('zoom-to-fit').click();
  await page.mouse.move(SIZE.width, SIZE.height);
  await standStill(nodes);
  await page.screenshot({ path, animations: 'disabled' });
}

async function standStill(nodes: Locator): Promise<void> {
  const places = () =>
    nodes.evaluateAll((all) => all.map((node) => JSON.stringify(node.getBoundingClientRect())));
  const deadline = Date.now() + WAIT_MS;
  let before: string[] = [];
  for (;;) {
    const now = await places();
    if (now.length > 0 && now.every((place, index) => place === before[index])) return;
    if (Date.now() > deadline) throw new Error('the graph does not come to rest');
    before = now;
    await sleep(STILL_MS);
  }
}
