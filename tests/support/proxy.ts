/** A TCP proxy on the loopback interface through which a network fails when it is told to. */
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
  /** Whatever passes takes so much longer, in each direction. */
  delay(milliseconds: number): void;
  /** Of answers so many bytes pass at a time, and nothing for a while after each. */
  trickle(bytes: number, everyMs: number): void;
  /** The connection whose answer is the next to come is reset after so many bytes of it; all others pass. */
  cutAnswerAfter(bytes: number): void;
  /** Everything passes again, save on connections that were cut or fell silent. */
  heal(): void;
  close(): Promise<void>;
}

type State =
  | { readonly name: 'passing' | 'cut' | 'silent' }
  | { readonly name: 'late'; readonly milliseconds: number }
  | { readonly name: 'trickling'; readonly bytes: number; readonly everyMs: number };

const PASSING: State = { name: 'passing' };

/** Listens on a free port and passes everything on to `host:port`. */
export async function startProxy(target: { host: string; port: number }): Promise<Proxy> {
  let state: State = PASSING;
  let bytesBeforeCut: number | undefined;
  let hear = () => {};
  const sockets = new Set<Socket>();
  const silenced = new WeakSet<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket.setNoDelay());
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };

  /** Hands on what comes from one end to the other in order, as fast as the state allows. */
  const pass = (from: Socket, to: Socket, isAnswer: boolean) => {
    let before: Promise<unknown> = Promise.resolve();
    const wait = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds));
    const hand = async (chunk: Buffer) => {
      if (state.name === 'late') await wait(state.milliseconds);
      let rest = chunk;
      while (isAnswer && state.name === 'trickling' && rest.length > state.bytes) {
        to.write(rest.subarray(0, state.bytes));
        rest = rest.subarray(state.bytes);
        await wait(state.everyMs);
      }
      if (!silenced.has(from) && !to.destroyed) to.write(rest);
    };
    from.on('data', (chunk: Buffer) => {
      if (silenced.has(from)) {
        hear();
        return;
      }
      if (isAnswer && bytesBeforeCut !== undefined) {
        to.write(chunk.subarray(0, bytesBeforeCut), () => to.resetAndDestroy());
        bytesBeforeCut = undefined;
        return;
      }
      before = before.then(() => hand(chunk));
    });
    // An end that was cut is cut at the other end too.
    from.on('close', () => to.destroy());
  };

  const server = createServer((near) => {
    keep(near);
    if (state.name === 'cut') {
      near.resetAndDestroy();
      return;
    }
    if (state.name === 'silent') silenced.add(near);
    const far = connect(target);
    keep(far);
    pass(near, far, false);
    pass(far, near, true);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      state = { name: 'cut' };
      for (const socket of [...sockets]) socket.resetAndDestroy();
    },
    silence: () => {
      state = { name: 'silent' };
      for (const socket of sockets) silenced.add(socket);
      return new Promise((heard) => (hear = heard));
    },
    delay: (milliseconds) => {
      state = { name: 'late', milliseconds };
    },
    trickle: (bytes, everyMs) => {
      state = { name: 'trickling', bytes, everyMs };
    },
    cutAnswerAfter: (bytes) => {
      bytesBeforeCut = bytes;
    },
    heal: () => {
      state = PASSING;
      bytesBeforeCut = undefined;
    },
    close: async () => {
      for (const socket of [...sockets]) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
