/** A Neo4j for one run, on free ports, that leaves nothing behind: for the tests, the pictures and the bench. */
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installNeo4j, startNeo4j, type RunningNeo4j } from './server.js';

/** It knows where the service will be whose guide Neo4j Browser plays. */
export interface TemporaryNeo4j extends RunningNeo4j {
  readonly servicePort: number;
}

/**
 * Starts an empty one; its folder is removed when it stops.
 *
 * @param options.servicePort of the service on this machine whose guide is played; a free one unless given
 * @param options.heapMb and `pageCacheMb` as for {@link startNeo4j}
 */
export async function startTemporaryNeo4j(
  options: { servicePort?: number; heapMb?: number; pageCacheMb?: number } = {},
): Promise<TemporaryNeo4j> {
  await installNeo4j(console.log);
  const home = await mkdtemp(join(tmpdir(), 'neo4j-temporary-'));
  const removeHome = (): Promise<void> => rm(home, { recursive: true, force: true });
  try {
    const servicePort = options.servicePort ?? (await freePort());
    const running = await startNeo4j({
      home,
      boltPort: await freePort(),
      httpPort: await freePort(),
      password: 'test-password',
      ...(options.heapMb !== undefined && { heapMb: options.heapMb }),
      ...(options.pageCacheMb !== undefined && { pageCacheMb: options.pageCacheMb }),
      guide: `http://127.0.0.1:${servicePort}/neo4j/guide.html`,
    });
    const stop = async (): Promise<void> => {
      await running.stop();
      await removeHome();
    };
    return { ...running, servicePort, stop };
  } catch (error) {
    await removeHome();
    throw error;
  }
}

/** Below the ports that systems give to outgoing connections, so that none of these takes it before it is used. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}
