/** The explorer: the language, the client and the address, around the view that the address names. */
import './style/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { Router } from 'wouter';
import { client } from './graphql/client.js';
import { Shell } from './shell/shell.js';
import { LanguageProvider } from './text/language.js';

/** What a gateway may serve us under: everything before the last segment, which names the view. */
const base = new URL('.', location.href).pathname.replace(/\/$/, '');

createRoot(document.getElementById('explorer')!).render(
  <StrictMode>
    <LanguageProvider>
      <Provider value={client}>
        <Router base={base}>
          <Shell />
        </Router>
      </Provider>
    </LanguageProvider>
  </StrictMode>,
);
