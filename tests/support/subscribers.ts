/** Clients that subscribe over a real WebSocket, as any client of graphql-transport-ws does. */
import { createClient } from 'graphql-ws/client';
import { WebSocket } from 'ws';
import type { Identity } from '../../src/access/identity.js';
import { tokenOf } from './service.js';

interface Closed {
  readonly code: number;
  readonly reason: string;
}

/** One connection with its subscriptions. */
export interface Subscriber {
  /** What it was told, in order: the values of the field, without errors. */
  readonly told: any[];
  /** What went wrong: errors of fields and of subscriptions that were turned down. */
  readonly failed: any[];
  /** Settles when the connection is made and signed in. */
  readonly connected: Promise<void>;
  /** How the connection ended. */
  readonly closed: Promise<Closed>;
  /** Subscribes; the promise settles when the subscription has ended. */
  subscribe(query: string, variables?: Record<string, unknown>): Promise<void>;
  leave(): void;
}

/** @param as who connects, `undefined` for nobody in particular, or the whole value of `authorization` */
export function connect(
  address: string,
  as?: Identity | string,
  headers: Readonly<Record<string, string>> = {},
): Subscriber {
  const authorization = typeof as === 'object' ? `Bearer ${tokenOf(as)}` : as;
  let hasConnected = () => {};
  let hasClosed = (_event: Closed) => {};
  const connected = new Promise<void>((resolve) => (hasConnected = resolve));
  const closed = new Promise<Closed>((resolve) => (hasClosed = resolve));
  class Socket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers });
    }
  }
  const client = createClient({
    url: `${address.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: Socket,
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
    connectionParams: authorization === undefined ? {} : { authorization },
    on: {
      connected: () => {
        hasConnected();
      },
      closed: (event) => {
        const { code, reason } = event as Closed;
        hasClosed({ code, reason });
      },
    },
  });
  const told: any[] = [];
  const failed: any[] = [];
  return {
    told,
    failed,
    connected,
    closed,
    subscribe: (query, variables) =>
      new Promise<void>((ended) => {
        client.subscribe(
          { query, variables },
          {
            next: ({ data, errors }) => {
              if (errors !== undefined) failed.push(...errors);
              if (data != null) told.push(Object.values(data)[0]);
            },
            error: (error) => {
              failed.push(...[error].flat());
              ended();
            },
            complete: ended,
          },
        );
      }),
    leave: () => {
      void client.dispose();
    },
  };
}

/** Waits until something holds, which it has to within half a minute. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 10) {
    if (waited > 30_000) throw new Error('it never came about');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
