/** What the entries of a calendar are called. */
import type { BilingualText } from '../text/bilingual.js';

export const calendarKindText = {
  TERM_ENDS: { zh: '协议到期', en: 'Term ends' },
  ANNIVERSARY: { zh: '周年', en: 'Anniversary' },
  PLANNED_EXCHANGE: { zh: '计划往来', en: 'Planned exchange' },
} as const satisfies Record<string, BilingualText>;
