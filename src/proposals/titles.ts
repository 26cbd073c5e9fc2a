/** What a proposal is called unless its office says otherwise. */
import type { ProposedKind } from './approval-chains.js';

const asks: Readonly<Record<ProposedKind, string>> = {
  FORMAL: '建立友好城市关系',
  COOPERATION: '建立友好合作关系',
  INTENT: '签署结好意向书',
};

/** 关于朔州市与秩父市建立友好城市关系的请示. Formal titles of offices are in Chinese alone. */
export const titleOf = (home: string, partner: string, kind: ProposedKind) =>
  `关于${home}与${partner}${asks[kind]}的请示`;
