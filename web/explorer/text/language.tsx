/** The language that the reader has chosen; every text of the explorer exists in both. */
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { BilingualText, Language, Named } from './bilingual.js';

export type { BilingualText, Language, Named } from './bilingual.js';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** The text in the reader's language. */
  readonly say: (text: BilingualText) => string;
  /** The record's name in the reader's language. */
  readonly nameOf: (named: Named) => string;
  /** Of texts that the service answers in two fields, such as explanations. */
  readonly pick: (zh: string, en: string) => string;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

const KEY = 'language';

/** As chosen before, else as the browser is set. */
function firstLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
}

/** HTML's own names of the languages. */
export const languageTag = { zh: 'zh-CN', en: 'en' } as const;

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = languageTag[language];
  }, [language]);
  const choose = useCallback((chosen: Language) => {
    localStorage.setItem(KEY, chosen);
    setLanguage(chosen);
  }, []);
  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      choose,
      say: (text) => text[language],
      nameOf: ({ nameZh, nameEn }) => (language === 'zh' ? nameZh : (nameEn ?? nameZh)),
      pick: (zh, en) => (language === 'zh' ? zh : en),
    }),
    [language, choose],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (choice === null) throw new Error('useLanguage belongs inside of LanguageProvider');
  return choice;
}
