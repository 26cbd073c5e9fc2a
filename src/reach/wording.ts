/** What routes are called in sentences. */
import type { BilingualText } from '../refusal.js';

/** Through whom a route leads. */
export const routeKindText: Readonly<
  Record<'PROVINCE' | 'NATIONAL' | 'PEER' | 'ALLIED' | 'CHANNEL', BilingualText>
> = {
  PROVINCE: { zh: '经由省', en: 'through the province' },
  NATIONAL: { zh: '经由国家机构', en: 'through a national body' },
  PEER: { zh: '经由兄弟市', en: 'through a peer' },
  ALLIED: { zh: '经由协作外办', en: 'through an allied office' },
  CHANNEL: { zh: '经由直接渠道', en: 'through a direct channel' },
};
