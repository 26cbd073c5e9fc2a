/** Printing the whole page: the parts that nobody has come to yet ask first, then the window is printed. */
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';

interface WholePage {
  /** All parts ask, and show what they fold away. */
  readonly isWhole: boolean;
  /** To be called by a part once it has its answer or has failed. */
  readonly settle: (part: string) => void;
}

export const WholePageContext = createContext<WholePage>({ isWhole: false, settle: () => undefined });

export const useWholePage = () => use(WholePageContext);

/** The part of the page that something stands in. */
export const PartContext = createContext('');

/** @param parts names of the parts that have to be there before anything is printed */
export function usePrinting(parts: readonly string[]) {
  const [isWhole, setWhole] = useState(false);
  const [settled, setSettled] = useState<readonly string[]>([]);
  const settle = useCallback(
    (part: string) => setSettled((before) => (before.includes(part) ? before : [...before, part])),
    [],
  );
  const isReady = isWhole && parts.every((part) => settled.includes(part));
  useEffect(() => {
    if (!isReady) return;
    // What was folded away is drawn first.
    const frame = requestAnimationFrame(() => {
      window.print();
      setWhole(false);
    });
    return () => cancelAnimationFrame(frame);
  }, [isReady]);
  const page = useMemo(() => ({ isWhole, settle }), [isWhole, settle]);
  return { page, isPreparing: isWhole, print: useCallback(() => setWhole(true), []) };
}
