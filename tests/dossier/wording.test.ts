/** What is done to the registry has words in a handover file. */
import { expect, test } from 'vitest';
import { leastRole } from '../../src/access/policy.js';
import { actionText, word } from '../../src/dossier/wording.js';

test.each(Object.keys(leastRole))('%s has a text in both languages', (action) => {
  const { zh, en } = word(actionText, action);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/^[a-z ]+$/);
});
