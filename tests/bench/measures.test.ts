/** The rules by which the bench compares answers and figures. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from '../../bench/measure.js';
import { textOf } from '../../bench/question.js';
import type { Results } from '../../bench/results.js';
import { targetsOf } from '../../bench/targets.js';

test('half of the values are at most the median, half at least', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const middle = median(values);
      const half = values.length / 2;
      expect(values.filter((value) => value <= middle).length).toBeGreaterThanOrEqual(half);
      expect(values.filter((value) => value >= middle).length).toBeGreaterThanOrEqual(half);
    }),
  );
});

test('facts are equal in any order of lists that no side orders, and of keys', () => {
  const themes = fc.uniqueArray(fc.string(), { minLength: 2 });
  fc.assert(
    fc.property(themes, fc.jsonValue(), (ids, other) => {
      const one = { other, themes: ids.map((id) => ({ id, other })) };
      const another = { themes: [...ids].reverse().map((id) => ({ other, id })), other };
      expect(textOf(another)).toBe(textOf(one));
      expect(textOf({ ...one, themes: one.themes.slice(1) })).not.toBe(textOf(one));
    }),
  );
});

test('a list that is ordered is another answer in another order', () => {
  expect(textOf({ nodes: ['a', 'b'] })).not.toBe(textOf({ nodes: ['b', 'a'] }));
});

test('a target is met at its figure and not short of it, and what is not met says why', () => {
  const run = (ratio: number, most: number): Results => ({
    measuredOn: '2026-01-01',
    machine: '',
    pace: '',
    figures: [],
    hits: [],
    ratios: [{ question: 'one place', data: 'sample', against: 'neo4j-graphql', ratio }],
    endurance: { minutes: 10, requests: 1, most, early: 100, late: 100 },
  });
  const metOf = (results: Results) => targetsOf(results).map(({ isMet }) => isMet);
  expect(metOf(run(3, 200))).toEqual([true, true, true]);
  expect(metOf(run(2.99, 200.1))).toEqual([false, false, true]);
  for (const { why } of targetsOf(run(0, 999))) expect(why).not.toBe('');
});

test('a run without the world-wide set has no target of it', () => {
  const without = { measuredOn: '', machine: '', pace: '', figures: [], hits: [], ratios: [] };
  expect(targetsOf(without)).toEqual([]);
});
