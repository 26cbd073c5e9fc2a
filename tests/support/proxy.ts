/** A TCP proxy on the loopback interface that loses connections when it is told to. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
  readonly port: number;
  /** Resets all connections, and new ones as soon as they are made. */
  cut(): void;
  /**
   * Accepts new connections and keeps all, but no byte passes any more on any of them, not even after it is healed.
   *
   * @returns settles when somebody has spoken into the silence
   */
  silence(): Promise<void>;
  /** New connections pass again. */
  heal(): void;
  close(): Promise<void>;
}

/** Listens on a free port and passes everything on to `host:port`. */
export async function startProxy(target: { host: string; port: number }): Promise<Proxy> {
  let state: 'passing' | 'cut' | 'silent' = 'passing';
  let hear = () => {};
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const swallow = (socket: Socket) =>
    socket
      .unpipe()
      .on('data', () => hear())
      .resume();
  const forEachSocket = (work: (socket: Socket) => void) => [...sockets].forEach(work);

  const server = createServer((near) => {
    keep(near);
    if (state === 'cut') near.resetAndDestroy();
    if (state === 'silent') swallow(near);
    if (state !== 'passing') return;
    const far = connect(target);
    keep(far);
    near.pipe(far.setNoDelay()).pipe(near.setNoDelay());
    // An end that was cut is cut at the other end too.
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      state = 'cut';
      forEachSocket((socket) => socket.resetAndDestroy());
    },
    silence: () => {
      state = 'silent';
      forEachSocket(swallow);
      return new Promise((heard) => (hear = heard));
    },
    heal: () => {
      state = 'passing';
    },
    close: async () => {
      forEachSocket((socket) => socket.destroy());
      await new Promise((closed) => server.close(closed));
    },
  };
}
