/** The picture of the explorer's map: all ties, and those of one city before the others. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

const languages = [
  { language: 'zh', locale: 'zh-CN' },
  { language: 'en', locale: 'en-GB' },
];

export async function pictureExplorerMap(chromium: Browser, origin: string, folder: string): Promise<void> {
  for (const { language, locale } of languages) {
    const page = await chromium.newPage({ viewport: { width: 1280, height: 960 }, locale });
    await page.goto(`${origin}/map?place=cn/shanxi/taiyuan`);
    await page.locator('.chosen-place').waitFor();
    // The map is drawn with the next picture of the screen.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await page.screenshot({ path: join(folder, `explorer-map-${language}.png`), animations: 'disabled' });
    await page.close();
  }
}
