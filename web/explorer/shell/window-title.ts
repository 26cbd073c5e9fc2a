/** What the reader's window is called. */
import { useEffect } from 'react';
import { useLanguage, type BilingualText } from '../text/language.js';

export const productText: BilingualText = { zh: '友城关系图谱', en: 'Sister-city graph' };

/**
 * Names the window after what a view shows; until it is known, it has the name of the view.
 *
 * @param subject undefined leaves the name as it is
 */
export function useWindowTitle(subject: string | undefined): void {
  const { say } = useLanguage();
  useEffect(() => {
    if (subject !== undefined) document.title = `${subject} · ${say(productText)}`;
  }, [subject, say]);
}
