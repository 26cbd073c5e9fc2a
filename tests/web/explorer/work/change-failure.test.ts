/** Which field a refusal of the service is about. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput, longText, name, webAddress } from '../../../../src/registry/input.js';
import { Refusal } from '../../../../src/refusal.js';
import { noSuch } from '../../../../src/registry/records.js';
import { fieldFailureOf, isOutcomeUnknown } from '../../../../web/explorer/graphql/change-failure.js';

/** What the service refuses an input with, as the page gets it. */
function refusalOf(schema: z.ZodType, input: unknown): { code: string; text: { zh: string; en: string } } {
  try {
    parseInput(schema, input);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('it was not refused');
}

const schema = z.object({
  titleZh: name,
  remark: longText.nullish(),
  source: z.object({ url: webAddress.nullish() }).nullish(),
});

describe('a refusal of a field', () => {
  it('is told at that field, without its name', () => {
    const failure = refusalOf(schema, { titleZh: ' ' });
    expect(fieldFailureOf(failure, ['titleZh', 'remark'])).toEqual({
      field: 'titleZh',
      text: { zh: '须有 1 至 200 个字符', en: 'has to have 1 to 200 characters' },
    });
  });

  it('is found in what lies inside of another', () => {
    const failure = refusalOf(schema, { titleZh: '题', source: { url: 'ftp://x' } });
    expect(fieldFailureOf(failure, ['source.url'])?.field).toBe('source.url');
    expect(fieldFailureOf(failure, ['source'])?.field).toBe('source');
  });

  it('is told above the form where the form does not have the field', () => {
    expect(fieldFailureOf(refusalOf(schema, { titleZh: '' }), ['remark'])).toBeUndefined();
  });

  it('names the field of a record that does not exist', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        expect(fieldFailureOf(noSuch('partner', id), ['home', 'partner'])?.field).toBe('partner');
      }),
    );
  });

  it('is never read out of what a rule says', () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        const text = { zh: `home ${rest}`, en: `home ${rest}` };
        expect(fieldFailureOf({ code: 'RULE_VIOLATION', text }, ['home'])).toBeUndefined();
      }),
    );
  });
});

it('leaves open what happened where no answer says it, and nowhere else', () => {
  const isOpen = (code: string) => isOutcomeUnknown({ code, text: { zh: '', en: '' } });
  expect(['TIMEOUT', 'UNREACHABLE', 'UNAVAILABLE', 'INTERNAL', 'HTTP_502'].every(isOpen)).toBe(true);
  expect(['CONFLICT', 'FORBIDDEN', 'RULE_VIOLATION', 'BAD_USER_INPUT', 'NOT_FOUND'].some(isOpen)).toBe(false);
});
