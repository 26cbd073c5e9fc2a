/** Where a fact comes from: each source opens in a window of its own. */
import { useLanguage, type BilingualText } from '../text/language.js';
import './sources.css';

export interface SourceText {
  readonly title: string;
  readonly url?: string | null;
}

const texts = {
  sources: { zh: '来源', en: 'Sources' },
  none: { zh: '未注明来源', en: 'No source is given' },
} satisfies Record<string, BilingualText>;

/** A source without an address on the web, such as an archive's file, is named alone. */
export function Sources({ sources }: { readonly sources: readonly SourceText[] }) {
  const { say } = useLanguage();
  if (sources.length === 0) return <p className="sources">{say(texts.none)}</p>;
  return (
    <ul className="sources" aria-label={say(texts.sources)}>
      {sources.map(({ title, url }) => (
        <li key={`${title}\n${url ?? ''}`}>
          {isWebAddress(url) ? (
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
        </li>
      ))}
    </ul>
  );
}

/** Nothing else is made a link: an address comes from the data, and one of `javascript:` would run. */
function isWebAddress(url: string | null | undefined): url is string {
  return url != null && /^https?:\/\//i.test(url);
}
