/** A part of a place's page, which asks for what it shows once the reader comes near it. */
import { use, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Asked } from '../graphql/use-answer.js';
import { Answered, Loading } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { partText } from './part-text.js';
import type { PartName } from './place-kinds.js';
import { PartContext, useWholePage } from './whole-page.js';
import './part.css';

/** Asked before it is seen, so that it is there when it is. */
const AHEAD = '400px';

const texts = {
  notLoaded: {
    zh: '此节打印时尚未载入；请用页首的“打印全页”。',
    en: 'This part had not been loaded when the page was printed: use “Print the whole page” at its top.',
  },
} satisfies Record<string, BilingualText>;

export function Part({ name, children }: { readonly name: PartName; readonly children: ReactNode }) {
  const { say } = useLanguage();
  const { isWhole } = useWholePage();
  const section = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: `${AHEAD} 0px` },
    );
    observer.observe(section.current!);
    return () => observer.disconnect();
  }, []);
  // What was asked for stays when printing is over.
  if (isWhole && !isNear) setNear(true);
  const { title, note } = partText[name];
  return (
    <section ref={section} id={name} className="place-part" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{say(title)}</h2>
      {note !== undefined && <p className="place-note">{say(note)}</p>}
      {isNear ? (
        <PartContext value={name}>{children}</PartContext>
      ) : (
        <>
          <Loading />
          <p className="place-print-only">{say(texts.notLoaded)}</p>
        </>
      )}
    </section>
  );
}

/** The answer that a part waits for; when it is there, the part is ready to be printed. */
export function PartAnswer<Data>({
  asked,
  children,
}: {
  readonly asked: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  const part = use(PartContext);
  const { settle } = useWholePage();
  const { state } = asked;
  useEffect(() => {
    if (state !== 'waiting') settle(part);
  }, [state, settle, part]);
  return <Answered asked={asked}>{children}</Answered>;
}

/** What is folded away until somebody wants it; on paper it is open. */
export function Folded({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { isWhole } = useWholePage();
  return (
    <details className="place-folded" open={isWhole || undefined}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
