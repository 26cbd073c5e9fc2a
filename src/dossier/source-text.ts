/** A source as the list of sources has it, without its address. */
import type { BilingualText } from '../refusal.js';
import { divided, linked } from './document.js';
import type { SourceFacts } from './facts.js';
import { sourceKindText, word } from './wording.js';

/** Title, kind, what it is a copy of, when it was read; an address that cannot be linked is part of the text. */
export function sourceText(source: SourceFacts): BilingualText {
  const { title, titleEn, kind, copyOf, readOn, url } = source;
  const zh = [title];
  const en = [titleEn ?? title];
  if (kind !== null) {
    const { zh: kindZh, en: kindEn } = word(sourceKindText, kind);
    zh.push(kindZh);
    en.push(kindEn);
  }
  if (copyOf !== null) {
    const { zh: copiedZh, en: copiedEn } = divided(copyOf);
    zh.push(`原载：${copiedZh}`);
    en.push(`copy of: ${copiedEn}`);
  }
  if (readOn !== null) {
    zh.push(`查阅于${readOn}`);
    en.push(`read ${readOn}`);
  }
  if (url !== null && linked(url) === undefined) {
    zh.push(url);
    en.push(url);
  }
  return { zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` };
}
