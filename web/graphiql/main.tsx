/** The GraphQL IDE: GraphiQL over the service that the page comes from, with the contract's questions as its tabs. */
import 'graphiql/setup-workers/vite';
// Not `graphiql/style.css`: beside these it holds Monaco's styles, which Monaco brings itself, and half a megabyte of
// Latin fonts.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { ask } from './ask.js';
import { readyTabs } from './ready-tabs.js';

// The variables of the first of `defaultTabs` do not reach their editor unless they are given here too; given at a later
// visit they would open one more tab.
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
const first = isFirstVisit
  ? { initialQuery: readyTabs[0]!.query, initialVariables: readyTabs[0]!.variables }
  : {};

createRoot(document.getElementById('ide')!).render(
  <GraphiQL
    fetcher={ask}
    defaultTabs={[...readyTabs]}
    {...first}
    defaultEditorToolsVisibility="variables"
    // For a token. None may stay in the browser, so there is no history either: it keeps each request with its headers.
    isHeadersEditorEnabled
    shouldPersistHeaders={false}
    plugins={[]}
  >
    <GraphiQL.Logo>
      <span className="service-name">友城关系图谱</span>
      <span className="service-name">Sister-city graph</span>
    </GraphiQL.Logo>
  </GraphiQL>,
);
