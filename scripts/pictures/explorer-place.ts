/** The pictures of a place's page, in both languages: who it is, its ties at a glance, and the first of them. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

const languages = [
  { name: 'zh', locale: 'zh-CN' },
  { name: 'en', locale: 'en-GB' },
] as const;

export async function pictureExplorerPlace(chromium: Browser, origin: string, folder: string): Promise<void> {
  for (const { name, locale } of languages) {
    const page = await chromium.newPage({ viewport: { width: 1280, height: 1100 }, locale });
    await page.goto(`${origin}/place?id=cn/shanxi`);
    await page.locator('.tie').first().waitFor();
    await page.screenshot({ path: join(folder, `explorer-place-${name}.png`), animations: 'disabled' });
    await page.close();
  }
}
