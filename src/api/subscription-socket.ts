/**
 * One WebSocket for the protocol. graphql-ws has an adapter of its own, which writes what clients do wrong to the console instead of
 * the log.
 */
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** How often a connection is asked whether it is still there; one that has not answered by the next time is cut. */
const PING_EVERY_MS = 15_000;

/** What may wait for a client that does not read; with more it is cut. */
const MOST_BUFFERED_BYTES = 1024 * 1024;

/**
 * Speaks the protocol on a socket until it closes.
 *
 * @param onFault told of an error that is no client's
 */
export function speak<Extra extends object>(
  server: Server<Extra>,
  socket: WebSocket,
  extra: Extra,
  onFault: (error: unknown) => void,
): void {
  let isThere = true;
  const ping = setInterval(() => {
    if (!isThere) socket.terminate();
    isThere = false;
    socket.ping();
  }, PING_EVERY_MS).unref();
  socket.on('pong', () => {
    isThere = true;
  });

  const send = (text: string) =>
    new Promise<void>((sent) => {
      if (socket.bufferedAmount > MOST_BUFFERED_BYTES) socket.terminate();
      if (socket.readyState !== socket.OPEN) sent();
      // A client that goes while it is written to has got what it wanted.
      else socket.send(text, () => sent());
    });
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send,
      close: (code, reason) => socket.close(code, reason),
      onMessage: (hear) => {
        socket.on('message', (data: Buffer) => {
          hear(data.toString()).catch((error: unknown) => {
            onFault(error);
            socket.close(CloseCode.InternalServerError, 'INTERNAL');
          });
        });
      },
    },
    extra,
  );
  socket.once('close', (code, reason) => {
    clearInterval(ping);
    closed(code, reason.toString()).catch(onFault);
  });
}
