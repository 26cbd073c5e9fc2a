/** Ties as great circles: each as points close enough to one another to be joined by straight lines. */
import { geoDistance, geoInterpolate } from 'd3-geo';
import { heightAt, stretchAt, turned, type Frame } from './plane.js';

type Point = readonly [longitude: number, latitude: number];

/** The points of all arcs, one after another. */
export interface Arcs {
  /** Where the points of each arc begin, and after the last where they end. An arc without points cannot be drawn. */
  readonly starts: Uint32Array;
  /** In radians. */
  readonly longitudes: Float32Array;
  /** What `stretchAt` says of each point's parallel. */
  readonly stretches: Float32Array;
  /** What `heightAt` says of it. */
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

/** @param ends both ends of each tie in degrees; null where one is not known */
export function arcsOf(ends: readonly (readonly [Point, Point] | null)[]): Arcs {
  const starts = new Uint32Array(ends.length + 1);
  const longitudes: number[] = [];
  const stretches: number[] = [];
  const heights: number[] = [];
  ends.forEach((both, index) => {
    if (both !== null)
      for (const [longitude, latitude] of greatCircle(...both)) {
        longitudes.push(longitude * RADIANS);
        stretches.push(stretchAt(latitude * RADIANS));
        heights.push(heightAt(latitude * RADIANS));
      }
    starts[index + 1] = longitudes.length;
  });
  return {
    starts,
    longitudes: Float32Array.from(longitudes),
    stretches: Float32Array.from(stretches),
    heights: Float32Array.from(heights),
  };
}

/**
 * Points of the shortest way, both ends among them, in degrees; one alone where the ends are the same. Between opposite ends
 * of the earth all ways are equally long, and the one over the equator a quarter east of the first is taken.
 */
export function greatCircle(from: Point, to: Point): Point[] {
  const distance = geoDistance([...from], [...to]);
  if (distance < TOO_NEAR) return [from];
  if (Math.PI - distance < TOO_NEAR) {
    const between: Point = [from[0] + 90, 0];
    return [...greatCircle(from, between), ...greatCircle(between, to).slice(1)];
  }
  const steps = Math.max(1, Math.ceil(distance / STEP));
  const at = geoInterpolate([...from], [...to]);
  return Array.from({ length: steps + 1 }, (_, step) => at(step / steps));
}

/**
 * Traces one arc. Where it leaves the map on one side it goes on from the other.
 *
 * @param index of the tie
 */
export function traceArc(pen: Pen, arcs: Arcs, index: number, frame: Frame): void {
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
  for (let at = first + 1; at < end; at += 1) {
    const next = turned(longitudes[at]! - meridian);
    if (Math.abs(next - longitude) > Math.PI) {
      const edge = longitude > 0 ? Math.PI : -Math.PI;
      const beyond = next + 2 * edge;
      const part = beyond === longitude ? 0 : (edge - longitude) / (beyond - longitude);
      const stretch = stretches[at - 1]! + part * (stretches[at]! - stretches[at - 1]!);
      const crossing = top - scale * (heights[at - 1]! + part * (heights[at]! - heights[at - 1]!));
      pen.lineTo(left + scale * stretch * edge, crossing);
      pen.moveTo(left - scale * stretch * edge, crossing);
    }
    pen.lineTo(left + scale * stretches[at]! * next, top - scale * heights[at]!);
    longitude = next;
  }
}
