/** Ties as great circles: each as points close enough to one another to be joined by straight lines. */
import { onPlane, turned, type Frame } from './plane.js';

type Point = readonly [longitude: number, latitude: number];

/** The points of all arcs, one after another. */
export interface Arcs {
  /** Where the points of each arc begin, and after the last where they end. An arc without points cannot be drawn. */
  readonly starts: Uint32Array;
  /** In radians. */
  readonly longitudes: Float32Array;
  /** Units of the plane that a radian of longitude takes on each point's parallel. */
  readonly stretches: Float32Array;
  /** Height of its parallel on the plane. */
  readonly heights: Float32Array;
}

/** What lines are traced on: a canvas. */
export type Pen = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'arc'>;

const RADIANS = Math.PI / 180;

/** The longest step: it bends by less than two pixels at the greatest zoom. */
const STEP = 4 * RADIANS;

/** Nearer than this to one another, or to opposite ends of the earth, no great circle is told from another. */
const TOO_NEAR = 1e-6;

/** Radius in pixels of the ring that stands for a tie whose ends are at one point. */
const RING = 7;

type Vector = readonly [number, number, number];

/** The shortest way from one end to the other. */
interface Way {
  readonly from: Vector;
  /** A quarter of the earth ahead. */
  readonly ahead: Vector;
  readonly length: number;
  readonly points: number;
}

/**
 * The arcs of all ties: the shortest way with both ends, or one point where they are the same. Between opposite ends of the
 * earth all ways are equally long, and the one that sets out to the east is taken.
 *
 * @param ends both ends of each tie in degrees; null where one is not known
 */
export function arcsOf(ends: readonly (readonly [Point, Point] | null)[]): Arcs {
  const ways = ends.map((both) => (both === null ? null : wayBetween(...both)));
  const starts = new Uint32Array(ends.length + 1);
  ways.forEach((way, index) => (starts[index + 1] = starts[index]! + (way?.points ?? 0)));
  const total = starts[ends.length]!;
  const longitudes = new Float32Array(total);
  const stretches = new Float32Array(total);
  const heights = new Float32Array(total);
  ways.forEach((way, index) => {
    if (way === null) return;
    const { from, ahead, length, points } = way;
    for (let point = 0; point < points; point += 1) {
      const gone = points === 1 ? 0 : (length * point) / (points - 1);
      const [near, far] = [Math.cos(gone), Math.sin(gone)];
      const x = near * from[0] + far * ahead[0];
      const y = near * from[1] + far * ahead[1];
      const z = near * from[2] + far * ahead[2];
      const at = starts[index]! + point;
      const [stretch, height] = onPlane(Math.asin(Math.max(-1, Math.min(1, z))));
      longitudes[at] = Math.atan2(y, x);
      stretches[at] = stretch;
      heights[at] = height;
    }
  });
  return { starts, longitudes, stretches, heights };
}

function wayBetween(one: Point, other: Point): Way {
  const from = vectorOf(one);
  const to = vectorOf(other);
  const across = Math.hypot(
    from[1] * to[2] - from[2] * to[1],
    from[2] * to[0] - from[0] * to[2],
    from[0] * to[1] - from[1] * to[0],
  );
  const along = from[0] * to[0] + from[1] * to[1] + from[2] * to[2];
  const length = Math.atan2(across, along);
  const points = length < TOO_NEAR ? 1 : Math.ceil(length / STEP) + 1;
  const ahead: Vector =
    across < TOO_NEAR
      ? [-Math.sin(one[0] * RADIANS), Math.cos(one[0] * RADIANS), 0]
      : [
          (to[0] - along * from[0]) / across,
          (to[1] - along * from[1]) / across,
          (to[2] - along * from[2]) / across,
        ];
  return { from, ahead, length, points };
}

function vectorOf([longitude, latitude]: Point): Vector {
  const [east, north] = [longitude * RADIANS, latitude * RADIANS];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

/**
 * Traces one arc. Where it leaves the map on one side it goes on from the other.
 *
 * @param index of the tie
 * @param stride takes each point, or each second one where that cannot be told; the ends are always taken
 */
export function traceArc(pen: Pen, arcs: Arcs, index: number, frame: Frame, stride: 1 | 2 = 1): void {
  const { starts, longitudes, stretches, heights } = arcs;
  const first = starts[index]!;
  const end = starts[index + 1]!;
  if (first === end) return;
  const { width, height, scale, meridian, middle } = frame;
  const left = width / 2;
  const top = height / 2 + scale * middle;

  let longitude = turned(longitudes[first]! - meridian);
  const x = left + scale * stretches[first]! * longitude;
  const y = top - scale * heights[first]!;
  if (end - first === 1) {
    pen.moveTo(x + RING, y - RING);
    pen.arc(x, y - RING, RING, 0, 2 * Math.PI);
    return;
  }
  pen.moveTo(x, y);
  for (let before = first; before < end - 1;) {
    const at = Math.min(before + stride, end - 1);
    const next = turned(longitudes[at]! - meridian);
    if (Math.abs(next - longitude) > Math.PI) {
      const edge = longitude > 0 ? Math.PI : -Math.PI;
      const beyond = next + 2 * edge;
      const part = beyond === longitude ? 0 : (edge - longitude) / (beyond - longitude);
      const stretch = stretches[before]! + part * (stretches[at]! - stretches[before]!);
      const crossing = top - scale * (heights[before]! + part * (heights[at]! - heights[before]!));
      pen.lineTo(left + scale * stretch * edge, crossing);
      pen.moveTo(left - scale * stretch * edge, crossing);
    }
    pen.lineTo(left + scale * stretches[at]! * next, top - scale * heights[at]!);
    longitude = next;
    before = at;
  }
}
