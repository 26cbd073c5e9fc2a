/** Neo4j Browser on a page of Chromium, used as its reader uses it: for its test and its pictures. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { RunningNeo4j } from '../neo4j/server.js';

/** A page draws its graph on the same two processors that run the database. */
export const WAIT_MS = 30_000;

/** What a reader does in Neo4j Browser. */
export interface Neo4jBrowser {
  /** Opens it and logs in; settles when it has played the guide of the service, as the server tells it to. */
  connect(server: Pick<RunningNeo4j, 'browserUrl' | 'uri' | 'user' | 'password'>): Promise<void>;
  /** Types a statement or a command and runs it. */
  run(command: string): Promise<void>;
  /** The newest frame, which stands first. */
  frame(): Locator;
  /** Applies the style by the statement of the guide, which is the newest frame. */
  applyStyleFromGuide(): Promise<void>;
  /** Downloads the saved questions by the link of the guide, which is the newest frame, and drops the file on Browser. */
  takeFavoritesFromGuide(): Promise<void>;
  /** The saved questions as Browser keeps them, without its own: their texts by folder. */
  favorites(): Promise<Record<string, string[]>>;
  /** The rules of the style as Browser keeps them, by selector. */
  style(): Promise<unknown>;
  /** Hosts other than this machine that Browser called; nothing of that gets through. */
  readonly calledOutside: ReadonlySet<string>;
}

/** Prepares a page that nothing was opened on yet. */
export async function onPage(page: Page): Promise<Neo4jBrowser> {
  page.setDefaultTimeout(WAIT_MS);
  const calledOutside = new Set<string>();
  await page.route('**/*', async (route) => {
    const { hostname, protocol } = new URL(route.request().url());
    if (!/^https?:$/.test(protocol) || ['127.0.0.1', 'localhost'].includes(hostname)) return route.continue();
    calledOutside.add(hostname);
    return route.abort();
  });

  const frame = () => page.locator('[data-testid="frame"]').first();
  const run = async (command: string) => {
    await page.click('[data-testid="activeEditor"] .monaco-editor');
    await page.keyboard.insertText(command);
    await page.click('[data-testid="editor-Run"]');
  };

  return {
    calledOutside,
    frame,
    run,
    connect: async ({ browserUrl, uri, user, password }) => {
      await page.goto(browserUrl);
      await page.fill('[data-testid="boltaddress"]', new URL(uri).host);
      await page.fill('[data-testid="username"]', user);
      await page.fill('[data-testid="password"]', password);
      await page.click('[data-testid="connect"]');
      await frame().getByText('友城关系图谱 · Sister-city graph').waitFor();
    },
    applyStyleFromGuide: async () => {
      // The first click on the arrow of a statement of the guide runs it.
      await frame().locator('pre.runnable', { hasText: ':style' }).locator('.fa-play-circle-o').click();
      await page.waitForFunction(() => localStorage.getItem('neo4j.grass')?.includes('node.City'));
    },
    takeFavoritesFromGuide: async () => {
      const downloading = page.waitForEvent('download');
      await frame().getByRole('link', { name: 'favorites.zip' }).click();
      const content = await readFile(await (await downloading).path(), 'base64');
      const dataTransfer = await page.evaluateHandle((base64) => {
        const files = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        files.items.add(new File([bytes], 'favorites.zip'));
        return files;
      }, content);
      const target = page.locator('.filedrop');
      for (const event of ['dragenter', 'dragover', 'drop'])
        await target.dispatchEvent(event, { dataTransfer });
      await page.waitForFunction(() => localStorage.getItem('neo4j.folders')?.includes('Sister cities'));
    },
    favorites: async () =>
      page.evaluate(() => {
        const kept = <Kept>(name: string) =>
          JSON.parse(localStorage.getItem(`neo4j.${name}`) ?? '[]') as Kept[];
        const folders = kept<{ id: string; name: string; isStatic?: boolean }>('folders');
        const documents = kept<{ content: string; folder?: string }>('documents');
        return Object.fromEntries(
          folders
            .filter(({ isStatic }) => isStatic !== true)
            .map(({ id, name }) => [
              name,
              documents.filter(({ folder }) => folder === id).map(({ content }) => content),
            ]),
        );
      }),
    style: async () =>
      JSON.parse((await page.evaluate(() => localStorage.getItem('neo4j.grass'))) ?? 'null') as unknown,
  };
}
