import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/refusal.js';
import { tableAsCsv, tableOf } from '../../../src/transfer/export/answer-table.js';

describe('the rows of an answer', () => {
  it.each<[string, unknown, unknown]>([
    [
      'the nodes of a connection, what else an edge has below "edge"',
      {
        places: {
          totalCount: 9,
          edges: [
            { cursor: 'x', node: { id: 'a' } },
            { cursor: 'y', node: { id: 'b' } },
          ],
        },
      },
      {
        columns: ['id', 'edge.cursor'],
        rows: [
          ['a', 'x'],
          ['b', 'y'],
        ],
      },
    ],
    [
      'the items of nodes, without what stands beside them',
      { reachablePartners: { totalCount: 1, nodes: [{ score: 0.5 }] } },
      { columns: ['score'], rows: [[0.5]] },
    ],
    ['the items of a list at the root', { peers: [{ id: 'a' }] }, { columns: ['id'], rows: [['a']] }],
    [
      'those of the list nearest to the root',
      { place: { nameZh: '朔州', aliases: ['朔'], agreements: [{ id: 'x', sources: [{ id: 's' }] }] } },
      { columns: ['id', 'sources.id'], rows: [['x', 's']] },
    ],
    [
      'one for an object without a list',
      { place: { nameZh: '朔州', country: { nameZh: '中国' }, aliases: ['a', 'b'] } },
      { columns: ['nameZh', 'country.nameZh', 'aliases'], rows: [['朔州', '中国', 'a | b']] },
    ],
    [
      'one for several objects, with the names of their fields',
      { from: { id: 'a' }, to: { id: 'b' } },
      { columns: ['from.id', 'to.id'], rows: [['a', 'b']] },
    ],
    ['none of an empty connection', { places: { edges: [] } }, { columns: [], rows: [] }],
  ])('are %s', (_name, data, table) => {
    expect(tableOf(data)).toEqual(table);
  });
});

describe('an answer of several lists', () => {
  it.each<[string, unknown, string]>([
    ['at the root', { a: [{ id: 1 }], b: [{ id: 2 }] }, 'a, b'],
    ['below several root fields', { a: [{ id: 1 }], b: { x: 1, nodes: [{ id: 2 }] } }, 'a, b.nodes'],
    [
      'beside each other',
      { coverage: { byKind: [{ kind: 'FORMAL' }], byCountry: [{ agreements: 1 }] } },
      'coverage.byKind, coverage.byCountry',
    ],
    ['that are empty connections', { a: { edges: [] }, b: { nodes: [] } }, 'a.edges, b.nodes'],
  ])('%s is refused by their names', (_name, data, names) => {
    expect(() => tableOf(data)).toThrow(Refusal);
    expect(() => tableOf(data)).toThrow(`2 beside each other: ${names}; ask for one list at a time`);
  });

  it('is a table when the others are of single values, deeper, or single objects', () => {
    const data = {
      place: { totalCount: 2, aliases: ['a'], ties: [{ id: 1 }], province: { ties: [{ id: 2 }] } },
      other: { id: 3 },
    };
    expect(tableOf(data)).toEqual({ columns: ['id'], rows: [[1]] });
  });
});

describe('the cells of a row', () => {
  it('have a column for each field that any row has, in the order asked for', () => {
    const nodes = [
      { id: 'a', partner: null, signedOn: '2003', sources: [] },
      {
        id: 'b',
        partner: { nameZh: '秩父', point: { latitude: -1.5 } },
        signedOn: null,
        sources: [{ id: 's' }],
      },
    ];
    expect(tableOf({ agreements: { nodes } })).toEqual({
      columns: ['id', 'partner.nameZh', 'partner.point.latitude', 'signedOn', 'sources.id'],
      rows: [
        ['a', null, null, '2003', null],
        ['b', '秩父', -1.5, null, 's'],
      ],
    });
  });

  it('keep the fields of nested lists parallel', () => {
    const sources = [
      { title: 'A', url: 'x' },
      { title: 'B', url: null },
      { title: 'C', url: 'z' },
    ];
    expect(tableOf({ facts: [{ sources }] })).toEqual({
      columns: ['sources.title', 'sources.url'],
      rows: [['A | B | C', 'x |  | z']],
    });
  });

  it('tell the levels of nested lists from each other', () => {
    const routes = [{ steps: [{ to: 'a' }, { to: 'b' }] }, { steps: [{ to: 'c' }] }];
    expect(tableOf({ nodes: [{ routes }] }).rows).toEqual([['a || b | c']]);
  });

  it('keep numbers and truth values', () => {
    expect(tableOf({ list: [{ score: -0.5, ok: false, text: '-0.5' }] }).rows).toEqual([
      [-0.5, false, '-0.5'],
    ]);
  });
});

it('is CSV that neutralises formulas', () => {
  expect(tableAsCsv(tableOf({ list: [{ nameZh: '=1+1', latitude: -4.2 }] }))).toBe(
    "\uFEFFnameZh,latitude\r\n'=1+1,-4.2\r\n",
  );
  expect(tableAsCsv({ columns: [], rows: [] })).toBe('\uFEFF');
});
