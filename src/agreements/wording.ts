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
