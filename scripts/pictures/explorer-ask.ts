/** The pictures of the explorer's first page and of an answer, in both languages. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

const main = 'from=cn/shanxi/shuozhou&theme=buddhism&via=PROVINCE';

const pages = [
  { name: 'ask', address: `/?${main}` },
  { name: 'answer', address: `/answer?question=reachable-partners&${main}` },
];

const languages = [
  { language: 'zh', locale: 'zh-CN' },
  { language: 'en', locale: 'en-GB' },
];

export async function pictureExplorerAsk(chromium: Browser, origin: string, folder: string): Promise<void> {
  for (const { language, locale } of languages)
    for (const { name, address } of pages) {
      const page = await chromium.newPage({ viewport: { width: 1280, height: 900 }, locale });
      await page.goto(origin + address);
      // The names of what the address holds are looked up.
      const fields = page.getByRole('combobox').and(page.locator('input'));
      for (const field of [fields.first(), fields.nth(1)])
        await page.waitForFunction(
          (input) => 'value' in input && input.value !== '',
          await field.elementHandle(),
        );
      if (name === 'answer') await page.getByRole('article').first().waitFor();
      await page.screenshot({
        path: join(folder, `explorer-${name}-${language}.png`),
        animations: 'disabled',
      });
      await page.close();
    }
}
