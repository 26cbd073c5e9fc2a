/** A document of texts in both languages, before it is written as Markdown or HTML. */
import type { BilingualText } from '../refusal.js';
import type { Confidence, SourceFacts } from './facts.js';

/** In which language a document is written. */
export type DossierLanguage = 'ZH' | 'EN' | 'BOTH';

/** A text, how sure it is, and the numbers of the sources that it rests on. */
export interface Cell {
  readonly text: BilingualText;
  readonly confidence?: Confidence | undefined;
  readonly cites?: readonly number[] | undefined;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly cell: Cell }
  | { readonly kind: 'list'; readonly items: readonly Cell[] }
  | {
      readonly kind: 'table';
      readonly head: readonly BilingualText[];
      readonly rows: readonly (readonly Cell[])[];
      /** A table of two columns without a head, whose first column names what the second says. */
      readonly named?: boolean;
    }
  | { readonly kind: 'sources'; readonly sources: readonly SourceFacts[] };

export interface Section {
  readonly title: BilingualText;
  readonly blocks: readonly Block[];
}

export interface Document {
  readonly title: BilingualText;
  /** What stands below the title. */
  readonly about: readonly BilingualText[];
  readonly sections: readonly Section[];
}

/** What reads the same in both languages. */
export const same = (text: string): BilingualText => ({ zh: text, en: text });

/** A cell of a text alone. */
export const cell = (text: BilingualText | string): Cell => ({
  text: typeof text === 'string' ? same(text) : text,
});

/** A text of the data that holds both languages, joined by ` / `. */
export function divided(text: string): BilingualText {
  const [zh = '', ...en] = text.split(' / ');
  return { zh, en: en.length === 0 ? zh : en.join(' / ') };
}

/** The texts of a document's language, one or two; two equal ones are one. */
export function spoken({ zh, en }: BilingualText, language: DossierLanguage): readonly ('zh' | 'en')[] {
  if (language === 'ZH') return ['zh'];
  if (language === 'EN') return ['en'];
  return zh === en ? ['zh'] : ['zh', 'en'];
}

/**
 * The text as one line of what can be printed: no control characters, which could break a line or a page, none that turn
 * the direction of writing, which could show a name as another, and no halves of characters.
 */
export const printable = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Surrogate}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')
    .trim();

/** The address of a page that may be linked; undefined for anything else that data may hold. */
export function linked(address: string | null): string | undefined {
  if (address === null || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
