/** The way through a long list: each page has an address of its own. */
import { Link } from 'wouter';
import { useLanguage, type BilingualText } from '../text/language.js';

const texts = {
  pages: { zh: '翻页', en: 'Pages' },
  first: { zh: '回到首页', en: 'First page' },
  next: { zh: '下一页', en: 'Next page' },
} satisfies Record<string, BilingualText>;

export interface PagesProps {
  readonly page: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** Whether this is not the first page. */
  readonly isLater: boolean;
  readonly addressOfPage: (after: string | undefined) => string;
}

export function Pages({ page, isLater, addressOfPage }: PagesProps) {
  const { say } = useLanguage();
  if (!isLater && !page.hasNextPage) return null;
  return (
    <nav className="pages" aria-label={say(texts.pages)}>
      {isLater && (
        <Link className="button" href={addressOfPage(undefined)}>
          {say(texts.first)}
        </Link>
      )}
      {page.hasNextPage && page.endCursor !== null && (
        <Link className="button" href={addressOfPage(page.endCursor)}>
          {say(texts.next)}
        </Link>
      )}
    </nav>
  );
}
