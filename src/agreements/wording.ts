/** What agreements are called in sentences. */
import type { BilingualText } from '../refusal.js';

/** The kinds of agreement. */
export const kindText: Readonly<Record<'FORMAL' | 'COOPERATION' | 'INTENT' | 'NEGOTIATION', BilingualText>> =
  {
    FORMAL: { zh: '友好城市', en: 'sister-city tie' },
    COOPERATION: { zh: '友好合作', en: 'friendly co-operation' },
    INTENT: { zh: '意向书', en: 'letter of intent' },
    NEGOTIATION: { zh: '商谈', en: 'talks' },
  };

/** What is known of an agreement's life. */
export const statusText: Readonly<
  Record<'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'EXPIRED' | 'TERMINATED' | 'UNKNOWN', BilingualText>
> = {
  ACTIVE: { zh: '仍在进行', en: 'in force' },
  DORMANT: { zh: '已休眠', en: 'dormant' },
  SUSPENDED: { zh: '已中止', en: 'suspended' },
  EXPIRED: { zh: '已到期', en: 'expired' },
  TERMINATED: { zh: '已终止', en: 'terminated' },
  UNKNOWN: { zh: '现状不明', en: 'its present state unknown' },
};
