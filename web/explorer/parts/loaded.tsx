/**
 * Components whose code is loaded when they are first shown. Not by React's `lazy`: once it has shown that something is
 * awaited, React holds back for 300 ms what it is replaced by, and the code is there much sooner.
 */
import { createElement, useEffect, useEffectEvent, useState, type ComponentType } from 'react';
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
  /** Told when the component stands on the page. */
  readonly onShown?: () => void;
}

/** Shows the component once it is there. A failure to load it is thrown while rendering. */
export function Loaded<Props extends object>({ component, props, onShown }: LoadedProps<Props>) {
  // Drawn again when it has been loaded.
  const [, setThere] = useState<Loadable<Props> | null>(null);
  const { loaded } = component;
  const isShown = loaded !== null;
  const tell = useEffectEvent(() => onShown?.());
  useEffect(() => {
    if (isShown) return undefined;
    let isAwaited = true;
    component.load().then(
      () => isAwaited && setThere(component),
      (error: unknown) =>
        isAwaited &&
        setThere(() => {
          throw error;
        }),
    );
    return () => {
      isAwaited = false;
    };
  }, [component, isShown]);
  useEffect(() => {
    if (isShown) tell();
  }, [isShown]);
  return loaded === null ? <Loading /> : createElement(loaded, props);
}
