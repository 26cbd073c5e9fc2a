/** The embedded service is killed while it writes: what it acknowledged is there, and the audit trail is whole. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { TRIAL_SECRET } from '../../src/access/trial-secret.js';
import { provinceOfficer } from '../support/offices.js';
import { askProcess, build, endProcesses, runProcess, startProcess } from '../support/process.js';
import { claimsOf, secretToken } from '../support/tokens.js';

const KILLS = 50;
const WRITERS = 4;
/** A kill comes at some moment up to this after the first write was acknowledged. */
const LATEST_KILL_MS = 300;

const folder = mkdtempSync(join(tmpdir(), 'killed-'));
const file = join(folder, 'graph.grafeo');
const authorization = `Bearer ${secretToken(TRIAL_SECRET, claimsOf(provinceOfficer))}`;

beforeAll(build);
afterEach(endProcesses);
afterAll(() => rmSync(folder, { recursive: true }));

const ask = async (address: string, query: string, variables: object) =>
  (await askProcess(address, JSON.stringify({ query, variables }), { authorization })).body;

/** Registers agreements, one after the other, until the service is gone; tells of each that was acknowledged. */
async function writeOn(address: string, next: () => string, acknowledge: (key: string, id: string) => void) {
  const mutation =
    'mutation ($input: RegisterAgreementInput!) { registerAgreement(input: $input) { agreement { id } } }';
  for (;;) {
    const key = next();
    const input = {
      home: 'cn/shanxi/shuozhou',
      partner: 'jp/saitama',
      kind: 'INTENT',
      signedOn: key,
      source: { title: '卷宗', confidence: 'DOCUMENTED' },
      idempotencyKey: key,
    };
    const answer = await ask(address, mutation, { input }).catch(() => undefined);
    if (answer === undefined) return;
    expect(answer.errors).toBeUndefined();
    acknowledge(key, answer.data.registerAgreement.agreement.id as string);
  }
}

describe('SIGKILL in the middle of writes', () => {
  test(`${String(KILLS)} times: the embedded service opens again, nothing acknowledged is lost, the audit verifies`, async ({
    task,
  }) => {
    const acknowledged = new Map<string, string>();
    // A day for each, so that none is another one's.
    let days = 0;
    const next = () => new Date(Date.UTC(1950, 0, (days += 1))).toISOString().slice(0, 10);
    let killedWhileWriting = 0;

    for (let kill = 1; kill <= KILLS; kill += 1) {
      const service = startProcess({ GRAPH_FILE: file });
      const address = await service.address;
      let isFirst = () => {};
      const first = new Promise<void>((settle) => (isFirst = settle));
      const before = acknowledged.size;
      const writing = Array.from({ length: WRITERS }, () =>
        writeOn(address, next, (key, id) => {
          acknowledged.set(key, id);
          isFirst();
        }),
      );
      await first;
      await pause((LATEST_KILL_MS * kill) / KILLS);
      await service.end('SIGKILL');
      await Promise.all(writing);
      if (acknowledged.size > before) killedWhileWriting += 1;
    }

    const address = await startProcess({ GRAPH_FILE: file }).address;
    const lost = [];
    for (const [key, id] of acknowledged) {
      const { data } = await ask(address, 'query ($id: ID!) { agreement(id: $id) { signedOn } }', { id });
      if (data?.agreement?.signedOn !== key) lost.push(key);
    }
    expect(lost).toEqual([]);
    expect(killedWhileWriting).toBe(KILLS);
    await endProcesses();
    expect(await runProcess(['audit', 'verify'], { GRAPH_FILE: file })).toMatchObject({ code: 0, err: '' });
    task.meta.observed = `${acknowledged.size} writes acknowledged, all there; the trail is whole`;
  }, 600_000);
});
