/** Pages in a browser whose every request is watched: what they ask for outside of the service, and what they complain of. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** Chromium asks its maker how forms are filled in; no page has a part in that. */
const browsersOwn = 'content-autofill.googleapis.com:443';

export interface WatchedPages {
  /** Addresses asked for outside of the service, by a page, a worker or a socket. */
  readonly askedOutside: string[];
  /** What pages complain of in their console, a request that their own policy stops among it. */
  readonly complaints: string[];
  /** A window that keeps nothing of those before it. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  newPage(context: BrowserContext): Promise<Page>;
  /** Forgets what was asked and complained of. */
  forget(): void;
  close(): void;
}

/**
 * Watches what pages of `origin` do. Everything that is not on this machine is sent to a proxy, which notes it and lets
 * nothing through. The browser stays the caller's.
 */
export async function watchPages(browser: Browser, origin: string): Promise<WatchedPages> {
  const askedOutside: string[] = [];
  const complaints: string[] = [];
  const outsideWorld = createServer((request, response) => {
    askedOutside.push(String(request.url));
    response.writeHead(502).end();
  });
  outsideWorld.on('connect', (request, socket) => {
    if (request.url !== browsersOwn) askedOutside.push(String(request.url));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => outsideWorld.listen(0, '127.0.0.1', listening));
  const { port } = outsideWorld.address() as AddressInfo;

  const note = (url: string) => {
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) askedOutside.push(url);
  };
  return {
    askedOutside,
    complaints,
    async newContext(options = {}) {
      const context = await browser.newContext({
        proxy: { server: `http://127.0.0.1:${String(port)}`, bypass: '127.0.0.1' },
        locale: 'zh-CN',
        ...options,
      });
      context.on('request', (request) => note(request.url()));
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      context.on('weberror', (error) => complaints.push(error.error().message));
      return context;
    },
    async newPage(context) {
      const page = await context.newPage();
      page.on('websocket', (socket) => {
        if (new URL(socket.url()).host !== new URL(origin).host) askedOutside.push(socket.url());
      });
      page.on('worker', (worker) => note(worker.url()));
      return page;
    },
    forget() {
      askedOutside.length = 0;
      complaints.length = 0;
    },
    close() {
      outsideWorld.close();
    },
  };
}
