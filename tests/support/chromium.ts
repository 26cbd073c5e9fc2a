/** A headless Chromium for tests of pages: the system's own, nothing is downloaded. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const executablePath = places.find((path) => path !== undefined && path !== '' && existsSync(path));

/** Whether pages can be tested here; in CI they have to be. */
export const hasChromium = executablePath !== undefined;

if (!hasChromium) {
  const notice =
    '跳过页面测试：未找到 Chromium / tests of pages are skipped: there is no Chromium (CHROMIUM=path)';
  if (process.env['CI'] === 'true') throw new Error(`CI 中不允许跳过 / not allowed in CI. ${notice}`);
  console.warn(notice);
}

/** Starts it; the caller closes it. It asks nothing of its maker's servers. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [
      // Containers have no user namespaces for its sandbox; it visits nothing but pages of the tests.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
