/** Five hundred subscribers on one service: those who may see a change are told it, and nothing of them stays when they leave. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { cityOfficer, otherCityOfficer, otherProvinceOfficer, provinceOfficer } from '../support/offices.js';
import { serve, type Service } from '../support/service.js';
import { connect, until, type Subscriber } from '../support/subscribers.js';
import { approve, chain, done, propose } from './people.js';

const SUBSCRIBERS = 500;

/** What may stay of all of them together: buffers of the engine and of sockets that node keeps for the next ones. */
const MOST_LEFT_BYTES = 24 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const CHANGED =
  'subscription { proposalChanged { action state proposal { id version home { nameZh } steps { office { nameZh } decision } } } }';

let graph: Graph;
let service: Service;
let address: string;
beforeAll(async () => {
  graph = await openWithSample(engines[0]!);
  service = serve(graph, { timeoutMs: 60_000 });
  address = await service.listen();
});
afterAll(async () => {
  await service.close();
  await graph.close();
});

/** Two of five may see what 朔州 proposes. */
const who: readonly Identity[] = [
  cityOfficer,
  provinceOfficer,
  otherCityOfficer,
  otherProvinceOfficer,
  { ...otherCityOfficer, role: 'ANALYST' },
];

async function joinAll(number: number): Promise<{ insiders: Subscriber[]; outsiders: Subscriber[] }> {
  const all = Array.from({ length: number }, (_, index) => ({
    sees: index % who.length < 2,
    subscriber: connect(address, who[index % who.length]),
  }));
  await Promise.all(all.map(({ subscriber }) => subscriber.connected));
  for (const { subscriber } of all) void subscriber.subscribe(CHANGED);
  const pick = (sees: boolean) => all.filter((one) => one.sees === sees).map(({ subscriber }) => subscriber);
  return { insiders: pick(true), outsiders: pick(false) };
}

/** Lets so many join, see a proposal through, and leave. */
async function visit(number: number): Promise<void> {
  const { insiders, outsiders } = await joinAll(number);
  let { id, version } = await propose(service, { kind: 'INTENT', submit: false });
  await until(async () => {
    ({ id, version } = await done(service, 'amendProposal', { id, version, reasons: `第${version}稿` }));
    return insiders.every(({ told }) => told.length > 0);
  });
  await until(() => insiders.every(({ told }) => told.at(-1).proposal.version >= version));
  for (const { told } of insiders) told.length = 0;

  await done(service, 'submitProposal', { id, version });
  await approve(service, id, chain.slice(0, 2));
  await until(() => insiders.every(({ told }) => told.length >= 3));
  for (const { told, failed } of insiders) {
    expect(failed).toEqual([]);
    expect(told.map(({ action, state }) => [action, state])).toEqual([
      ['SUBMIT_PROPOSAL', 'SUBMITTED'],
      ['DECIDE_PROPOSAL', 'IN_REVIEW'],
      ['DECIDE_PROPOSAL', 'APPROVED'],
    ]);
  }
  for (const { told, failed } of outsiders) expect([told, failed]).toEqual([[], []]);

  const everybody = [...insiders, ...outsiders];
  for (const subscriber of everybody) subscriber.leave();
  await Promise.all(everybody.map(({ closed }) => closed));
}

async function heapInUse(): Promise<number> {
  for (let times = 0; times < 3; times += 1) {
    // What waits for the loop to turn, such as sockets that are closing, is still held.
    await new Promise((resolve) => setTimeout(resolve, 100));
    collect();
  }
  return process.memoryUsage().heapUsed;
}

test(
  'events reach those who may see them and no others, and memory returns when they leave',
  { timeout: 180_000 },
  async () => {
    // The first visitors have code compiled and caches filled, which stays for all that follow.
    await visit(50);
    const before = await heapInUse();
    await visit(SUBSCRIBERS);
    const left = (await heapInUse()) - before;
    expect(left).toBeLessThan(MOST_LEFT_BYTES);
  },
);
