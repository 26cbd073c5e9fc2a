/** A layout by ties that a worker works out when it is wanted. */
import { useEffect, useState } from 'react';
import type { LayoutNews, LayoutTask } from './layout-worker.js';
import type { Point } from './layout.js';
import type { Network } from './network.js';

export interface Settled {
  /** 0 to 1 while it is worked out. */
  readonly share: number;
  /** Null until it has come to rest. */
  readonly points: ReadonlyMap<string, Point> | null;
}

const NOTHING: Settled = { share: 0, points: null };

/** @param isWanted starts it; what was worked out is kept for as long as the network is the same */
export function useSettled(network: Network, start: ReadonlyMap<string, Point>, isWanted: boolean): Settled {
  const [settled, settle] = useState<{ readonly network: Network; readonly news: Settled } | null>(null);
  const isDone = settled?.network === network && settled.news.points !== null;
  useEffect(() => {
    if (!isWanted || isDone) return undefined;
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    const keys = [...network.nodes.keys()];
    worker.onmessage = ({ data: { share, points } }: MessageEvent<LayoutNews>) =>
      settle({ network, news: { share, points: points === undefined ? null : named(keys, points) } });
    const task = taskOf(network, start, keys);
    worker.postMessage(task, [task.points.buffer, task.ends.buffer]);
    return () => worker.terminate();
  }, [network, start, isWanted, isDone]);
  return settled?.network === network ? settled.news : NOTHING;
}

function taskOf(network: Network, start: ReadonlyMap<string, Point>, keys: readonly string[]): LayoutTask {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  return {
    points: new Float32Array(
      keys.flatMap((key) => {
        const { x, y } = start.get(key)!;
        return [x, y];
      }),
    ),
    ends: new Uint32Array(network.links.flatMap(({ from, to }) => [numbers.get(from)!, numbers.get(to)!])),
  };
}

const named = (keys: readonly string[], points: Float32Array): ReadonlyMap<string, Point> =>
  new Map(keys.map((key, number) => [key, { x: points[2 * number]!, y: points[2 * number + 1]! }]));
