/** Where a fact comes from: each source opens in a window of its own. */
import { useLanguage, type BilingualText } from '../text/language.js';
import type { SourceText } from './source-text.js';
import './sources.css';

export type { SourceText };

const texts = {
  sources: { zh: '来源', en: 'Sources' },
  none: { zh: '未注明来源', en: 'No source is given' },
  copy: { zh: '据转载本，待核', en: 'known from a copy, to be checked' },
} satisfies Record<string, BilingualText>;

/** A source without an address on the web, such as an archive's file, is named alone. */
export function Sources({ sources }: { readonly sources: readonly SourceText[] }) {
  const { say, pick, language } = useLanguage();
  if (sources.length === 0) return <p className="sources">{say(texts.none)}</p>;
  return (
    <ul className="sources" aria-label={say(texts.sources)}>
      {sources.map(({ title, titleEn, url, copyOf }) => (
        <li key={`${title}\n${url ?? ''}`}>
          {isWebAddress(url) ? (
            <a href={url} target="_blank" rel="noreferrer">
              {pick(title, titleEn ?? title)}
            </a>
          ) : (
            pick(title, titleEn ?? title)
          )}
          {copyOf != null && (language === 'zh' ? `（${texts.copy.zh}）` : ` (${texts.copy.en})`)}
        </li>
      ))}
    </ul>
  );
}

/** The same, opened by whoever wants to know. */
export function SourcesOnDemand({ sources }: { readonly sources: readonly SourceText[] }) {
  const { say, language } = useLanguage();
  if (sources.length === 0) return <span className="sources">{say(texts.none)}</span>;
  const count = language === 'zh' ? `（${sources.length}）` : ` (${sources.length})`;
  return (
    <details className="sources-on-demand">
      <summary>
        {say(texts.sources)}
        {count}
      </summary>
      <Sources sources={sources} />
    </details>
  );
}

/** Nothing else is made a link: an address comes from the data, and one of `javascript:` would run. */
function isWebAddress(url: string | null | undefined): url is string {
  return url != null && /^https?:\/\//i.test(url);
}
