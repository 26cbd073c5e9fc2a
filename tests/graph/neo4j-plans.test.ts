/** When Neo4j is asked for a plan, and who waits for it. */
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { planOnce } from '../../src/graph/neo4j-plans.js';

const MINUTE_MS = 60_000;

/** A server that plans when it is told to. */
function planner() {
  const waiting: { end: () => void; fail: (error: Error) => void }[] = [];
  let clock = 0;
  const planned = planOnce(() => clock);
  return {
    waiting,
    /** @returns what was planned by now */
    ask: (text: string) => planned(text, () => new Promise<void>((end, fail) => waiting.push({ end, fail }))),
    pass: (milliseconds: number) => {
      clock += milliseconds;
    },
  };
}

/** How many of the calls have ended by now. */
async function ended(calls: readonly Promise<void>[]): Promise<number> {
  let count = 0;
  for (const call of calls) void call.then(() => (count += 1));
  await turn();
  return count;
}

describe('a statement that is new', () => {
  it('is planned by one of sixteen calls, and all wait until it is', async () => {
    const server = planner();
    const calls = Array.from({ length: 16 }, () => server.ask('a'));
    expect(server.waiting).toHaveLength(1);
    expect(await ended(calls)).toBe(0);
    server.waiting[0]!.end();
    expect(await ended(calls)).toBe(16);
    await server.ask('a');
    expect(server.waiting).toHaveLength(1);
  });

  it('does not wait for the plan of another', async () => {
    const server = planner();
    const [one, other] = [server.ask('a'), server.ask('b')];
    server.waiting[1]!.end();
    expect(await ended([other])).toBe(1);
    expect(await ended([one])).toBe(0);
  });

  it('is sent without a plan where it could not be planned, so that it reports the reason itself', async () => {
    const server = planner();
    const calls = [server.ask('a'), server.ask('a')];
    server.waiting[0]!.fail(new Error('the server is away'));
    expect(await ended(calls)).toBe(2);
  });
});

describe('a statement that was planned', () => {
  it('is planned anew once a minute, and nobody waits for it, even where that fails', async () => {
    const server = planner();
    const first = server.ask('a');
    server.waiting[0]!.end();
    await first;
    server.pass(MINUTE_MS - 1);
    await server.ask('a');
    expect(server.waiting).toHaveLength(1);
    server.pass(1);
    const calls = Array.from({ length: 16 }, () => server.ask('a'));
    expect(await ended(calls)).toBe(16);
    expect(server.waiting).toHaveLength(2);
    server.waiting[1]!.fail(new Error('the server is away'));
    await turn();
    server.pass(MINUTE_MS);
    await server.ask('a');
    expect(server.waiting).toHaveLength(3);
  });
});
