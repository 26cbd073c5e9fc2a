/** What the driver is told so that a cluster shows everybody what was written: seen on the wire, as one server shows no difference. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openNeo4j } from '../../src/graph/neo4j.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, setupFile } from '../support/engines.js';

const server = inject('neo4j');

/** A session that only reads says so with every statement, in PackStream: the texts `mode` and `r`. */
const ONLY_READS = '\x84mode\x81r';

const read = { name: 'tests/read', text: 'MATCH (n:Place) RETURN count(n) AS found' };
const write = { name: 'tests/write', text: "MERGE (n:Place {id: 'bookmarked'}) RETURN n.id AS id" };

describe.skipIf(server === null)('on the wire', () => {
  const sockets = new Set<Socket>();
  let asked = '';
  let answered = '';
  const tap = createServer((near) => {
    const { hostname, port } = new URL(server!.uri);
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    near.on('data', (chunk) => (asked += chunk.toString('latin1'))).pipe(far);
    far.on('data', (chunk) => (answered += chunk.toString('latin1'))).pipe(near);
  });
  let graph: Graph;
  beforeAll(async () => {
    await (await engines.find(({ name }) => name === 'neo4j')!.open()).close();
    await new Promise<void>((listening) => tap.listen(0, '127.0.0.1', listening));
    const { port } = tap.address() as AddressInfo;
    graph = openNeo4j({
      ...server!,
      uri: `bolt://127.0.0.1:${String(port)}`,
      timeoutMs: 30_000,
      setupFile: setupFile('neo4j'),
    });
  });
  afterAll(async () => {
    await graph.close();
    for (const socket of sockets) socket.destroy();
    tap.close();
  });

  it('a read waits for what was written here before', async () => {
    await graph.read(read);
    answered = '';
    await graph.write((transaction) => transaction.run(write));
    const bookmark = /FB:[\w+/=]+/.exec(answered)?.[0];
    expect(bookmark).toBeDefined();
    asked = '';
    await graph.read(read);
    expect(asked).toContain(bookmark);
    expect(asked).toContain(ONLY_READS);
  });

  it('the version is asked of the member that writes, and a read waits for the one that it is given', async () => {
    asked = '';
    const version = await graph.version();
    expect(asked).toContain('RETURN 1');
    expect(asked).not.toContain(ONLY_READS);
    asked = '';
    await graph.read(read, {}, { since: version });
    expect(asked).toContain(version);
  });

  it('a cluster is reached by neo4j://', async () => {
    const routed = openNeo4j({
      ...server!,
      uri: server!.uri.replace('bolt://', 'neo4j://'),
      timeoutMs: 30_000,
      setupFile: setupFile('neo4j'),
    });
    await routed.write((transaction) => transaction.run(write));
    expect(await routed.read(read)).toEqual([{ found: 1 }]);
    await routed.close();
  });
});
