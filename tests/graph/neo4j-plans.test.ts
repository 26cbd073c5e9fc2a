/** When Neo4j is asked for a plan, and who waits for it. */
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { planKey, planOnce } from '../../src/graph/neo4j-plans.js';

const MINUTE_MS = 60_000;

/** A server that plans when it is told to. */
function planner() {
  const waiting: { end: () => void; fail: (error: Error) => void }[] = [];
  let clock = 0;
  const plans = planOnce(() => clock);
  return {
    waiting,
    forget: () => plans.forget(),
    ask: (text: string) =>
      plans.planned(text, () => new Promise<void>((end, fail) => waiting.push({ end, fail }))),
    pass: (milliseconds: number) => {
      clock += milliseconds;
    },
  };
}

/** How many of the calls have ended by now. */
async function ended(calls: readonly Promise<void>[]): Promise<number> {
  let count = 0;
  for (const call of calls)
    void call.then(
      () => (count += 1),
      () => undefined,
    );
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

  it('fails for all who wait where it could not be planned, and the next to ask tries again', async () => {
    const server = planner();
    const calls = [server.ask('a'), server.ask('a')];
    server.waiting[0]!.fail(new Error('the server is away'));
    for (const call of calls) await expect(call).rejects.toThrow('away');
    const next = server.ask('a');
    expect(server.waiting).toHaveLength(2);
    server.waiting[1]!.end();
    await next;
  });

  it('is new again to a server that may have been started anew', async () => {
    const server = planner();
    const call = server.ask('a');
    server.waiting[0]!.end();
    await call;
    server.forget();
    expect(await ended([server.ask('a')])).toBe(0);
    expect(server.waiting).toHaveLength(2);
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

it('plans are told apart as Neo4j does: by text, by types, and by the magnitude of lengths', () => {
  const keys = [
    planKey('a', {}),
    planKey('b', {}),
    ...[null, 1, 1.5, true, '', 'x', 'xy', 'x'.repeat(11), [], ['x'], ['x', 'y'], { x: 1 }].map((of) =>
      planKey('a', { of }),
    ),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(planKey('a', { of: 'cn/shanxi' })).toBe(planKey('a', { of: 'cn/hunan' }));
  expect(planKey('a', { of: { x: 1 } })).toBe(planKey('a', { of: { y: 'x' } }));
});
