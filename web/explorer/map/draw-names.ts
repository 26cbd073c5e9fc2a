/** Names beside the points: those with most ties first, and none over another. */
import type { Colours } from './colours.js';
import type { Drawn } from './draw-ties.js';
import { pointIn, type Frame } from './plane.js';
import type { MappedPlace } from '../graphql/tie-map.js';
import { isLocated } from './map-data.js';

/** More are not tried: they would fill the map. */
const MOST_NAMES = 60;
const MOST_TRIED = 400;

/** In pixels. */
const TEXT = 12;
const GAP = 7;
const LONGEST = 150;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** @param first a place whose name has to be there; undefined for none */
export function drawNames(
  pen: CanvasRenderingContext2D,
  { data, tiesOfPlace }: Drawn,
  frame: Frame,
  colours: Colours,
  nameOf: (place: MappedPlace) => string,
  first: number | undefined,
): void {
  const importance = (position: number) => (position === first ? Infinity : tiesOfPlace[position]!);
  const candidates = data.places
    .flatMap((place, position) => {
      if (importance(position) === 0 || !isLocated(place)) return [];
      const [x, y] = pointIn(frame, place.longitude, place.latitude);
      const isInside = x > 0 && y > 0 && x < frame.width && y < frame.height;
      return isInside ? [{ place, position, x, y }] : [];
    })
    .sort((one, other) => importance(other.position) - importance(one.position))
    .slice(0, MOST_TRIED);
  pen.font = `${String(TEXT)}px ${getComputedStyle(pen.canvas).fontFamily}`;
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.lineWidth = 3;
  pen.strokeStyle = colours.halo;
  pen.fillStyle = colours.ink;
  const taken: Box[] = [];
  for (const { place, x, y } of candidates) {
    if (taken.length === MOST_NAMES) return;
    const name = shortened(pen, nameOf(place));
    const width = pen.measureText(name).width;
    const left = x + GAP + width > frame.width ? x - GAP - width : x + GAP;
    const box: Box = {
      left: left - 2,
      top: y - TEXT / 2 - 2,
      right: left + width + 2,
      bottom: y + TEXT / 2 + 2,
    };
    if (taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    pen.strokeText(name, left, y);
    pen.fillText(name, left, y);
  }
}

function shortened(pen: CanvasRenderingContext2D, name: string): string {
  let text = name;
  while (text.length > 1 && pen.measureText(text).width > LONGEST)
    text = `${text.slice(0, Math.max(1, Math.floor(text.length * 0.8) - 1))}…`;
  return text;
}
