import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evenness } from '../../src/evaluation/diversity.js';

const counts = fc.array(fc.nat({ max: 1_000 }), { minLength: 2, maxLength: 8 });

it('is 0 when all are of one class and null when there is nothing', () => {
  expect(evenness([7, 0, 0])).toBe(0);
  expect(evenness([0, 1, 0])).toBe(0);
  expect(evenness([0, 0, 0])).toBeNull();
});

it('is exactly 1 when every class has as many, however many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 2, max: 8 }), (count, classes) => {
      expect(evenness(Array<number>(classes).fill(count))).toBe(1);
    }),
  );
});

it('agrees with a figure worked by hand', () => {
  // H = −(⅔ ln ⅔ + ⅓ ln ⅓) = 0.636514, over ln 3 = 1.098612.
  expect(evenness([2, 0, 1])).toBeCloseTo(0.57938, 5);
});

it('lies between 0 and 1, whatever the order of the classes', () => {
  fc.assert(
    fc.property(
      counts.chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
      ),
      ([given, shuffled]) => {
        const index = evenness(given);
        expect(evenness(shuffled)).toBe(index);
        if (index === null) return;
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(1);
      },
    ),
  );
});

it('does not fall when one thing moves from the greatest class to the smallest', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const sorted = [...given].sort((one, other) => one - other);
      const [least, most] = [sorted[0]!, sorted.at(-1)!];
      fc.pre(most - least >= 2);
      const moved = [least + 1, ...sorted.slice(1, -1), most - 1];
      expect(evenness(moved)!).toBeGreaterThanOrEqual(evenness(sorted)!);
    }),
  );
});
