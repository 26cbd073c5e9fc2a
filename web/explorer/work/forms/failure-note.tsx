/** Why a change was not made, in the service's words, and what can be done about it. Nothing that was typed is lost. */
import { useEffect, useRef } from 'react';
import { isKeyUsed, isOutcomeUnknown } from '../../graphql/change-failure.js';
import type { Failure } from '../../graphql/failure.js';
import { keepToken } from '../../graphql/session.js';
import { useLanguage, type BilingualText } from '../../text/language.js';

const texts = {
  unknown: {
    zh: '不能确定是否已经办成。可以直接重试：同一件事不会办两次。',
    en: 'It is not known whether this was done. It is safe to try again: the same is not done twice.',
  },
  keyUsed: {
    zh: '此前提交的内容已经办成，请先查看列表；现在填写的内容与之不同。',
    en: 'What was sent before has been done already: look at the list first. What stands here now differs from it.',
  },
  another: { zh: '作为另一件提交', en: 'Send it as something new' },
  conflict: {
    zh: '其他人或另一窗口已先一步更改。载入最新情况后再决定，填写的内容会保留。',
    en: 'Somebody else, or another window, has changed it first. Load its present state, then decide; what you typed stays.',
  },
  load: { zh: '载入最新情况', en: 'Load the present state' },
  signedOut: {
    zh: '登录已失效。填写的内容已保留，重新登录后可以继续。',
    en: 'You are no longer signed in. What you typed is kept: sign in again to go on.',
  },
  signIn: { zh: '重新登录', en: 'Sign in again' },
} satisfies Record<string, BilingualText>;

export interface FailureNoteProps {
  readonly failure: Failure | null;
  /** Takes the failure away, once something was done about it. */
  readonly forget: () => void;
  /** Takes another key, for something new. */
  readonly renewKey: () => void;
  /** Asks for what is there now, after somebody else was faster. */
  readonly reload?: () => void;
}

export function FailureNote({ failure, forget, renewKey, reload }: FailureNoteProps) {
  const { say } = useLanguage();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A field that the failure is about has the focus already, or takes it.
    if (failure !== null && note.current?.closest('form')?.querySelector('[aria-invalid="true"]') == null)
      note.current?.focus();
  }, [failure]);
  if (failure === null) return null;
  const hint = isKeyUsed(failure)
    ? texts.keyUsed
    : isOutcomeUnknown(failure)
      ? texts.unknown
      : failure.code === 'CONFLICT' && reload
        ? texts.conflict
        : failure.code === 'UNAUTHENTICATED'
          ? texts.signedOut
          : undefined;
  return (
    <div ref={note} className="failure-note" role="alert" tabIndex={-1}>
      <p>
        {say(failure.text)} <code>{failure.code}</code>
      </p>
      {hint && <p>{say(hint)}</p>}
      {failure.code === 'CONFLICT' && reload && (
        <button
          type="button"
          onClick={() => {
            forget();
            reload();
          }}
        >
          {say(texts.load)}
        </button>
      )}
      {isKeyUsed(failure) && (
        <button
          type="button"
          onClick={() => {
            renewKey();
            forget();
          }}
        >
          {say(texts.another)}
        </button>
      )}
      {failure.code === 'UNAUTHENTICATED' && (
        <button type="button" onClick={() => keepToken(null)}>
          {say(texts.signIn)}
        </button>
      )}
    </div>
  );
}
