/** The address of the map: read, and written step by step. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { addressOf } from '../addresses.js';
import { readAddress, writeAddress, type MapAddress } from './address.js';

/** Browsers refuse to write an address many times a second. */
const PAUSE_MS = 300;

export interface MapAddressControl {
  readonly shown: MapAddress;
  /** A step that one may want to go back from. */
  readonly step: (changed: Partial<MapAddress>) => void;
  /** What changes all the time while it is dragged: shown at once, and written once it rests. */
  readonly drag: (changed: Partial<MapAddress>) => void;
}

export function useMapAddress(): MapAddressControl {
  const [, navigate] = useLocation();
  const search = useSearch();
  const written = useMemo(() => readAddress(new URLSearchParams(search)), [search]);
  // It holds over the address until that is another one: because it was written, or because the reader went back.
  const [dragged, setDragged] = useState<{ changed: Partial<MapAddress>; over: string }>();
  const pending = useRef<Partial<MapAddress>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const write = useCallback(
    (changed: Partial<MapAddress>, replace: boolean) => {
      clearTimeout(timer.current);
      const before = readAddress(new URLSearchParams(window.location.search));
      const parameters = writeAddress({ ...before, ...pending.current, ...changed });
      pending.current = {};
      navigate(addressOf('/map', parameters), { replace });
    },
    [navigate],
  );
  const step = useCallback((changed: Partial<MapAddress>) => write(changed, false), [write]);
  const drag = useCallback(
    (changed: Partial<MapAddress>) => {
      clearTimeout(timer.current);
      pending.current = { ...pending.current, ...changed };
      setDragged({ changed: pending.current, over: search });
      timer.current = setTimeout(() => write({}, true), PAUSE_MS);
    },
    [write, search],
  );
  // Another view may be open by then.
  useEffect(() => () => clearTimeout(timer.current), []);

  const changed = dragged?.over === search ? dragged.changed : undefined;
  const shown = useMemo(() => ({ ...written, ...changed }), [written, changed]);
  return { shown, step, drag };
}
