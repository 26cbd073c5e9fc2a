/** The pictures of the explorer's graph: what stands around a city, with what one of its records is, in both languages. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

const languages = {
  zh: { locale: 'zh-CN', list: '记录清单' },
  en: { locale: 'en-GB', list: 'List of records' },
} as const;

export async function pictureExplorerGraph(chromium: Browser, origin: string, folder: string): Promise<void> {
  for (const [language, { locale, list }] of Object.entries(languages)) {
    const page = await chromium.newPage({
      viewport: { width: 1280, height: 860 },
      locale,
      reducedMotion: 'reduce',
    });
    await page.goto(`${origin}/graph?of=cn/shanxi/shuozhou&at=CITY:cn/shanxi/shuozhou`);
    await page.getByRole('region', { name: list }).waitFor();
    await page.locator('.graph-stage canvas').first().waitFor();
    // Nothing is pointed at.
    await page.mouse.move(0, 0);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await page.screenshot({ path: join(folder, `explorer-graph-${language}.png`), animations: 'disabled' });
    await page.close();
  }
}
