/** The views: where each is, what it is called, and the file that is loaded when it is first opened. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { BilingualText } from './text/language.js';

export interface View {
  /** Its address below the page's own, as `src/api/explorer.ts` serves it. */
  readonly path: `/${string}`;
  readonly name: BilingualText;
  /** Whether the main navigation names it; the others are reached from what they are about. */
  readonly isInNavigation: boolean;
  readonly Component: ComponentType | LazyExoticComponent<ComponentType>;
}

export const views: readonly View[] = [
  {
    path: '/',
    name: { zh: '提问', en: 'Ask' },
    isInNavigation: true,
    Component: lazy(() => import('./ask/ask-view.js')),
  },
  {
    path: '/map',
    name: { zh: '地图', en: 'Map' },
    isInNavigation: true,
    Component: lazy(() => import('./map/map-view.js')),
  },
  {
    path: '/graph',
    name: { zh: '关系图', en: 'Graph' },
    isInNavigation: true,
    Component: lazy(() => import('./graph/graph-view.js')),
  },
  {
    path: '/answer',
    name: { zh: '回答', en: 'Answer' },
    isInNavigation: false,
    Component: lazy(() => import('./answer/answer-view.js')),
  },
  {
    path: '/place',
    name: { zh: '地方', en: 'Places' },
    isInNavigation: true,
    Component: lazy(() => import('./place/place-view.js')),
  },
  {
    path: '/work',
    name: { zh: '工作台', en: 'Work' },
    isInNavigation: true,
    Component: lazy(() => import('./work/work-view.js')),
  },
];
