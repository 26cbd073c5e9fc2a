/** What must hold for a note of practice, and who sees what is written about it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isShared, practiceKinds, practiceObjection } from '../../src/practice/rules.js';

test.each([
  ['a summary alone', { kind: 'EXPERIENCE', summaryZh: '一' }, true],
  ['a text alone', { kind: 'TEMPLATE', text: '一' }, true],
  ['neither', { kind: 'EXPERIENCE', nameZh: '一' }, false],
  ['a date of a training', { kind: 'TRAINING', text: '一', happenedOn: '2026' }, true],
  ['a date of a template', { kind: 'TEMPLATE', text: '一', happenedOn: '2026' }, false],
  ['participants of an experience', { kind: 'EXPERIENCE', text: '一', participants: 0 }, false],
])('%s', (_, note, stands) => {
  expect(practiceObjection(note) === undefined).toBe(stands);
});

test('a note is shared exactly as long as it is for everybody and has not been withdrawn', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...practiceKinds),
      fc.constantFrom('EVERYBODY', 'OFFICE'),
      fc.boolean(),
      (kind, visibility, withdrawn) => {
        const note = { kind, visibility, ...(withdrawn && { withdrawnAt: '2026-01-01T00:00:00.000Z' }) };
        expect(isShared(note)).toBe(visibility === 'EVERYBODY' && !withdrawn);
      },
    ),
  );
});
