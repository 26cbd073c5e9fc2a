/** What the graph is made of before anything draws it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOfGraph,
  graphStateOf,
  MOST_OPENED,
  toggled,
} from '../../../web/explorer/graph/graph-address.js';
import { nodeKindList, relationshipsWithout, tieGroupList } from '../../../web/explorer/graph/kinds.js';
import { layOut } from '../../../web/explorer/graph/layout.js';
import {
  keyOf,
  neighbourhoodNetwork,
  otherEnd,
  type NeighbourFact,
  type RelationshipFact,
} from '../../../web/explorer/graph/network.js';
import { shortened } from '../../../web/explorer/graph/node-label.js';
import { pointsOnMap, tieNetwork } from '../../../web/explorer/graph/tie-network.js';

const stateOf = (address: string) => graphStateOf(new URLSearchParams(address.split('?')[1] ?? ''));
const anyId = fc.stringMatching(/^[a-z]{1,8}(\/[a-z-]{1,8}){0,2}$/);
const anyHidden = fc.subarray([...nodeKindList, ...tieGroupList]).map((hidden) => new Set<string>(hidden));

describe('the address of a graph', () => {
  it('says what is shown, whatever that is', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyId, { maxLength: MOST_OPENED }),
        anyHidden,
        fc.option(fc.string({ minLength: 1 })),
        (of, hidden, selected) => {
          const state = { isAll: false, of, hidden, selected };
          expect(stateOf(addressOfGraph(state))).toEqual(state);
        },
      ),
    );
  });

  it('opens no more records than the service takes, and each once', () => {
    const many = Array.from({ length: 2 * MOST_OPENED }, (_, number) => `of=a${String(number % 40)}`);
    expect(stateOf(`/graph?${many.join('&')}`).of).toHaveLength(MOST_OPENED);
    expect(stateOf('/graph?of=a&of=a&of=').of).toEqual(['a']);
  });

  it('is as before when something was hidden and shown again', () => {
    fc.assert(
      fc.property(anyHidden, fc.constantFrom(...tieGroupList), (hidden, one) => {
        expect(toggled(toggled(hidden, one), one)).toEqual(hidden);
      }),
    );
  });

  it('asks for agreements as long as one kind of them is shown', () => {
    const kinds = ['FORMAL', 'COOPERATION', 'INTENT', 'NEGOTIATION'];
    expect(relationshipsWithout(new Set(kinds.slice(1)))).toContain('AGREEMENT');
    expect(relationshipsWithout(new Set(kinds))).not.toContain('AGREEMENT');
    expect(relationshipsWithout(new Set(['CULTURE']))).not.toContain('HAS_THEME');
  });
});

/** A record that was asked for with cities around it, and some of the agreements between all of these. */
const answers = fc
  .record({
    count: fc.integer({ min: 1, max: 30 }),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('FORMAL', 'INTENT')), { maxLength: 60 }),
    unseen: fc.array(fc.nat(5), { minLength: 31, maxLength: 31 }),
  })
  .map(({ count, pairs, unseen }) => {
    const ids = Array.from({ length: count }, (_, number) => `city-${String(number)}`);
    const relationships = pairs.map(([from, to, agreementKind], number): RelationshipFact => {
      return {
        by: 'AGREEMENT',
        from: ids[from % count]!,
        fromKind: 'CITY',
        to: ids[to % count]!,
        toKind: 'CITY',
        confidence: 'DOCUMENTED',
        agreement: `tie-${String(number)}`,
        agreementKind: agreementKind,
        status: 'ACTIVE',
        signedOn: null,
      };
    });
    const nodes = ids.map((id, number): NeighbourFact => {
      const drawn = relationships.filter(({ from, to }) => from === id || to === id).length;
      return {
        id,
        kind: 'CITY',
        nameZh: id,
        nameEn: id,
        confidence: 'DOCUMENTED',
        relationshipCount: drawn + unseen[number]!,
      };
    });
    return { nodes, relationships, unseen };
  });

describe('the network around a record', () => {
  it('keeps what was asked for, joins only what it holds, and says how many relationships are not drawn', () => {
    fc.assert(
      fc.property(answers, ({ nodes, relationships, unseen }) => {
        const network = neighbourhoodNetwork(nodes, relationships, ['city-0'], new Set());
        expect([...network.nodes.keys()][0]).toBe(keyOf('CITY', 'city-0'));
        for (const { from, to } of network.links) {
          expect(network.nodes.has(from)).toBe(true);
          expect(network.nodes.has(to)).toBe(true);
        }
        for (const [key, node] of network.nodes) {
          expect(node.more).toBe(unseen[nodes.findIndex(({ id }) => id === node.id)]);
          for (const link of network.linksAt.get(key)!)
            expect(network.nodes.has(otherEnd(link, key))).toBe(true);
        }
      }),
    );
  });

  it('leaves out ties of a hidden kind and those that nothing else joins', () => {
    fc.assert(
      fc.property(answers, ({ nodes, relationships }) => {
        const network = neighbourhoodNetwork(nodes, relationships, ['city-0'], new Set(['INTENT']));
        expect(network.links.map(({ key }) => key)).toEqual(
          relationships
            .filter(({ agreementKind }) => agreementKind === 'FORMAL')
            .map(({ agreement }) => agreement),
        );
        for (const [key, { id }] of network.nodes)
          if (id !== 'city-0') expect(network.linksAt.get(key)).not.toEqual([]);
      }),
    );
  });

  it('is laid out the same for the same answer, every node at a point of its own', () => {
    fc.assert(
      fc.property(answers, ({ nodes, relationships }) => {
        const network = neighbourhoodNetwork(nodes, relationships, ['city-0'], new Set());
        const points = layOut(network);
        expect(points).toEqual(layOut(network));
        expect([...points.keys()]).toEqual([...network.nodes.keys()]);
        const places = [...points.values()];
        for (const { x, y } of places) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(new Set(places.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(places.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('all ties', () => {
  it('become links between their places', () => {
    const place = { kind: 'CITY', nameZh: '甲', nameEn: 'A', latitude: null, longitude: null } as const;
    const tie = { status: 'ACTIVE', signedOn: null, confidence: 'HYPOTHETICAL' } as const;
    const { links } = tieNetwork({
      totalCount: 1,
      places: [
        { ...place, id: 'a' },
        { ...place, id: 'b' },
      ],
      ties: [{ ...tie, id: 'a-b', home: 1, partner: 0, kind: 'INTENT' }],
    });
    expect(links).toMatchObject([
      { key: 'a-b', from: 'CITY:b', to: 'CITY:a', group: 'INTENT', confidence: 'HYPOTHETICAL' },
    ]);
  });

  it('stand where their places lie, and apart from the world where that is not known', () => {
    const points = pointsOnMap([
      { latitude: 39.3, longitude: 112.4 },
      { latitude: 40.7, longitude: -74 },
      { latitude: null, longitude: null },
      { latitude: 10, longitude: null },
    ]);
    expect(points[0]).toEqual({ x: 112.4, y: 39.3 });
    expect(points[1]).toEqual({ x: 286, y: 40.7 });
    expect(points[2]!.y).toBeLessThan(-60);
    expect(points[3]!.y).toBeLessThan(-60);
    expect(points[3]!.x).not.toBe(points[2]!.x);
  });

  it('have every place within one turn around the world', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (longitude) => {
        const { x } = pointsOnMap([{ latitude: 0, longitude }])[0]!;
        expect(x).toBeGreaterThanOrEqual(-30);
        expect(x).toBeLessThan(360 - 30);
        expect(Math.abs(((x - longitude) / 360) % 1)).toBeCloseTo(0);
      }),
    );
  });
});

it('a name on the canvas is cut off where it is too wide, and keeps what is said after it', () => {
  expect(shortened('朔州市', ' +3')).toBe('朔州市 +3');
  expect(shortened('长'.repeat(300), ' +3')).toBe(`${'长'.repeat(13)}… +3`);
  expect(shortened('a'.repeat(300), '')).toBe(`${'a'.repeat(26)}…`);
});
