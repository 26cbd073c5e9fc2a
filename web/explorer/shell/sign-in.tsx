/** Signing in with the token that the reader's office or identity provider has issued. */
import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { keepToken } from '../graphql/session.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { onSignInAsked } from './sign-in-request.js';
import { useMe } from './use-me.js';

const texts = {
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  cancel: { zh: '取消', en: 'Cancel' },
  token: { zh: '令牌', en: 'Token' },
  hint: {
    zh: '请粘贴本单位或身份提供方签发的令牌。令牌只保留到本窗口关闭。',
    en: 'Paste the token that your office or identity provider issued. It is kept until this window is closed.',
  },
} satisfies Record<string, BilingualText>;

export function SignIn() {
  const { say, nameOf } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [token, setToken] = useState('');
  const field = useId();
  const { hasToken, asked } = useMe();
  useEffect(() => onSignInAsked(() => dialog.current?.showModal()), []);

  const signIn = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = token.trim();
    if (text === '') return;
    keepToken(text);
    setToken('');
    dialog.current?.close();
  };

  if (hasToken) {
    const me = asked.state === 'answered' ? asked.data.me : undefined;
    return (
      <>
        {me != null && (
          <span className="muted">
            {me.actor}
            {me.office !== null && ` · ${nameOf(me.office)}`}
          </span>
        )}
        {asked.state === 'failed' && <span role="alert">{say(asked.failure.text)}</span>}
        <button type="button" className="quiet" onClick={() => keepToken(null)}>
          {say(texts.signOut)}
        </button>
      </>
    );
  }
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {say(texts.signIn)}
      </button>
      <dialog ref={dialog} className="sign-in-dialog" aria-labelledby={`${field}-title`}>
        <form onSubmit={signIn}>
          <h2 id={`${field}-title`}>{say(texts.signIn)}</h2>
          <p>{say(texts.hint)}</p>
          <label htmlFor={field}>{say(texts.token)}</label>
          <textarea
            id={field}
            value={token}
            onChange={(event) => setToken(event.target.value)}
            autoComplete="off"
            spellCheck={false}
            required
          />
          <div className="sign-in-actions">
            <button type="button" onClick={() => dialog.current?.close()}>
              {say(texts.cancel)}
            </button>
            <button type="submit" className="primary">
              {say(texts.signIn)}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
