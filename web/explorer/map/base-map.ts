/** The base map that the office has mounted: its lines as given, whatever way round its rings run. */
import {
  geoArea,
  type ExtendedFeature,
  type ExtendedFeatureCollection,
  type GeoGeometryObjects,
} from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';
import { useEffect, useState } from 'react';

export interface BaseMap {
  readonly shapes: ExtendedFeatureCollection;
  /** What the office has to print beside its map, such as the number of its approval (审图号). */
  readonly attribution: string | undefined;
}

/** Awaited, there, or not to be had; one without a shape is there too. */
export type BaseMapState = BaseMap | 'waiting' | 'failed';

/** In degrees. Between two positions GeoJSON means a straight line of longitude and latitude, not a great circle. */
const LONGEST_EDGE = 1;

export function useBaseMap(): BaseMapState {
  const [state, setState] = useState<BaseMapState>('waiting');
  useEffect(() => {
    const asking = new AbortController();
    fetch(new URL('base-map.geojson', document.baseURI), { signal: asking.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        setState(baseMapOf(await response.json()));
      })
      .catch(() => {
        if (!asking.signal.aborted) setState('failed');
      });
    return () => asking.abort();
  }, []);
  return state;
}

/** @param content GeoJSON; the service has checked it */
export function baseMapOf(content: unknown): BaseMap {
  const whole = content as GeoJSON.GeoJSON & { readonly attribution?: unknown };
  const features: readonly Feature<Geometry | null>[] =
    whole.type === 'FeatureCollection'
      ? whole.features
      : [whole.type === 'Feature' ? whole : { type: 'Feature', properties: {}, geometry: whole }];
  return {
    shapes: {
      type: 'FeatureCollection',
      features: features.flatMap(({ geometry }): ExtendedFeature[] =>
        geometry === null ? [] : [{ type: 'Feature', properties: {}, geometry: asDrawn(geometry) }],
      ),
    },
    attribution: typeof whole.attribution === 'string' ? whole.attribution : undefined,
  };
}

function asDrawn(geometry: Geometry): GeoGeometryObjects {
  switch (geometry.type) {
    case 'GeometryCollection':
      // A collection in a collection is drawn as one.
      return { type: 'GeometryCollection', geometries: geometry.geometries.map(asDrawn) as never };
    case 'LineString':
      return { ...geometry, coordinates: straight(geometry.coordinates) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map(straight) };
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map(ringAsDrawn) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(ringAsDrawn)) };
    default:
      return geometry;
  }
}

/** On a sphere a ring encloses what lies to its right: the outer one the smaller part of the earth, a hole the larger. */
function ringAsDrawn(ring: Position[], position: number): Position[] {
  const line = straight(ring);
  const isLarge = geoArea({ type: 'Polygon', coordinates: [line] }) > 2 * Math.PI;
  return isLarge === position > 0 ? line : line.toReversed();
}

/** With positions between those that are far from one another. */
function straight(line: Position[]): Position[] {
  return line.flatMap((position, index) => {
    const before = line[index - 1];
    if (before === undefined) return [position];
    const [east, north] = [position[0]! - before[0]!, position[1]! - before[1]!];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(east), Math.abs(north)) / LONGEST_EDGE));
    return Array.from({ length: steps }, (_, step): Position => {
      if (step === steps - 1) return position;
      const part = (step + 1) / steps;
      return [before[0]! + part * east, before[1]! + part * north];
    });
  });
}
