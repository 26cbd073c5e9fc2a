/** The base map as it is drawn: as given, whatever way round its rings run. */
import { geoArea, geoContains } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseMapOf } from '../../../../web/explorer/map/base-map.js';

const ring = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('the base map', () => {
  it('encloses what its rings enclose, in whichever direction each is written', () => {
    const isReversed = fc.boolean();
    fc.assert(
      fc.property(isReversed, isReversed, (outerReversed, holeReversed) => {
        const outer = ring(73, 18, 135, 53);
        const hole = ring(90, 30, 100, 40);
        const { shapes } = baseMapOf({
          type: 'Polygon',
          coordinates: [outerReversed ? outer.toReversed() : outer, holeReversed ? hole.toReversed() : hole],
        });
        const [shape] = shapes.features;
        expect(geoArea(shape!)).toBeLessThan(2 * Math.PI);
        expect(geoContains(shape!, [110, 20])).toBe(true);
        expect(geoContains(shape!, [95, 35])).toBe(false);
        expect(geoContains(shape!, [0, 0])).toBe(false);
      }),
    );
  });

  it('keeps a straight line of degrees straight, and every position that was given', () => {
    const given = [
      [-120, 49],
      [-95, 49],
      [-95, 49.3],
    ];
    const { shapes } = baseMapOf({ type: 'LineString', coordinates: given });
    const { coordinates } = shapes.features[0]!.geometry as { coordinates: number[][] };
    expect(coordinates).toEqual(expect.arrayContaining(given));
    expect(coordinates.filter(([east]) => east! < -95).every(([, north]) => north === 49)).toBe(true);
    expect(coordinates.length).toBeGreaterThan(25);
  });

  it('leaves out features without a place and names what has to be printed beside it', () => {
    const { shapes, attribution } = baseMapOf({
      type: 'FeatureCollection',
      attribution: '审图号：GS(2024)0001号',
      features: [{ type: 'Feature', properties: null, geometry: null }],
    });
    expect([shapes.features, attribution]).toEqual([[], '审图号：GS(2024)0001号']);
    expect(baseMapOf({ type: 'FeatureCollection', features: [] }).attribution).toBeUndefined();
  });
});
