/** The built service as a process of its own. */
import { execFile, spawn } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { projectFolder } from '../../src/config.js';

const entry = join(projectFolder, 'dist', 'main.js');

/** Builds what the processes run; files that need it must not run side by side. */
export async function build(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(projectFolder, 'scripts', 'build.mjs'), '--if-needed']);
}

export interface ServiceProcess {
  readonly pid: number;
  /** What it has printed so far. */
  out(): string;
  /** Where it answers, from what it printed; rejects when it ends without having said so. */
  readonly address: Promise<string>;
  /** How it ended. */
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
  /** Sends the signal and waits until the process has ended. */
  end(signal?: NodeJS.Signals): ServiceProcess['ended'];
}

const running = new Set<ServiceProcess>();

/** Starts the service on a free port, with no other settings than these. */
export function startProcess(settings: Record<string, string>): ServiceProcess {
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'silent', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));

  const ended = new Promise<{ code: number | null; out: string; err: string }>((settle) =>
    child.once('close', (code) => {
      running.delete(service);
      settle({ code, out, err });
    }),
  );
  const address = new Promise<string>((found, failed) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
      // The last line of the message: the address is complete by then.
      const [, origin] = /curl -s (http:\/\/[^/]+)\/graphql .*\n/.exec(out) ?? [];
      if (origin !== undefined) found(origin);
    });
    void ended.then(() => failed(new Error(`it ended: ${err}${out}`)));
  });
  // Who waits for the end alone does not want to hear of it.
  address.catch(() => undefined);

  const service: ServiceProcess = {
    pid: child.pid!,
    out: () => out,
    address,
    ended,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
  running.add(service);
  return service;
}

/** Ends whatever a test left running. */
export async function endProcesses(): Promise<void> {
  await Promise.all([...running].map((service) => service.end('SIGKILL')));
}

/** Runs a command of the command line to its end, with no other settings than these. */
export async function runProcess(
  words: readonly string[],
  settings: Record<string, string>,
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((ended) => {
    execFile(
      process.execPath,
      [join(projectFolder, 'dist', 'cli.js'), ...words],
      { env: { PATH: process.env['PATH'], ...settings } },
      (error, out, err) => ended({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** Asks as the printed curl command does, with more headers where needed. */
export async function askProcess(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; body: any }> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, body: await response.json() };
}

/** Sends a question and returns as soon as the service has begun to read it; `answer` is the text of its answer. */
export function askAccepted(address: string, body: string): Promise<{ answer: Promise<string> }> {
  const asking = request(`${address}/graphql`, {
    method: 'POST',
    // The service says "100 Continue" once it has the request.
    headers: { 'content-type': 'application/json', expect: '100-continue' },
    agent: false,
  });
  const answer = new Promise<string>((answered, failed) => {
    asking.once('error', failed).once('response', (response) => {
      text(response).then(answered, failed);
    });
  });
  const accepted = new Promise<{ answer: Promise<string> }>((go) =>
    asking.once('continue', () => {
      asking.end(body);
      go({ answer });
    }),
  );
  asking.flushHeaders();
  return Promise.race([accepted, answer.then(() => accepted)]);
}

/** The body of the curl command in the message of the start. */
export const printedBody = (out: string) => / -d '(.*)'\n/.exec(out)![1]!;
