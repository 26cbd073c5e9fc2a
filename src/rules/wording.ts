/** Words and dates of explanations, in both languages. */
import { dateText } from '../dates.js';
import type { BilingualText } from '../refusal.js';
import type { AgreementKind, AgreementStatus, TieFacts } from './facts.js';

/** Kinds of agreement as the tie that they make. */
export const kindText: Readonly<Record<AgreementKind, BilingualText>> = {
  FORMAL: { zh: '友好城市关系', en: 'sister-city tie' },
  COOPERATION: { zh: '友好合作关系', en: 'tie of friendly co-operation' },
  INTENT: { zh: '结好意向书', en: 'letter of intent' },
  NEGOTIATION: { zh: '商谈', en: 'talks' },
};

const statusText: Readonly<Record<AgreementStatus, BilingualText>> = {
  ACTIVE: { zh: '仍在进行', en: 'in force' },
  DORMANT: { zh: '已休眠', en: 'dormant' },
  EXPIRED: { zh: '已到期', en: 'expired' },
  TERMINATED: { zh: '已终止', en: 'terminated' },
  UNKNOWN: { zh: '现状不明', en: 'its present state unknown' },
};

/** Date and state of a tie, and how sure it is: 签署日期不详，现状不明，仅见于名录等二手资料，待核. */
export function stateText(tie: TieFacts): BilingualText {
  const signed = tie.signedOn === null ? null : dateText(tie.signedOn);
  const zh = [signed === null ? '签署日期不详' : `${signed.zh}签署`, statusText[tie.status].zh];
  const en = [signed === null ? 'undated' : `signed ${signed.en}`, statusText[tie.status].en];
  if (tie.confidence === 'REPORTED') {
    zh.push('仅见于名录等二手资料，待核');
    en.push('reported only, to be checked');
  }
  return { zh: zh.join('，'), en: en.join(', ') };
}

/** A tie by its kind, with its {@link stateText}. */
export function tieText(tie: TieFacts): BilingualText {
  const state = stateText(tie);
  const kind = kindText[tie.kind];
  return { zh: `${kind.zh}（${state.zh}）`, en: `${kind.en} (${state.en})` };
}

/** A list in both languages. */
export const listText = (texts: readonly BilingualText[]): BilingualText => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});
