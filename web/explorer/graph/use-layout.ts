/** Where nodes stand: laid out anew for another network, from where they stood before. */
import { useState } from 'react';
import { layOut, type Point } from './layout.js';
import type { Network } from './network.js';

export function useLayout(network: Network): ReadonlyMap<string, Point> {
  const [laid, lay] = useState(() => ({ network, points: layOut(network) }));
  if (laid.network === network) return laid.points;
  const next = { network, points: layOut(network, laid.points) };
  lay(next);
  return next.points;
}
