/** The ground of the map: the earth's outline, its graticule, and over them the office's own base map, if there is one. */
import { geoEqualEarth, geoGraticule, geoPath } from 'd3-geo';
import type { BaseMap } from './base-map.js';
import type { Colours } from './colours.js';
import type { Frame } from './plane.js';

const graticule = geoGraticule().step([30, 30])();
const equator = {
  type: 'LineString' as const,
  coordinates: [-180, -90, 0, 90, 180].map((east) => [east, 0]),
};

/** @param base undefined leaves it out */
export function drawGround(
  pen: CanvasRenderingContext2D,
  frame: Frame,
  colours: Colours,
  base: BaseMap | undefined,
): void {
  const { width, height, scale, meridian, middle } = frame;
  const projection = geoEqualEarth()
    .rotate([(-meridian * 180) / Math.PI, 0])
    .scale(scale)
    .translate([width / 2, height / 2 + scale * middle])
    .clipExtent([
      [-1, -1],
      [width + 1, height + 1],
    ]);
  const path = geoPath(projection, pen);
  const trace = (shape: Parameters<typeof path>[0]) => {
    pen.beginPath();
    path(shape);
  };
  pen.clearRect(0, 0, width, height);
  trace({ type: 'Sphere' });
  pen.fillStyle = colours.sea;
  pen.fill();

  if (base !== undefined) {
    pen.fillStyle = colours.land;
    pen.strokeStyle = colours.border;
    pen.lineWidth = 0.75;
    path.pointRadius(1.5);
    for (const shape of base.shapes.features) {
      trace(shape);
      if (isArea(shape.geometry?.type)) pen.fill();
      pen.stroke();
    }
  }

  pen.lineWidth = 1;
  pen.strokeStyle = base === undefined ? colours.outline : colours.graticule;
  trace(graticule);
  pen.stroke();
  pen.strokeStyle = colours.outline;
  trace(equator);
  pen.stroke();
  trace({ type: 'Sphere' });
  pen.stroke();
}

const isArea = (type: string | undefined) => type === 'Polygon' || type === 'MultiPolygon';
