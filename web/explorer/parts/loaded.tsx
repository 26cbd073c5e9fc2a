/**
 * Components whose code is loaded when they are first shown. Not by React's `lazy`: once it has shown that something is
 * awaited, React holds back for 300 ms what it is replaced by, and the code is there much sooner.
 */
import { createElement, useEffect, useState, type ComponentType } from 'react';
import { Loading } from './states.js';

/** A component and where its code is. */
export interface Loadable<Props extends object = object> {
  /** Null until it has been loaded. */
  readonly loaded: ComponentType<Props> | null;
  readonly load: () => Promise<ComponentType<Props>>;
}

/** @param bring imports the file whose default export is the component */
export function loadable<Props extends object = object>(
  bring: () => Promise<{ readonly default: ComponentType<Props> }>,
): Loadable<Props> {
  let loaded: ComponentType<Props> | null = null;
  return {
    get loaded() {
      return loaded;
    },
    load: async () => {
      loaded = (await bring()).default;
      return loaded;
    },
  };
}

interface LoadedProps<Props extends object> {
  readonly component: Loadable<Props>;
  readonly props: Props;
}

/** Shows the component once it is there. A failure to load it is thrown while rendering. */
export function Loaded<Props extends object>({ component, props }: LoadedProps<Props>) {
  const [loaded, setLoaded] = useState(() => component.loaded);
  useEffect(() => {
    if (loaded !== null) return;
    component.load().then(
      (there) => setLoaded(() => there),
      (error: unknown) =>
        setLoaded(() => {
          throw error;
        }),
    );
  }, [component, loaded]);
  return loaded === null ? <Loading /> : createElement(loaded, props);
}
