/** A headless Chromium, for the tests of pages and for the pictures: the system's own, nothing is downloaded. */
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

/** `null` where there is one, otherwise a sentence in Chinese and English that says what is missing. */
export const chromiumMissing: string | null =
  executablePath === undefined ? '未找到 Chromium / there is no Chromium (CHROMIUM=path)' : null;

/** Starts it; the caller closes it. It asks nothing of its maker's servers. */
export async function openChromium(): Promise<Browser> {
  if (executablePath === undefined) throw new Error(chromiumMissing!);
  return chromium.launch({
    executablePath,
    args: [
      // Containers have no user namespaces for its sandbox; it visits nothing but pages of ours and of Neo4j.
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
