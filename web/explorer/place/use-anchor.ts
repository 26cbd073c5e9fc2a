/** Keeps the part that the address names in view while those above it are still being loaded. */
import { useEffect } from 'react';

/** By these the reader moves on, and the page no longer moves by itself. */
const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

export function useAnchor(): void {
  useEffect(() => {
    let release: (() => void) | undefined;
    const hold = () => {
      release?.();
      const part = document.getElementById(location.hash.slice(1));
      if (part === null) return;
      const observer = new ResizeObserver(() => part.scrollIntoView());
      observer.observe(document.body);
      const letGo = () => observer.disconnect();
      for (const move of moves) addEventListener(move, letGo, { once: true, passive: true });
      release = () => {
        letGo();
        for (const move of moves) removeEventListener(move, letGo);
      };
    };
    if (location.hash === '') scrollTo(0, 0);
    hold();
    addEventListener('hashchange', hold);
    return () => {
      release?.();
      removeEventListener('hashchange', hold);
    };
  }, []);
}
