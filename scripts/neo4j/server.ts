import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import neo4j, { type Driver } from 'neo4j-driver';
import { javaCommand, NEO4J_LIB } from './install.js';

export { installNeo4j, neo4jCanRun } from './install.js';

const run = promisify(execFile);

const USER = 'neo4j';
const HOST = '127.0.0.1';
const CLASSPATH = join(NEO4J_LIB, '*');
const START_DEADLINE_MS = 90_000;
const STOP_DEADLINE_MS = 20_000;
const KEPT_LINES = 10;

/**
 * What Neo4j Browser may load and ask: itself, a Bolt server, and guides of this machine. Neo4j's own policy, without
 * the hosts of its makers, whom Browser would ask for a font and for scripts that count and collect opinions.
 */
export const BROWSER_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  `connect-src 'self' ws: wss: http://localhost:* http://${HOST}:*`,
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

const STACK_FRAME = /^\s+(at |\.\.\. \d)/;

/** Enough for what offices do by hand, and little enough for any machine. */
const DEFAULT_HEAP_MB = 512;
const DEFAULT_PAGE_CACHE_MB = 64;

// Neo4j's own start script passes these.
const JVM_OPTIONS = [
  '-Xms256m',
  '-Dfile.encoding=UTF-8',
  '-Dlog4j2.disable.jmx=true',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
];

/** Where and how to start Neo4j. */
export interface Neo4jOptions {
  /** Folder for the configuration, data and logs; created when missing, kept after the server stops. */
  home: string;
  boltPort: number;
  httpPort: number;
  /** Most memory for the server's objects, in MB; 512 unless given. What one transaction writes is held in it until its end. */
  heapMb?: number;
  /** Memory for the pages of the store, in MB; 64 unless given. */
  pageCacheMb?: number;
  /** Password of user `neo4j`, at least 8 characters; it is set when `home` is new and must stay the same after. */
  password: string;
  /** Address of the guide that Neo4j Browser plays after a login; without it Browser shows its own welcome. */
  guide?: string;
  /** Receives each line the server prints. */
  log?: (line: string) => void;
}

/** A running Neo4j that accepts logins. */
export interface RunningNeo4j {
  uri: string;
  browserUrl: string;
  pid: number;
  user: string;
  password: string;
  /** Settles with the exit code when the server process has ended, whatever the reason. */
  exited: Promise<number | null>;
  /** Stops the server and waits until its process has ended. */
  stop(): Promise<void>;
}

/**
 * Starts Neo4j on 127.0.0.1 from the jars that `installNeo4j` copied, and waits until a login succeeds.
 *
 * @throws Error, in Chinese and English, when a port is taken, the password does not fit or the server ends early.
 */
export async function startNeo4j(options: Neo4jOptions): Promise<RunningNeo4j> {
  const { boltPort, httpPort, password } = options;
  const home = resolve(options.home);
  const uri = `bolt://${HOST}:${boltPort}`;
  const browserUrl = `http://${HOST}:${httpPort}/browser/`;

  await assertPortFree(boltPort, 'Bolt');
  await assertPortFree(httpPort, 'HTTP');
  await writeConfiguration(home, options);
  if (!existsSync(join(home, 'data', 'databases', 'system'))) await setInitialPassword(home, password);

  const server = launch(options);
  try {
    await waitUntilReady(uri, browserUrl, password, server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const { pid, exited } = server;
  return { uri, browserUrl, pid, user: USER, password, exited, stop: () => server.stop() };
}

async function assertPortFree(port: number, name: string): Promise<void> {
  await new Promise<void>((free, taken) => {
    const probe = createServer();
    probe.once('error', (cause) => {
      const english = `The ${name} port ${port} on ${HOST} cannot be used: ${cause.message}`;
      taken(new Error(`${name} 端口 ${port} 无法使用(可能已被占用)。 ${english}`, { cause }));
    });
    probe.listen(port, HOST, () => probe.close(() => free()));
  });
}

async function writeConfiguration(
  home: string,
  { boltPort, httpPort, pageCacheMb = DEFAULT_PAGE_CACHE_MB, guide }: Neo4jOptions,
): Promise<void> {
  const settings = [
    `server.default_listen_address=${HOST}`,
    `server.default_advertised_address=${HOST}`,
    'server.bolt.enabled=true',
    `server.bolt.listen_address=${HOST}:${boltPort}`,
    `server.bolt.advertised_address=${HOST}:${boltPort}`,
    'server.http.enabled=true',
    `server.http.listen_address=${HOST}:${httpPort}`,
    `server.http.advertised_address=${HOST}:${httpPort}`,
    'server.https.enabled=false',
    `server.memory.pagecache.size=${pageCacheMb}m`,
    'db.tx_log.preallocate=false',
    'dbms.usage_report.enabled=false',
    'client.allow_telemetry=false',
    `dbms.security.http_static_content_security_policy_header=${BROWSER_POLICY}`,
    // Neo4j Browser fetches guides and styles from these hosts and from no others.
    `browser.remote_content_hostname_whitelist=localhost,${HOST}`,
    ...(guide === undefined ? [] : [`browser.post_connect_cmd=play ${guide}`]),
    // Two quiet periods of 5 s each would otherwise make every stop take 10 s.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
  ];
  await mkdir(join(home, 'conf'), { recursive: true });
  await writeFile(join(home, 'conf', 'neo4j.conf'), `${settings.join('\n')}\n`);
}

async function setInitialPassword(home: string, password: string): Promise<void> {
  const args = ['-cp', CLASSPATH, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', '--', password];
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  try {
    await run(javaCommand(), args, { env });
  } catch (error) {
    // Only the tool's own output: the error's message repeats the command line with the password.
    const reason = (error as { stderr?: string }).stderr?.trim() || 'java failed';
    throw new Error(`无法设置 Neo4j 初始密码。 Neo4j's initial password could not be set: ${reason}`);
  }
}

interface ServerProcess {
  pid: number;
  exited: Promise<number | null>;
  hasExited(): boolean;
  lastLines(): string;
  stop(): Promise<void>;
}

function launch({ home, heapMb = DEFAULT_HEAP_MB, log = () => {} }: Neo4jOptions): ServerProcess {
  // Here and not in neo4j.conf, which only Neo4j's own start script reads it from.
  const heap = `-Xmx${String(heapMb)}m`;
  const entry = [
    'org.neo4j.server.CommunityEntryPoint',
    // Without it the server prints nothing, and a failed start could not be explained.
    '--console-mode',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
  const child = spawn(javaCommand(), [...JVM_OPTIONS, heap, '-cp', CLASSPATH, ...entry], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  const lines: string[] = [];
  const keep = (line: string): void => {
    log(line);
    if (STACK_FRAME.test(line)) return;
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
  };
  createInterface({ input: child.stdout }).on('line', keep);
  createInterface({ input: child.stderr }).on('line', keep);

  // A parent that ends without calling stop() must not leave the server behind.
  const killWithParent = (): void => void child.kill('SIGTERM');
  process.once('exit', killWithParent);

  let ended = false;
  const exited = new Promise<number | null>((settle) => {
    const end = (code: number | null): void => {
      ended = true;
      process.off('exit', killWithParent);
      settle(code);
    };
    // 'close' comes after the last output line, which an error message needs.
    child.once('close', end);
    child.once('error', (error) => {
      keep(error.message);
      end(null);
    });
  });

  return {
    // There is one but where the command does not exist, and then waiting for the server fails.
    pid: child.pid ?? 0,
    exited,
    hasExited: () => ended,
    lastLines: () => lines.join('\n'),
    stop: () => terminate(child, exited, () => ended),
  };
}

async function terminate(
  child: ChildProcess,
  exited: Promise<unknown>,
  hasExited: () => boolean,
): Promise<void> {
  if (hasExited()) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_DEADLINE_MS);
  await exited;
  clearTimeout(timer);
}

async function waitUntilReady(
  uri: string,
  browserUrl: string,
  password: string,
  server: ServerProcess,
): Promise<void> {
  const deadline = Date.now() + START_DEADLINE_MS;
  const driver = neo4j.driver(uri, neo4j.auth.basic(USER, password), {
    connectionTimeout: 2_000,
    // The loop below retries; the driver's own retries would hide for 30 s that the server has ended.
    maxTransactionRetryTime: 0,
  });
  try {
    while (Date.now() < deadline) {
      if (server.hasExited()) {
        throw new Error(`Neo4j 启动失败。 Neo4j ended while starting:\n${server.lastLines()}`);
      }
      if (await answers(driver, browserUrl)) return;
      await Promise.race([sleep(250), server.exited]);
    }
  } finally {
    await driver.close();
  }
  const seconds = START_DEADLINE_MS / 1000;
  throw new Error(
    `Neo4j 在 ${seconds} 秒内没有就绪。 Neo4j was not ready within ${seconds} s:\n${server.lastLines()}`,
  );
}

async function answers(driver: Driver, browserUrl: string): Promise<boolean> {
  try {
    await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' });
    return (await fetch(browserUrl, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch (error) {
    // Retrying a refused password would only lock the user out. A page that is late has a number for its code.
    if (String((error as { code?: unknown }).code).startsWith('Neo.ClientError.Security.')) {
      const chinese = 'Neo4j 拒绝登录:该数据目录是用另一个密码创建的。';
      const english = 'Neo4j refused the login: this home was created with another password.';
      throw new Error(`${chinese} ${english}`, { cause: error });
    }
    return false;
  }
}
