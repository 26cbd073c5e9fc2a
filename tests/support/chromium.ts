/** Whether pages can be tested here, and the Chromium that they are tested in. */
import { chromiumMissing } from '../../scripts/chromium/chromium.js';

export { openChromium } from '../../scripts/chromium/chromium.js';

/** In CI pages have to be tested. */
export const hasChromium = chromiumMissing === null;

if (!hasChromium) {
  const notice = `跳过页面测试 / tests of pages are skipped: ${chromiumMissing}`;
  if (process.env['CI'] === 'true') throw new Error(`CI 中不允许跳过 / not allowed in CI. ${notice}`);
  console.warn(notice);
}
