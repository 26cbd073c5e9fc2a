/** What stands where an answer will be, where there is nothing, and where asking failed. */
import type { ReactNode } from 'react';
import type { Failure } from '../graphql/failure.js';
import type { Asked } from '../graphql/use-answer.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import './states.css';

export const loadingText: BilingualText = { zh: '正在载入……', en: 'Loading…' };

const texts = {
  again: { zh: '重试', en: 'Try again' },
} satisfies Record<string, BilingualText>;

export function Loading() {
  const { say } = useLanguage();
  return (
    <p className="state state-loading" role="status">
      {say(loadingText)}
    </p>
  );
}

/** @param children what could be done instead */
export function Empty({ text, children }: { readonly text: BilingualText; readonly children?: ReactNode }) {
  const { say } = useLanguage();
  return (
    <div className="state state-empty">
      <p>{say(text)}</p>
      {children}
    </div>
  );
}

export function Failed({ failure, again }: { readonly failure: Failure; readonly again: () => void }) {
  const { say } = useLanguage();
  return (
    <div className="state state-failed" role="alert">
      <p>
        {say(failure.text)} <code>{failure.code}</code>
      </p>
      <button type="button" onClick={again}>
        {say(texts.again)}
      </button>
    </div>
  );
}

/** The answer once it is there; until then that it is awaited, or why there is none. */
export function Answered<Data>({
  asked,
  children,
}: {
  readonly asked: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  if (asked.state === 'waiting') return <Loading />;
  if (asked.state === 'failed') return <Failed failure={asked.failure} again={asked.again} />;
  return <div aria-busy={asked.isStale}>{children(asked.data)}</div>;
}
