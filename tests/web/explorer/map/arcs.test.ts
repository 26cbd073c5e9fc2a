/** Arcs of the map: where they run, and what is traced of them. */
import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcsOf, traceArc, type Arcs } from '../../../../web/explorer/map/arcs.js';
import { frameOf, pointIn } from '../../../../web/explorer/map/plane.js';

const DEGREES = 180 / Math.PI;

const point = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const sight = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -60, max: 60, noNaN: true }),
  zoom: fc.double({ min: 1, max: 32, noNaN: true }),
});

/** The points of one arc in degrees: the latitude is found by the height that `pointIn` gives it. */
function longitudesOf({ starts, longitudes }: Arcs, index: number): number[] {
  return [...longitudes.slice(starts[index], starts[index + 1])].map((radians) => radians * DEGREES);
}

interface Line {
  readonly points: [number, number][];
}

function traced(
  arcs: Arcs,
  frame: ReturnType<typeof frameOf>,
  stride: 1 | 2 = 1,
): { lines: Line[]; rings: number } {
  const lines: Line[] = [];
  let rings = 0;
  traceArc(
    {
      moveTo: (x, y) => void lines.push({ points: [[x, y]] }),
      lineTo: (x, y) => void lines.at(-1)!.points.push([x, y]),
      arc: () => (rings += 1),
    },
    arcs,
    0,
    frame,
    stride,
  );
  return { lines, rings };
}

describe('an arc', () => {
  it('begins and ends at its two places, wherever the earth is turned', () => {
    fc.assert(
      fc.property(point, point, sight, fc.constantFrom(1, 2), (from, to, shown, stride) => {
        fc.pre(geoDistance(from, to) > 0.001);
        const frame = frameOf(shown, 1000, 500);
        const { lines } = traced(arcsOf([[from, to]]), frame, stride);
        const ends = [lines[0]!.points[0]!, lines.at(-1)!.points.at(-1)!];
        [from, to].forEach((place, index) => {
          const [x, y] = pointIn(frame, ...place);
          // A place on the seam may be on either side of the map, and near a pole many meridians are one place.
          const isOnSeam = Math.abs(Math.abs(x - 500) - Math.abs(ends[index]![0] - 500)) < 1 * shown.zoom;
          const isAtPole = Math.abs(place[1]) > 89.9;
          expect(isAtPole || isOnSeam).toBe(true);
          expect(Math.abs(ends[index]![1] - y)).toBeLessThan(0.5 * shown.zoom);
        });
      }),
    );
  });

  it('never crosses the map from one side to the other in one line', () => {
    fc.assert(
      fc.property(point, point, sight, (from, to, shown) => {
        fc.pre(Math.max(Math.abs(from[1]), Math.abs(to[1])) < 60);
        const frame = frameOf({ ...shown, zoom: 1 }, 1000, 500);
        for (const { points } of traced(arcsOf([[from, to]]), frame).lines)
          points.slice(1).forEach(([x], index) => {
            expect(Math.abs(x - points[index]![0])).toBeLessThanOrEqual(500);
          });
      }),
    );
  });

  it('is the shortest way: over the Pacific it is cut at the edge of a map with Africa in its middle', () => {
    const arcs = arcsOf([
      [
        [112.5, 37.9],
        [-86.8, 36.2],
      ],
    ]);
    const { lines } = traced(arcs, frameOf({ longitude: 0, latitude: 0, zoom: 1 }, 1000, 500));
    expect(lines).toHaveLength(2);
    const [before, after] = [lines[0]!.points.at(-1)!, lines[1]!.points[0]!];
    expect(before[1]).toBeCloseTo(after[1], 6);
    expect(before[0] + after[0]).toBeCloseTo(1000, 6);
  });

  it('between opposite ends of the earth sets out to the east, and between the poles is one meridian', () => {
    const [equator] = [
      longitudesOf(
        arcsOf([
          [
            [0, 0],
            [180, 0],
          ],
        ]),
        0,
      ),
    ];
    expect(equator.every((longitude, index) => index === 0 || longitude > equator[index - 1]!)).toBe(true);
    const poles = longitudesOf(
      arcsOf([
        [
          [0, -90],
          [0, 90],
        ],
      ]),
      0,
    );
    expect(poles.slice(1, -1).every((longitude) => Math.abs(longitude - 90) < 1e-3)).toBe(true);
  });

  it('of a place with itself is a ring, and of one without a point nothing', () => {
    const frame = frameOf({ longitude: 0, latitude: 0, zoom: 1 }, 1000, 500);
    const same = traced(
      arcsOf([
        [
          [10, 20],
          [10, 20],
        ],
      ]),
      frame,
    );
    expect(same.rings).toBe(1);
    expect(traced(arcsOf([null]), frame)).toEqual({ lines: [], rings: 0 });
  });

  it('has no point that is no number, whatever its ends', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.tuple(point, point)), { maxLength: 5 }), (ends) => {
        const { starts, longitudes, stretches, heights } = arcsOf(ends);
        expect(starts.at(-1)).toBe(longitudes.length);
        for (const numbers of [longitudes, stretches, heights])
          expect([...numbers].every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
