/** How pages and maps are packed, and which coding is chosen. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseCoding } from '../../src/api/negotiation.js';
import { fixture, type Fixture } from './fixture.js';

describe('the coding', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['deflate, zstd', undefined],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['gzip;q=0, br;q=0', undefined],
    ['gzip;q=0.5, identity', undefined],
    ['gzip;q=0.5, identity;q=0.1', 'gzip'],
    ['identity;q=0', undefined],
  ])('for Accept-Encoding: %s is %s', (acceptEncoding, expected) => {
    expect(chooseCoding(acceptEncoding)).toBe(expected);
  });
});

describe('a file of a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  const script = '/** 友好城市 */ export const nothing = null;\n'.repeat(100);
  const noise = randomBytes(5_000);
  let service: Fixture;

  beforeAll(() => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>x</title>');
    writeFileSync(join(folder, 'assets/view.js'), script);
    writeFileSync(join(folder, 'assets/noise.ttf'), noise);
    service = fixture({ explorerFolder: folder });
  });
  afterAll(async () => {
    await service.app.close();
    rmSync(folder, { recursive: true });
  });

  const get = (url: string, encoding: string, method: 'GET' | 'HEAD' = 'GET') =>
    service.app.inject({ method, url, headers: { 'accept-encoding': encoding } });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is packed with %s, with the headers that it has unpacked', async (coding, unpack) => {
    const packed = await get('/assets/view.js', coding);
    expect(packed.headers).toMatchObject({
      'content-encoding': coding,
      'content-length': String(packed.rawPayload.length),
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(packed.rawPayload.length).toBeLessThan(script.length / 2);
    expect(unpack(packed.rawPayload).toString()).toBe(script);
    const head = await get('/assets/view.js', coding, 'HEAD');
    expect([head.body, head.headers['content-length']]).toEqual(['', packed.headers['content-length']]);
  });

  it.each([
    ['one that is small', '/'],
    ['one that packing does not make smaller', '/assets/noise.ttf'],
  ])('%s is sent as it is', async (_name, url) => {
    const [plain, packed] = [await get(url, 'identity'), await get(url, 'gzip')];
    expect(packed.headers['content-encoding']).toBeUndefined();
    expect(packed.rawPayload).toEqual(plain.rawPayload);
  });
});
