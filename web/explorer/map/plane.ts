/**
 * The plane that the map is drawn on: Equal Earth, on which areas compare rightly, turned so that the middle of the window is a
 * meridian of the reader's choice. On it a parallel is a straight line and its points stand at even distances, so that
 * what costs time is worked out once for each point, and turning the earth is an addition.
 */
import { geoEqualEarthRaw } from 'd3-geo';

/** What the window shows: its middle in degrees, and how many times larger than the whole earth. */
export interface Sight {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** Where a window of some size stands on the plane. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Pixels of one unit of the plane. */
  readonly scale: number;
  /** The meridian in the middle, in radians. */
  readonly meridian: number;
  /** Height of the middle of the window on the plane. */
  readonly middle: number;
}

const RADIANS = Math.PI / 180;

export const MOST_ZOOM = 32;

/** The Pacific in the middle, as maps of the world that are made in China have it: both ends of most ties are in sight. */
export const wholeEarth: Sight = { longitude: 150, latitude: 0, zoom: 1 };

/** Half of the plane: the equator to the right, the poles upwards. */
const HALF_WIDTH = geoEqualEarthRaw(Math.PI, 0)[0];
const HALF_HEIGHT = geoEqualEarthRaw(0, Math.PI / 2)[1];

/** Room around the earth, as a part of its size. */
const MARGIN = 1.04;

/**
 * What is the same for all points of a parallel: the units of the plane that a radian of longitude takes, and its height.
 *
 * @param latitude in radians
 */
export const onPlane = (latitude: number) => geoEqualEarthRaw(1, latitude);

const heightAt = (latitude: number) => onPlane(latitude)[1];

/** The parallel of a height, in radians; beyond the poles it is theirs. */
function latitudeAt(height: number): number {
  const inside = Math.max(-HALF_HEIGHT, Math.min(HALF_HEIGHT, height));
  return geoEqualEarthRaw.invert!(0, inside)[1];
}

/** The same meridian from -π to π. */
export const turned = (longitude: number) =>
  longitude - 2 * Math.PI * Math.floor((longitude + Math.PI) / (2 * Math.PI));

export function frameOf({ longitude, latitude, zoom }: Sight, width: number, height: number): Frame {
  const whole = Math.min(width / (2 * HALF_WIDTH), height / (2 * HALF_HEIGHT)) / MARGIN;
  return {
    width,
    height,
    scale: whole * zoom,
    meridian: longitude * RADIANS,
    middle: heightAt(latitude * RADIANS),
  };
}

/** Where a place is in the window, in pixels. */
export function pointIn(frame: Frame, longitude: number, latitude: number): [number, number] {
  const [stretch, height] = onPlane(latitude * RADIANS);
  return [
    frame.width / 2 + frame.scale * stretch * turned(longitude * RADIANS - frame.meridian),
    frame.height / 2 - frame.scale * (height - frame.middle),
  ];
}

/** The sight after what was under `from` has been drawn to `to` and enlarged; the earth does not leave the window. */
export function movedSight(
  sight: Sight,
  size: { readonly width: number; readonly height: number },
  from: readonly [number, number],
  to: readonly [number, number] = from,
  enlarged = 1,
): Sight {
  const { width, height } = size;
  const before = frameOf(sight, width, height);
  const zoom = Math.max(1, Math.min(MOST_ZOOM, sight.zoom * enlarged));
  const after = frameOf({ ...sight, zoom }, width, height);
  const held = before.middle - (from[1] - height / 2) / before.scale;
  const [stretch] = onPlane(latitudeAt(held));
  const meridian =
    before.meridian +
    (from[0] - width / 2) / before.scale / stretch -
    (to[0] - width / 2) / after.scale / stretch;
  const room = Math.max(0, HALF_HEIGHT * MARGIN - height / 2 / after.scale);
  const middle = Math.max(-room, Math.min(room, held + (to[1] - height / 2) / after.scale));
  return {
    longitude: turned(meridian) / RADIANS,
    latitude: latitudeAt(middle) / RADIANS,
    zoom,
  };
}
