/** A mouse, a wheel or fingers on the map: what they mean. */

type Point = readonly [x: number, y: number];

export interface Followed {
  /** What was under `from` is drawn to `to` and enlarged. */
  readonly move: (from: Point, to?: Point, enlarged?: number) => void;
  /** Whether the wheel, turned backwards, is for the map; else the page goes on under it. */
  readonly canShrink: () => boolean;
  /** A mouse rests at the point, or has left. */
  readonly point: (point: Point | undefined, reach: number) => void;
  readonly choose: (point: Point, reach: number) => void;
}

/** How far from a place one may be and still mean it, in pixels; a finger hides what it points at. */
const reaches: Readonly<Record<string, number>> = { mouse: 10, pen: 12 };
const REACH_OF_FINGER = 22;

/** A press that moves less is a click. */
const STILL = 5;

/** What a turn of the wheel by one pixel enlarges. */
const WHEEL = 1.0018;

/** Calls back until what it returns is called. */
export function followFingers(element: HTMLElement, followed: Followed): () => void {
  const fingers = new Map<number, Point>();
  let travelled = 0;

  const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left, top } = element.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const reachOf = ({ pointerType }: PointerEvent) => reaches[pointerType] ?? REACH_OF_FINGER;
  const isOnMap = ({ target }: Event) => target instanceof HTMLCanvasElement;

  const down = (event: PointerEvent) => {
    if (!isOnMap(event) || event.button !== 0) return;
    if (fingers.size === 0) travelled = 0;
    fingers.set(event.pointerId, pointOf(event));
    element.setPointerCapture(event.pointerId);
    followed.point(undefined, 0);
  };
  const drag = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId);
    const now = pointOf(event);
    if (before === undefined) {
      if (event.pointerType === 'mouse') followed.point(isOnMap(event) ? now : undefined, reachOf(event));
      return;
    }
    travelled += distance(before, now);
    fingers.set(event.pointerId, now);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) {
      if (travelled > STILL) followed.move(before, now);
    } else {
      const enlarged = distance(now, other) / Math.max(1, distance(before, other));
      followed.move(between(before, other), between(now, other), enlarged);
    }
  };
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    if (event.type === 'pointerup' && fingers.size === 0 && travelled <= STILL)
      followed.choose(pointOf(event), reachOf(event));
  };
  const leave = () => followed.point(undefined, 0);
  const turn = (event: WheelEvent) => {
    if (!isOnMap(event) || (event.deltaY > 0 && !followed.canShrink())) return;
    event.preventDefault();
    followed.move(pointOf(event), undefined, WHEEL ** -pixelsOf(event));
  };

  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', drag);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('pointerleave', leave);
  // Said not to be passive, because the page must not scroll as well.
  element.addEventListener('wheel', turn, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', drag);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('wheel', turn);
  };
}

const distance = (one: Point, other: Point) => Math.hypot(one[0] - other[0], one[1] - other[1]);
const between = (one: Point, other: Point): Point => [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];

/** Some mice tell lines, not pixels. */
const pixelsOf = ({ deltaY, deltaMode }: WheelEvent) =>
  deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * 16 : deltaY;
