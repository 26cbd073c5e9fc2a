/** The views: where each is, what it is called, and the file that is loaded when it is first opened. */
import { loadable, type Loadable } from './parts/loaded.js';
import type { BilingualText } from './text/language.js';

export interface View {
  /** Its address below the page's own, as `src/api/explorer.ts` serves it. */
  readonly path: `/${string}`;
  readonly name: BilingualText;
  /** Whether the main navigation names it; the others are reached from what they are about. */
  readonly isInNavigation: boolean;
  readonly component: Loadable;
}

export const views: readonly View[] = [
  {
    path: '/',
    name: { zh: '提问', en: 'Ask' },
    isInNavigation: true,
    component: loadable(() => import('./ask/ask-view.js')),
  },
  {
    path: '/map',
    name: { zh: '地图', en: 'Map' },
    isInNavigation: true,
    component: loadable(() => import('./map/map-view.js')),
  },
  {
    path: '/graph',
    name: { zh: '关系图', en: 'Graph' },
    isInNavigation: true,
    component: loadable(() => import('./graph/graph-view.js')),
  },
  {
    path: '/answer',
    name: { zh: '回答', en: 'Answer' },
    isInNavigation: false,
    component: loadable(() => import('./answer/answer-view.js')),
  },
  {
    path: '/place',
    name: { zh: '地方', en: 'Places' },
    isInNavigation: true,
    component: loadable(() => import('./place/place-view.js')),
  },
  {
    path: '/work',
    name: { zh: '工作台', en: 'Work' },
    isInNavigation: true,
    component: loadable(() => import('./work/work-view.js')),
  },
];
