/** The kinds of work, and their addresses. */
import { addressOf, type Parameters } from '../addresses.js';
import type { BilingualText } from '../text/language.js';

export type Tab = 'proposals' | 'exchanges' | 'dormant' | 'import';

export const tabs: readonly { readonly name: Tab; readonly title: BilingualText }[] = [
  { name: 'proposals', title: { zh: '请示', en: 'Proposals' } },
  { name: 'exchanges', title: { zh: '往来', en: 'Exchanges' } },
  { name: 'dormant', title: { zh: '久未往来', en: 'Silent ties' } },
  { name: 'import', title: { zh: '导入', en: 'Import' } },
];

/** The first one needs no name. */
export const tabAddress = (tab: Tab, parameters: Parameters = {}) =>
  addressOf('/work', { ...(tab !== 'proposals' && { tab }), ...parameters });

export const proposalAddress = (id: string) => tabAddress('proposals', { proposal: id });

/** @param agreement under which it is to stand */
export const newExchangeAddress = (agreement?: string) =>
  tabAddress('exchanges', { new: 'yes', ...(agreement !== undefined && { agreement }) });
