/**
 * The base map that an office has mounted: GeoJSON (RFC 7946), checked before the service starts. The service ships none;
 * which borders a map shows is for those to decide who answer for it.
 */
import { readFileSync, statSync } from 'node:fs';
import type { BilingualText } from './refusal.js';

/** More than a page should wait for; a map of the world drawn this small needs far less. */
const MOST_MEBIBYTES = 10;

/** How deep collections of geometries may lie in one another. */
const MOST_NESTED = 8;

/** The file cannot be used; `text` says why. */
export class BaseMapError extends Error {
  override readonly name = 'BaseMapError';

  constructor(readonly text: BilingualText) {
    super(text.en);
  }
}

/** How many lists lie around the positions of a geometry. */
const listsAround: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** A closed ring has its first position last, and three between which it encloses something. */
const LEAST_OF_RING = 4;

/**
 * Reads and checks the file; its text is handed on as it is.
 *
 * @throws {BaseMapError} for a file that is not there, too large, no GeoJSON, or not in degrees
 */
export function readBaseMap(path: string): Buffer {
  const text = readWhole(path);
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    throw new BaseMapError({
      zh: `${path} 不是 UTF-8 编码的 JSON 文件`,
      en: `${path} is no JSON in UTF-8`,
    });
  }
  checkObject(content, 'GeoJSON', 0);
  return text;
}

function readWhole(path: string): Buffer {
  let size: number;
  try {
    size = statSync(path).size;
    if (size <= MOST_MEBIBYTES * 1024 * 1024) return readFileSync(path);
  } catch {
    throw new BaseMapError({ zh: `无法读取文件 ${path}`, en: `the file ${path} cannot be read` });
  }
  throw new BaseMapError({
    zh: `${path} 超过 ${String(MOST_MEBIBYTES)} MiB，请先简化`,
    en: `${path} has more than ${String(MOST_MEBIBYTES)} MiB; simplify it first`,
  });
}

/** @param at where it stands in the file, for the reader of the message */
function checkObject(value: unknown, at: string, depth: number): void {
  if (!isObject(value) || depth > MOST_NESTED) throw wrong(at);
  const { type } = value;
  if (type === 'FeatureCollection' && depth === 0)
    checkEach(value['features'], `${at}.features`, checkFeature);
  else if (type === 'Feature' && depth === 0) checkFeature(value, at);
  else if (type === 'GeometryCollection')
    checkEach(value['geometries'], `${at}.geometries`, (one, where) => checkObject(one, where, depth + 1));
  else if (typeof type === 'string' && Object.hasOwn(listsAround, type))
    checkCoordinates(value['coordinates'], type, `${at}.coordinates`);
  else throw wrong(`${at}.type`);
}

function checkFeature(value: unknown, at: string): void {
  if (!isObject(value) || value['type'] !== 'Feature') throw wrong(at);
  // A feature without a place is allowed by the standard, and nothing is drawn for it.
  if (value['geometry'] !== null) checkObject(value['geometry'], `${at}.geometry`, 1);
}

function checkCoordinates(value: unknown, type: string, at: string): void {
  checkPositions(value, listsAround[type]!, at);
  if (type === 'LineString') checkLine(value, at);
  if (type === 'MultiLineString') checkEach(value, at, checkLine);
  if (type === 'Polygon') checkEach(value, at, checkRing);
  if (type === 'MultiPolygon') checkEach(value, at, (polygon, where) => checkEach(polygon, where, checkRing));
}

function checkPositions(value: unknown, lists: number, at: string): void {
  if (lists > 0) checkEach(value, at, (one, where) => checkPositions(one, lists - 1, where));
  else checkPosition(value, at);
}

function checkPosition(value: unknown, at: string): void {
  if (!Array.isArray(value) || value.length < 2 || !value.every((number) => typeof number === 'number'))
    throw wrong(at);
  const [longitude, latitude] = value as [number, number];
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
    throw new BaseMapError({
      zh: `${at} 不是经纬度：须为 WGS 84 的经度（-180 至 180）和纬度（-90 至 90）`,
      en: `${at} is not in degrees: it has to be a longitude (-180 to 180) and a latitude (-90 to 90) of WGS 84`,
    });
}

function checkLine(value: unknown, at: string): void {
  if ((value as unknown[]).length < 2) throw wrong(at);
}

function checkRing(value: unknown, at: string): void {
  const ring = value as [number, number][];
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length < LEAST_OF_RING || first![0] !== last![0] || first![1] !== last![1]) throw wrong(at);
}

function checkEach(value: unknown, at: string, check: (one: unknown, at: string) => void): void {
  if (!Array.isArray(value)) throw wrong(at);
  value.forEach((one, index) => check(one, `${at}[${String(index)}]`));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (at: string) =>
  new BaseMapError({
    zh: `不是有效的 GeoJSON（RFC 7946），见 ${at}`,
    en: `is no valid GeoJSON (RFC 7946), see ${at}`,
  });
