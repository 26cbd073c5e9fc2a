/** The window on the earth: how it moves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, MOST_ZOOM, movedSight, pointIn, wholeEarth } from '../../../../web/explorer/map/plane.js';

const size = { width: 1000, height: 520 };
const middle = [500, 260] as const;
const at = (shown: typeof wholeEarth, longitude: number, latitude: number) =>
  pointIn(frameOf(shown, size.width, size.height), longitude, latitude);

describe('the window', () => {
  it('keeps under the mouse what was there while it is enlarged', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 300, max: 700, noNaN: true }),
        fc.double({ min: 180, max: 340, noNaN: true }),
        fc.double({ min: 1, max: 6, noNaN: true }),
        (x, y, enlarged) => {
          const start = movedSight(wholeEarth, size, middle, middle, 4);
          // Where Taiyuan is is where the mouse is.
          const shown = movedSight(start, size, at(start, 112.5, 37.9), [x, y]);
          const [atX, atY] = at(shown, 112.5, 37.9);
          const after = at(movedSight(shown, size, [atX, atY], [atX, atY], enlarged), 112.5, 37.9);
          expect(after[0]).toBeCloseTo(atX, 4);
          expect(after[1]).toBeCloseTo(atY, 4);
        },
      ),
    );
  });

  it('never leaves the earth, and stays between the whole earth and the greatest zoom', () => {
    const step = fc.tuple(
      fc.double({ min: -2000, max: 2000, noNaN: true }),
      fc.double({ min: -2000, max: 2000, noNaN: true }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const shown = steps.reduce(
          (before, [x, y, enlarged]) =>
            movedSight(before, size, middle, [middle[0] + x, middle[1] + y], enlarged),
          wholeEarth,
        );
        expect(shown.zoom).toBeGreaterThanOrEqual(1);
        expect(shown.zoom).toBeLessThanOrEqual(MOST_ZOOM);
        expect(Math.abs(shown.longitude)).toBeLessThanOrEqual(180);
        expect(Math.abs(shown.latitude)).toBeLessThanOrEqual(90);
        // The pole is at the edge of the window or beyond it, save for the margin of the whole earth.
        if (shown.zoom > 1.2) {
          expect(at(shown, 0, 90)[1]).toBeLessThanOrEqual(0.05 * size.height * shown.zoom);
          expect(at(shown, 0, -90)[1]).toBeGreaterThanOrEqual(size.height - 0.05 * size.height * shown.zoom);
        }
      }),
    );
  });
});
