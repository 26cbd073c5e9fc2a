/** The sides that are compared, each a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { secretToken, claimsOf } from '../../tests/support/tokens.js';
import { startProcess } from '../../tests/support/process.js';
import { provinceOfficer } from '../../tests/support/offices.js';
import { projectFolder } from '../../src/config.js';
import type { Question, Variables } from '../question.js';

/**
 * By what a ratio is named: the service itself, or what it is measured against. `answers-kept` is the service with its answer
 * cache, as an office runs it, asked again and again.
 */
export type SideName = 'service' | 'neo4j-graphql' | 'hand-written' | 'embedded' | 'answers-kept';

/** What is sent for one request. */
export interface Request {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A side that runs. */
export interface Side {
  readonly name: SideName;
  readonly origin: string;
  readonly pid: number;
  /** Undefined when it does not answer this question. */
  request(question: Question, variables: Variables): Request | undefined;
  /** The facts of an answer, in the form that all sides share. */
  read(question: Question, body: string): unknown;
  stop(): Promise<unknown>;
}

/** Signs the token of the officer who writes; of a service on this machine that ends with the run. */
const SECRET = 'of the bench alone, and no longer than it runs';

// Copied for each request: the load writes the length of the body into what it is given.
const json = { 'content-type': 'application/json' };

/** The service, built, as `npm start` runs it. */
export async function startService(name: SideName, settings: Record<string, string>): Promise<Side> {
  const service = startProcess({
    NODE_ENV: 'production',
    AUTH_SECRET: SECRET,
    REQUEST_TIMEOUT_MS: '60000',
    GRAPH_TIMEOUT_MS: '60000',
    LOAD_SAMPLE: 'false',
    // All clients of the load come from one address.
    MAX_REQUESTS_PER_MINUTE: '0',
    // Every request is to reach the database, but where a side says otherwise.
    ANSWER_CACHE: '0',
    ...settings,
  });
  const token = secretToken(SECRET, claimsOf(provinceOfficer));
  return {
    name,
    origin: await service.address,
    pid: service.pid,
    request: ({ service: { query }, signedIn }, variables) => ({
      path: '/graphql',
      headers: { ...json, ...(signedIn === true && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    }),
    read: (question, body) => question.service.read(dataOf(body)),
    stop: () => service.end(),
  };
}

/** `@neo4j/graphql` behind mercurius. */
export async function startNeo4jGraphQL(settings: Record<string, string>): Promise<Side> {
  const child = await startScript('neo4j-graphql', settings);
  return {
    ...child,
    name: 'neo4j-graphql',
    request: ({ neo4jGraphQL }, variables) =>
      neo4jGraphQL && {
        path: '/graphql',
        headers: { ...json },
        body: JSON.stringify({ query: neo4jGraphQL.query, variables }),
      },
    read: ({ neo4jGraphQL }, body) => neo4jGraphQL!.read(dataOf(body)),
  };
}

/** Statements written by hand, each behind a route of its own. */
export async function startHandWritten(settings: Record<string, string>): Promise<Side> {
  const child = await startScript('hand-written', settings);
  return {
    ...child,
    name: 'hand-written',
    request: ({ handWritten }, variables) =>
      handWritten === undefined
        ? undefined
        : { path: `/${handWritten}`, headers: { ...json }, body: JSON.stringify(variables) },
    read: (_question, body): unknown => JSON.parse(body),
  };
}

function dataOf(body: string): unknown {
  const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

async function startScript(
  name: string,
  settings: Record<string, string>,
): Promise<Pick<Side, 'origin' | 'pid' | 'stop'>> {
  const script = join(projectFolder, 'bench', 'sides', name, 'server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((settle) => child.once('close', settle));
  const origin = await new Promise<string>((found, failed) => {
    createInterface(child.stdout).once('line', found);
    void ended.then(() => failed(new Error(`${name} ended before it listened`)));
  });
  return {
    origin,
    pid: child.pid!,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
