/** The map itself: drawn, turned, enlarged, and pointed at. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage, type BilingualText } from '../text/language.js';
import type { BaseMap } from './base-map.js';
import { followFingers } from './gestures.js';
import { Painter } from './painter.js';
import { movedSight, wholeEarth, type Sight } from './plane.js';
import type { MappedPlace } from '../graphql/tie-map.js';
import type { MapData } from './map-data.js';

const texts = {
  map: { zh: '友好关系地图', en: 'Map of the ties' },
  role: { zh: '地图', en: 'map' },
  hint: {
    zh: '方向键移动，加减号缩放，0 键恢复全图。用“列表”可逐条阅读同样的内容。',
    en: 'Arrow keys move it, plus and minus zoom, 0 shows the whole earth. “List” tells the same as text.',
  },
  closer: { zh: '放大', en: 'Zoom in' },
  farther: { zh: '缩小', en: 'Zoom out' },
  whole: { zh: '全图', en: 'Whole earth' },
} satisfies Record<string, BilingualText>;

/** What one press enlarges, and how far one moves, in pixels. */
const PRESS = 1.5;
const PUSH = 60;

const pushes: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [PUSH, 0],
  ArrowRight: [-PUSH, 0],
  ArrowUp: [0, PUSH],
  ArrowDown: [0, -PUSH],
};

export interface MapCanvasProps {
  readonly data: MapData;
  readonly ties: readonly number[];
  readonly place: number | undefined;
  readonly sight: Sight;
  readonly base: BaseMap | undefined;
  readonly onSight: (sight: Sight) => void;
  /** Undefined when nothing was there. */
  readonly onChoose: (place: MappedPlace | undefined) => void;
}

export function MapCanvas({ data, ties, place, sight, base, onSight, onChoose }: MapCanvasProps) {
  const { say, nameOf } = useLanguage();
  const windowRef = useRef<HTMLDivElement>(null);
  const groundRef = useRef<HTMLCanvasElement>(null);
  const tiesRef = useRef<HTMLCanvasElement>(null);
  const marksRef = useRef<HTMLCanvasElement>(null);
  const painterRef = useRef<Painter>(null);
  const [pointedAt, pointAt] = useState<{ place: MappedPlace; x: number; y: number }>();

  const look = useCallback(
    (next: Sight) => {
      painterRef.current?.look(next);
      pointAt(undefined);
      onSight(next);
    },
    [onSight],
  );
  const move = useCallback(
    (from: readonly [number, number], to?: readonly [number, number], enlarged?: number) => {
      const painter = painterRef.current;
      if (painter !== null) look(movedSight(painter.sight, painter.size, from, to, enlarged));
    },
    [look],
  );
  const middle = (): [number, number] => {
    const { width, height } = painterRef.current!.size;
    return [width / 2, height / 2];
  };
  const push = (x: number, y: number) => move(middle(), [middle()[0] + x, middle()[1] + y]);

  useLayoutEffect(() => {
    const element = windowRef.current!;
    const painter = new Painter({
      ground: groundRef.current!,
      ties: tiesRef.current!,
      marks: marksRef.current!,
    });
    painterRef.current = painter;
    const watcher = new ResizeObserver(([entry]) => {
      painter.resize(entry!.contentRect.width, entry!.contentRect.height);
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      painter.stop();
      painterRef.current = null;
    };
  }, []);
  useLayoutEffect(() => {
    painterRef.current!.show({ data, ties, place, nameOf });
  }, [data, ties, place, nameOf]);
  useLayoutEffect(() => {
    painterRef.current!.lay(base);
  }, [base]);
  useLayoutEffect(() => {
    const painter = painterRef.current!;
    if (painter.sight !== sight) painter.look(sight);
  }, [sight]);

  useEffect(
    () =>
      followFingers(windowRef.current!, {
        move,
        canShrink: () => painterRef.current!.sight.zoom > 1,
        point: (point, reach) => {
          const painter = painterRef.current!;
          const found = point && painter.placeAt(...point, reach);
          painter.pointAt(found);
          pointAt(
            found === undefined ? undefined : { place: data.places[found]!, x: point![0], y: point![1] },
          );
        },
        choose: (point, reach) => {
          const found = painterRef.current!.placeAt(...point, reach);
          onChoose(found === undefined ? undefined : data.places[found]);
        },
      }),
    [move, onChoose, data],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== windowRef.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const pushed = pushes[event.key];
    if (pushed !== undefined) push(...pushed);
    else if (event.key === '+' || event.key === '=') move(middle(), undefined, PRESS);
    else if (event.key === '-') move(middle(), undefined, 1 / PRESS);
    else if (event.key === '0') look(wholeEarth);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={windowRef}
      className={`map-window${pointedAt === undefined ? '' : ' at-place'}${sight.zoom > 1 ? ' is-near' : ''}`}
      role="application"
      aria-roledescription={say(texts.role)}
      aria-label={say(texts.map)}
      aria-describedby="map-hint"
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <canvas ref={groundRef} aria-hidden="true" />
      <canvas ref={tiesRef} aria-hidden="true" />
      <canvas ref={marksRef} aria-hidden="true" />
      <p id="map-hint" className="map-hint">
        {say(texts.hint)}
      </p>
      {pointedAt !== undefined && (
        <span className="map-tip" style={{ left: pointedAt.x, top: pointedAt.y }} aria-hidden="true">
          {nameOf(pointedAt.place)}
        </span>
      )}
      <div className="map-zoom">
        <button type="button" aria-label={say(texts.closer)} onClick={() => move(middle(), undefined, PRESS)}>
          +
        </button>
        <button
          type="button"
          aria-label={say(texts.farther)}
          onClick={() => move(middle(), undefined, 1 / PRESS)}
        >
          −
        </button>
        <button type="button" onClick={() => look(wholeEarth)}>
          {say(texts.whole)}
        </button>
      </div>
    </div>
  );
}
