/** What leads to the next page of a list. */
import type { BilingualText } from '../text/bilingual.js';

export const moreText = (left: number): BilingualText => ({
  zh: `再看 ${left} 条`,
  en: left === 1 ? 'Show 1 more' : `Show ${left} more`,
});
