/** The base map that an office mounts: what is taken, and what ends the start. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { fixture } from './fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'base-map-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'map.geojson');
const mount = (content: string | Uint8Array) => {
  writeFileSync(path, content);
  return { BASE_MAP_FILE: path };
};

const ring = [
  [0, 0],
  [0, 10],
  [10, 10],
  [0, 0],
];
const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry });
const collection = (...geometries: unknown[]) => ({
  type: 'FeatureCollection',
  features: geometries.map(feature),
});

describe('the base map', () => {
  it('is answered as it was mounted, to readers who have not signed in too, and once only', async () => {
    const text = ` ${JSON.stringify(collection({ type: 'Polygon', coordinates: [ring] }))}\n`;
    const { app } = fixture({ environment: { ...mount(text), ANONYMOUS_READING: 'false' } });
    const first = await app.inject('/base-map.geojson');
    expect([first.statusCode, first.body]).toEqual([200, text]);
    expect(first.headers['content-type']).toBe('application/geo+json; charset=utf-8');
    const again = await app.inject({
      url: '/base-map.geojson',
      headers: { 'if-none-match': String(first.headers['etag']) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await app.close();
  });

  it('is an empty collection where none is mounted', async () => {
    const { app } = fixture();
    expect((await app.inject('/base-map.geojson')).json()).toEqual(collection());
    await app.close();
  });

  it.each([
    ['a geometry alone', { type: 'LineString', coordinates: [ring[0], ring[1]] }],
    ['a feature alone, without a place', feature(null)],
    ['heights', { type: 'MultiPoint', coordinates: [[180, -90, 8848.9]] }],
    [
      'a collection of geometries',
      collection({
        type: 'GeometryCollection',
        geometries: [{ type: 'MultiPolygon', coordinates: [[ring]] }],
      }),
    ],
  ])('may be %s', (_what, content) => {
    expect(readConfig(mount(JSON.stringify(content))).baseMap?.toString()).toBe(JSON.stringify(content));
  });

  it.each([
    ['no JSON', 'id,name\n1,Taiyuan', /不是 UTF-8 编码的 JSON 文件 \/ .* is no JSON in UTF-8/],
    ['not in UTF-8', Uint8Array.of(0x22, 0xc4, 0xe3, 0x22), /is no JSON in UTF-8/],
    ['no GeoJSON', '{"type":"Topology"}', /不是有效的 GeoJSON.*GeoJSON\.type/],
    ['a list', '[]', /see GeoJSON/],
    [
      'a feature without a geometry',
      '{"type":"FeatureCollection","features":[{"type":"Feature"}]}',
      /features\[0\]\.geometry/,
    ],
    [
      'in metres',
      JSON.stringify(collection({ type: 'Point', coordinates: [12958034, 4853959] })),
      /features\[0\]\.geometry\.coordinates 不是经纬度.* is not in degrees/,
    ],
    [
      'an open ring',
      JSON.stringify({ type: 'Polygon', coordinates: [ring.slice(0, 3)] }),
      /coordinates\[0\]/,
    ],
    [
      'a line of one point',
      JSON.stringify({ type: 'MultiLineString', coordinates: [[[0, 0]]] }),
      /coordinates\[0\]/,
    ],
    [
      'a number for a position',
      JSON.stringify({ type: 'LineString', coordinates: [1, 2] }),
      /coordinates\[0\]/,
    ],
  ])('that is %s ends the start, and is told in both languages', (_what, content, message) => {
    const settings = mount(content);
    expect(() => readConfig(settings)).toThrow(/^配置有误 \/ wrong configuration:\n {2}BASE_MAP_FILE: /);
    expect(() => readConfig(settings)).toThrow(message);
  });

  it('that is not there, or too large, ends the start', () => {
    expect(() => readConfig({ BASE_MAP_FILE: join(folder, 'absent') })).toThrow(
      /无法读取文件.*cannot be read/,
    );
    mount('{}');
    truncateSync(path, 10 * 1024 * 1024 + 1);
    expect(() => readConfig({ BASE_MAP_FILE: path })).toThrow(/超过 10 MiB.*more than 10 MiB/);
  });

  it('is no business of a command', () => {
    expect(readConfig({ BASE_MAP_FILE: join(folder, 'absent') }, 'command').baseMap).toBeUndefined();
  });
});
