/** What stands in a cell of an answer's table. */
import { agreementKindText, confidenceText, type AgreementKind, type Confidence } from '../text/words.js';
import type { BilingualText, Language, Named } from '../text/bilingual.js';

/** Null is what is not known. */
export type Cell =
  | null
  | number
  | string
  | BilingualText
  | { readonly place: Named & { readonly id: string } }
  | { readonly tie: AgreementKind }
  | { readonly confidence: Confidence }
  | readonly Cell[];

const separator = { zh: '、', en: ', ' } as const;

/** Numbers stay numbers, so that whoever opens an export can reckon with them. */
export function cellValue(cell: Cell, language: Language): string | number | null {
  if (cell === null || typeof cell === 'number' || typeof cell === 'string') return cell;
  if (Array.isArray(cell)) {
    const texts = (cell as readonly Cell[]).map((one) => String(cellValue(one, language) ?? ''));
    return texts.filter((text) => text !== '').join(separator[language]);
  }
  if ('place' in cell)
    return language === 'zh' ? cell.place.nameZh : (cell.place.nameEn ?? cell.place.nameZh);
  if ('tie' in cell) return agreementKindText[cell.tie][language];
  if ('confidence' in cell) return confidenceText[cell.confidence][language];
  return (cell as BilingualText)[language];
}
