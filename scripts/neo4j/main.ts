import { join } from 'node:path';
import { NEO4J_CACHE } from './install.js';
import { installNeo4j, neo4jCanRun, startNeo4j, type RunningNeo4j } from './server.js';

const DEFAULT_PASSWORD = 'sister-city-graph';

function portFrom(name: string, fallback: number): number {
  const value = process.env[name] || String(fallback);
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${name}=${value} 不是有效端口。 ${name}=${value} is not a valid port.`);
  }
  return port;
}

/** MB, or undefined for the server's own choice. */
function heapFrom(name: string): number | undefined {
  const value = process.env[name];
  if (!value) return undefined;
  const heapMb = Number(value);
  if (!Number.isInteger(heapMb) || heapMb < 256) {
    throw new Error(
      `${name}=${value} 应为不小于 256 的整数（MB）。 ${name}=${value} is not a whole number of MB from 256.`,
    );
  }
  return heapMb;
}

// One shell word, whatever characters the password holds.
function quoted(value: string): string {
  return /^[\w.-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}

function describe({ browserUrl, uri, user, password }: RunningNeo4j): string {
  const environment = `NEO4J_URI=${uri} NEO4J_USER=${user} NEO4J_PASSWORD=${quoted(password)}`;
  return [
    '',
    'Neo4j 已就绪 / Neo4j is ready',
    `  Neo4j Browser          ${browserUrl}`,
    `  Bolt                   ${uri}`,
    `  用户名 / user          ${user}`,
    `  密码 / password        ${password}`,
    '',
    '接下来(在另一个终端) / Next (in another terminal):',
    `  ${environment} npm run load`,
    `  ${environment} npm start`,
    '',
    '按 Ctrl-C 停止 / Press Ctrl-C to stop',
  ].join('\n');
}

async function main(): Promise<void> {
  const state: { running?: RunningNeo4j; stopping: boolean } = { stopping: false };

  const stop = async (): Promise<void> => {
    // A terminal's Ctrl-C can arrive twice: once directly and once passed on by npm.
    if (state.stopping) return;
    state.stopping = true;
    console.log('\n正在停止 Neo4j… Stopping Neo4j…');
    await state.running?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

  const boltPort = portFrom('NEO4J_BOLT_PORT', 7687);
  const httpPort = portFrom('NEO4J_HTTP_PORT', 7474);
  const servicePort = portFrom('PORT', 4000);
  const heapMb = heapFrom('NEO4J_HEAP_MB');
  const missing = await neo4jCanRun();
  if (missing) throw new Error(missing);
  await installNeo4j(console.log);

  console.log('正在启动 Neo4j… Starting Neo4j…');
  const home = join(NEO4J_CACHE, 'home');
  const running = await startNeo4j({
    home,
    boltPort,
    httpPort,
    ...(heapMb !== undefined && { heapMb }),
    password: process.env.NEO4J_PASSWORD || DEFAULT_PASSWORD,
    guide: `http://127.0.0.1:${servicePort}/neo4j/guide.html`,
  });
  state.running = running;
  console.log(describe(running));

  const code = await running.exited;
  if (!state.stopping)
    throw new Error(`Neo4j 意外退出(${code})。 Neo4j ended unexpectedly; see ${join(home, 'logs')}.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
