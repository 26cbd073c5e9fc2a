/** What stands around every view: the name, the navigation, the language, who is signed in. */
import { Component, useLayoutEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { onTokenChange, tokenOfSession } from '../graphql/session.js';
import { Loaded } from '../parts/loaded.js';
import { Failed } from '../parts/states.js';
import { useLanguage, type BilingualText, type Language } from '../text/language.js';
import { views, type View } from '../views.js';
import { SignIn } from './sign-in.js';
import { productText } from './window-title.js';
import './shell.css';

const texts = {
  skip: { zh: '跳到正文', en: 'Skip to content' },
  navigation: { zh: '主导航', en: 'Main navigation' },
  nowhere: { zh: '没有这个页面', en: 'There is no such page' },
  home: { zh: '去提问', en: 'Ask a question' },
  broken: {
    zh: '页面出错或未能载入，请重新载入',
    en: 'This page has failed or could not be loaded. Load it again',
  },
} satisfies Record<string, BilingualText>;

export function Shell() {
  const { say } = useLanguage();
  const [location] = useLocation();
  const token = useSyncExternalStore(onTokenChange, tokenOfSession);
  return (
    <>
      <a className="skip-link" href="#content">
        {say(texts.skip)}
      </a>
      <header className="shell-header">
        <Link href="/" className="shell-brand">
          <BrandMark />
          {say(productText)}
        </Link>
        <nav className="shell-navigation" aria-label={say(texts.navigation)}>
          {views
            .filter(({ isInNavigation }) => isInNavigation)
            .map(({ path, name }) => (
              <Link key={path} href={path} aria-current={path === location ? 'page' : undefined}>
                {say(name)}
              </Link>
            ))}
        </nav>
        <div className="shell-reader">
          <LanguageSwitch />
          <SignIn />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {/* Opened anew for another address, so that a view that failed does not stand in its way, and for another reader, who may see other things. */}
        <Boundary key={`${location} ${token ?? ''}`}>
          <Switch>
            {views.map((view) => (
              <Route key={view.path} path={view.path}>
                <Opened view={view} />
              </Route>
            ))}
            <Route>
              <h1>{say(texts.nowhere)}</h1>
              <p>
                <Link href="/">{say(texts.home)}</Link>
              </p>
            </Route>
          </Switch>
        </Boundary>
      </main>
    </>
  );
}

const noProps = {};

/** Names the window after the view and, after the first, tells readers of the screen that another has opened. */
function Opened({ view: { name, component } }: { readonly view: View }) {
  const { say } = useLanguage();
  const isFirst = useRef(history.length <= 1);
  // Before the view's own effects, so that a view that knows better names the window after what it shows.
  useLayoutEffect(() => {
    document.title = `${say(name)} · ${say(productText)}`;
  }, [say, name]);
  const focus = () => {
    if (!isFirst.current) document.getElementById('content')?.focus({ preventScroll: true });
    isFirst.current = false;
  };
  return <Loaded component={component} props={noProps} onShown={focus} />;
}

const languages: readonly { readonly language: Language; readonly name: string; readonly tag: string }[] = [
  { language: 'zh', name: '中文', tag: 'zh-CN' },
  { language: 'en', name: 'English', tag: 'en' },
];

/** One button, which names the other language in that language. */
function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = languages.find((one) => one.language !== language)!;
  return (
    <button type="button" className="quiet" lang={other.tag} onClick={() => choose(other.language)}>
      {other.name}
    </button>
  );
}

function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <path d="M7 22C9 10 23 10 25 22" className="brand-arc" />
      <circle cx="7" cy="22" r="4" className="brand-home" />
      <circle cx="25" cy="22" r="4" className="brand-partner" />
    </svg>
  );
}

/** Shows that a view has failed, in place of an empty window. */
class Boundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <Failed failure={{ code: 'PAGE', text: texts.broken }} again={() => window.location.reload()} />;
  }
}
