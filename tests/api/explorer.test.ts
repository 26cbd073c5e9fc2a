/** How the files of the explorer are served; what they do in a browser is tested in tests/browser/explorer/. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { explorerAddresses } from '../../src/api/explorer.js';
import { fixture, send } from './fixture.js';

const parent = mkdtempSync(join(tmpdir(), 'explorer-'));
const built = join(parent, 'built');
mkdirSync(join(built, 'assets'), { recursive: true });
writeFileSync(join(built, 'index.html'), '<!doctype html>页');
writeFileSync(join(built, 'assets', 'index-AbC1.js'), 'run()');
const { app } = fixture({ explorerFolder: built });
afterAll(async () => {
  await app.close();
  rmSync(parent, { recursive: true });
});

it.each(explorerAddresses)(
  '%s answers with the page, which runs and loads its own files alone',
  async (url) => {
    const { statusCode, headers, body } = await app.inject(`${url}?id=cn/shanxi`);
    expect([statusCode, body]).toEqual([200, '<!doctype html>页']);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-");
    expect(policy).toContain("; worker-src 'self'; connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  },
);

it('an asset is kept by the browser', async () => {
  const { headers, body } = await app.inject('/assets/index-AbC1.js');
  expect([body, headers['cache-control']]).toEqual(['run()', 'public, max-age=31536000, immutable']);
});

it('an address that no view has is none', async () => {
  expect((await app.inject('/place/cn')).statusCode).toBe(404);
});

it('production offers it too, and before it is built its address tells how to build it', async () => {
  const production = fixture({
    environment: { NODE_ENV: 'production', AUTH_SECRET: 'a secret that nobody but this test knows of' },
    explorerFolder: join(parent, 'absent'),
  });
  const { status, errors } = await send(production.app, { url: '/' });
  expect([status, errors[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
  expect(errors[0]?.extensions.zh).toContain('npm run build');
  await production.app.close();
});
