/** The contents of a place's page: where one is in it, and links to its parts, which the address keeps. */
import { useEffect, useState } from 'react';
import { useLanguage, type BilingualText } from '../text/language.js';
import { partText } from './part-text.js';
import type { PartName } from './place-kinds.js';
import './contents.css';

const texts = { contents: { zh: '本页目录', en: 'On this page' } } satisfies Record<string, BilingualText>;

export function Contents({ parts }: { readonly parts: readonly PartName[] }) {
  const { say } = useLanguage();
  const current = usePartInView(parts);
  return (
    <nav className="place-contents" aria-label={say(texts.contents)}>
      <ul>
        {parts.map((name) => (
          <li key={name}>
            <a href={`#${name}`} aria-current={name === current ? 'location' : undefined}>
              {say(partText[name].title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The part that crosses the upper third of the window; undefined above all of them. */
function usePartInView(parts: readonly PartName[]): PartName | undefined {
  const [inView, setInView] = useState<readonly string[]>([]);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) =>
        setInView((before) => {
          const changed = entries.map(({ target }) => target.id);
          const entered = entries.filter(({ isIntersecting }) => isIntersecting);
          return [...before.filter((id) => !changed.includes(id)), ...entered.map(({ target }) => target.id)];
        }),
      { rootMargin: '-20% 0px -70% 0px' },
    );
    for (const name of parts) observer.observe(document.getElementById(name)!);
    return () => observer.disconnect();
  }, [parts]);
  return parts.find((name) => inView.includes(name));
}
