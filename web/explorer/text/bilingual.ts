/** What is said in both languages. */

export type Language = 'zh' | 'en';

/** A text that people read, in both languages. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** A record with a name in both languages. */
export interface Named {
  readonly nameZh: string;
  readonly nameEn?: string | null;
}
