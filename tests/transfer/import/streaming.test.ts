import { describe, expect, it } from 'vitest';
import { readImport, type ImportInput } from '../../../src/transfer/import/read.js';

const item = { home: '朔州', partner: '秩父', kind: '友城', confidence: '有据可查', sources: 'list' };
const row = JSON.stringify(item);

/** A file that is never whole in memory, and counts the parts that are taken from it. */
function longFile(name: string, first: string, each: string, count: number) {
  const taken: number[] = [];
  const input: ImportInput = {
    name,
    size: async () => Buffer.byteLength(first) + count * Buffer.byteLength(each),
    parts: async function* () {
      const reading = taken.push(0) - 1;
      yield Buffer.from(first);
      const part = Buffer.from(each.repeat(100));
      for (let at = 0; at < count; at += 100) {
        taken[reading]! += 1;
        yield part;
      }
    },
    whole: () => Promise.reject(new Error('must not be read as a whole')),
  };
  return { input, taken };
}

describe.each([
  ['a.csv', `${Object.keys(item).join(',')}\n`, `${Object.values(item).join(',')}\n`],
  ['a.json', `[${row}`, `,${row}`],
  ['a.jsonl', '', `${row}\n`],
])('%s', (name, first, each) => {
  it('is read as far as records are asked for', async () => {
    const { input, taken } = longFile(name, first, each, 100_000);
    let count = 0;
    for await (const record of readImport(input)) {
      expect(record).toMatchObject({ type: 'record', problems: [] });
      count += 1;
      if (count === 2_000) break;
    }
    // The reading before it found out the encoding.
    expect(taken.at(-1)).toBeGreaterThanOrEqual(19);
    expect(taken.at(-1)).toBeLessThan(60);
  });
});
