import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const POM = fileURLToPath(new URL('./pom.xml', import.meta.url));
const MINIMUM_JAVA = 17;

/** Folder inside the checkout, ignored by git, that holds the server's jars and the development data. */
export const NEO4J_CACHE = fileURLToPath(new URL('../../.neo4j', import.meta.url));

/** The jars of Neo4j and Neo4j Browser. */
export const NEO4J_LIB = join(NEO4J_CACHE, 'lib');

/** The Java command: that of `JAVA_HOME` when set, otherwise the one on the path. */
export function javaCommand(): string {
  const javaHome = process.env.JAVA_HOME;
  return javaHome ? join(javaHome, 'bin', 'java') : 'java';
}

/**
 * Tells whether this machine can run Neo4j without Docker.
 *
 * @returns `null` when it can, otherwise one sentence (Chinese and English) saying what is missing.
 */
export async function neo4jCanRun(): Promise<string | null> {
  const java = await javaVersion();
  if (java === null || java < MINIMUM_JAVA) {
    const found = java === null ? '未找到 / none found' : `现有 / found ${java}`;
    return `需要 Java ${MINIMUM_JAVA} 或更高版本(${found})。 Java ${MINIMUM_JAVA} or later is needed.`;
  }
  if (!(await isInstalled()) && !(await hasMaven())) {
    return '需要 Maven(mvn)来下载 Neo4j。 Maven (mvn) is needed to download Neo4j.';
  }
  return null;
}

/**
 * Copies the jars of Neo4j with Maven into {@link NEO4J_LIB}; does nothing when they are already there.
 *
 * @param log - Told when a download starts, which takes a while the first time.
 * @throws Error when Maven fails, with the end of its output.
 */
export async function installNeo4j(log?: (line: string) => void): Promise<void> {
  if (await isInstalled()) return;
  log?.('正在用 Maven 下载 Neo4j(约 140 MB,仅首次)… Downloading Neo4j with Maven (about 140 MB, once)…');

  // Filled aside and renamed, so that an interrupted download never looks complete.
  const partial = `${NEO4J_LIB}.partial-${process.pid}`;
  try {
    await mkdir(partial, { recursive: true });
    await copyJars(partial);
    await writeFile(markerOf(partial), await pomHash());
    await rm(NEO4J_LIB, { recursive: true, force: true });
    await rename(partial, NEO4J_LIB);
  } catch (error) {
    // Another process may have installed the same jars in the meantime.
    if (!(await isInstalled())) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function copyJars(folder: string): Promise<void> {
  const args = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
  try {
    await run('mvn', args, { maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const output = (error as { stdout?: string }).stdout?.trim().split('\n').slice(-10).join('\n');
    throw new Error(`Maven 下载 Neo4j 失败。 Maven could not download Neo4j.\n${output || String(error)}`, {
      cause: error,
    });
  }
}

async function isInstalled(): Promise<boolean> {
  const marker = await readFile(markerOf(NEO4J_LIB), 'utf8').catch(() => null);
  return marker === (await pomHash());
}

function markerOf(folder: string): string {
  return join(folder, '.complete');
}

async function pomHash(): Promise<string> {
  return createHash('sha256')
    .update(await readFile(POM))
    .digest('hex');
}

async function javaVersion(): Promise<number | null> {
  try {
    // Java writes its version to standard error.
    const { stderr } = await run(javaCommand(), ['-version']);
    const major = /version "(\d+)/.exec(stderr)?.[1];
    return major ? Number(major) : null;
  } catch {
    return null;
  }
}

async function hasMaven(): Promise<boolean> {
  return run('mvn', ['--version']).then(
    () => true,
    () => false,
  );
}
