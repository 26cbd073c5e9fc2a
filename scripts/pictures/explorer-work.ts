/** Pictures of the desk: a proposal before the office whose turn it is. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** Whose desk is shown, and what lies on it. */
export interface DeskPictured {
  /** Of an officer of the government that decides. */
  readonly token: string;
  /** Address of the proposal, below the page's own. */
  readonly address: string;
}

/** Writes `explorer-work-zh.png` and `explorer-work-en.png` into the folder. */
export async function pictureWork(
  chromium: Browser,
  origin: string,
  folder: string,
  { token, address }: DeskPictured,
): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    const context = await chromium.newContext({
      viewport: { width: 1280, height: 900 },
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    });
    const page = await context.newPage();
    await page.addInitScript((value) => sessionStorage.setItem('token', value), token);
    await page.goto(origin + address);
    await page.getByRole('article').waitFor();
    await page.screenshot({ path: join(folder, `explorer-work-${language}.png`), fullPage: true });
    await context.close();
  }
}
