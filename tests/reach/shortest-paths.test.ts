import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestPaths, type Link } from '../../src/reach/shortest-paths.js';

type Joined = readonly [from: number, to: number, link: Link];

const joined: fc.Arbitrary<Joined[]> = fc.array(
  fc.tuple(
    fc.nat(6),
    fc.nat(6),
    fc.record({ length: fc.constantFrom(1, 2), weakness: fc.integer({ min: 0, max: 3 }) }),
  ),
  { maxLength: 16 },
);

function networkOf(all: readonly Joined[]): Map<string, Map<string, Link>> {
  const network = new Map(Array.from({ length: 7 }, (_, id) => [String(id), new Map<string, Link>()]));
  for (const [one, other, link] of all) {
    const [a, b] = [String(one), String(other)];
    if (a === b || network.get(a)!.has(b)) continue;
    network.get(a)!.set(b, link);
    network.get(b)!.set(a, link);
  }
  return network;
}

/** Every way, by trying all of them. */
function allWays(
  network: ReturnType<typeof networkOf>,
  from: string,
  to: string,
  longest: number,
): string[][] {
  const found: { nodes: string[]; length: number; weakness: number }[] = [];
  const go = (nodes: string[], length: number, weakness: number) => {
    if (length > longest) return;
    if (nodes.at(-1) === to) found.push({ nodes, length, weakness });
    else
      for (const [id, link] of network.get(nodes.at(-1)!)!)
        if (!nodes.includes(id)) go([...nodes, id], length + link.length, weakness + link.weakness);
  };
  go([from], 0, 0);
  return found
    .sort(
      (a, b) => a.length - b.length || a.weakness - b.weakness || (a.nodes.join() < b.nodes.join() ? -1 : 1),
    )
    .map(({ nodes }) => nodes);
}

describe('shortestPaths', () => {
  it('finds what trying every way finds, in the same order', () => {
    fc.assert(
      fc.property(
        joined,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 10 }),
        (all, most, longest) => {
          const network = networkOf(all);
          expect(shortestPaths(network, '0', '1', most, longest)).toEqual(
            allWays(network, '0', '1', longest).slice(0, most),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('answers the same whatever the order of the links', () => {
    fc.assert(
      fc.property(joined, (all) => {
        const network = networkOf(all);
        const reversed = new Map(
          [...network].reverse().map(([id, links]) => [id, new Map([...links].reverse())]),
        );
        expect(shortestPaths(reversed, '0', '1', 5, 8)).toEqual(shortestPaths(network, '0', '1', 5, 8));
      }),
    );
  });

  it('finds no way to oneself or to what is not there', () => {
    expect(shortestPaths(networkOf([]), '0', '0', 3, 6)).toEqual([]);
    expect(shortestPaths(networkOf([]), '0', 'x', 3, 6)).toEqual([]);
  });
});
