/** The picture of the GraphQL IDE: the main question, its answer, and the documentation of the field that it asks. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

export async function pictureGraphiQL(chromium: Browser, origin: string, folder: string): Promise<void> {
  const page = await chromium.newPage({
    viewport: { width: 1600, height: 860 },
    colorScheme: 'light',
    locale: 'zh-CN',
  });
  await page.goto(`${origin}/graphiql`);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.locator('.graphiql-response').getByText('"顺天市"').first().waitFor();

  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  const documentation = page.locator('.graphiql-doc-explorer');
  await documentation.getByText('Query', { exact: true }).click();
  await documentation.getByText('reachablePartners', { exact: true }).click();
  await documentation.locator('.graphiql-doc-explorer-argument').first().waitFor();
  await documentation.getByText('reachablePartners', { exact: true }).scrollIntoViewIfNeeded();
  // Nothing is pointed at, so no tooltip covers anything.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, 'graphiql.png'), animations: 'disabled' });
  await page.close();
}
