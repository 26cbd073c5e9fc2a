/** Words and dates of explanations, in both languages. */
import { statusText } from '../agreements/wording.js';
import { dateText } from '../dates.js';
import type { BilingualText } from '../refusal.js';
import type { AgreementKind, HomeFacts, TieFacts } from './facts.js';

/** Kinds of agreement as the tie that they make. */
export const kindText: Readonly<Record<AgreementKind, BilingualText>> = {
  FORMAL: { zh: '友好城市关系', en: 'sister-city tie' },
  COOPERATION: { zh: '友好合作关系', en: 'tie of friendly co-operation' },
  INTENT: { zh: '结好意向书', en: 'letter of intent' },
  NEGOTIATION: { zh: '商谈', en: 'talks' },
};

/** Date and state of a tie, and how sure it is: 签署日期不详，现状不明，仅见于名录等二手资料，待核. */
export function stateText(tie: TieFacts): BilingualText {
  const date = dateOf(tie);
  const zh = [date.zh, statusText[tie.status].zh];
  const en = [date.en, statusText[tie.status].en];
  if (tie.confidence === 'REPORTED') {
    zh.push('仅见于名录等二手资料，待核');
    en.push('reported only, to be checked');
  }
  return { zh: zh.join('，'), en: en.join(', ') };
}

/** Talks are held, everything else is signed. */
function dateOf({ kind, signedOn }: TieFacts): BilingualText {
  const isSigned = kind !== 'NEGOTIATION';
  if (signedOn === null) return { zh: isSigned ? '签署日期不详' : '日期不详', en: 'undated' };
  const date = dateText(signedOn);
  return isSigned ? { zh: `${date.zh}签署`, en: `signed ${date.en}` } : date;
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

/** To be said wherever something was not found: the registry has gaps. */
export const INCOMPLETE: BilingualText = {
  zh: '本库并不完整，本库未见不等于没有',
  en: 'the registry is not complete, so what it lacks may exist',
};

/** English text as the beginning of a sentence. */
export const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;

/** What the registry remarks on a Chinese place, such as a known gap in its ties, as sentences to append. */
export function remarkText({ nameZh, nameEn, remark }: HomeFacts): BilingualText {
  if (remark === null) return { zh: '', en: '' };
  const [zh, en = remark] = remark.split(' / ');
  return { zh: `本库关于${nameZh}的备注：${zh!}`, en: ` The registry remarks on ${nameEn}: ${en}` };
}
