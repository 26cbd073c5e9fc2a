/** What the desk sends of a chosen file, and how it names columns. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseHeadingsOf } from '../../../../src/transfer/import/headings.js';
import { importKinds } from '../../../../src/transfer/import/kinds.js';
import { columnHeadings } from '../../../../web/explorer/work/import/column-headings.js';
import { contentOf, contentOfBytes, REQUEST_BYTES } from '../../../../web/explorer/work/import/read-file.js';

describe('a file', () => {
  it('in UTF-8 is sent as the text that it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(contentOfBytes(new TextEncoder().encode(text))).toEqual({ text });
      }),
    );
  });

  it('of any bytes arrives as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        const content = contentOfBytes(bytes);
        // A byte order mark says nothing that a text needs.
        if ('base64' in content) expect(new Uint8Array(Buffer.from(content.base64, 'base64'))).toEqual(bytes);
        else
          expect(Buffer.from(content.text)).toEqual(
            Buffer.from(bytes).subarray(bytes.length - Buffer.byteLength(content.text)),
          );
      }),
    );
  });

  it('that a request does not hold is not sent', async () => {
    const lines = (count: number) => new File(['"\n'.repeat(count)], '协议.csv');
    expect(await contentOf(lines(1_000))).toBeDefined();
    // Each of these bytes takes two in JSON.
    expect(await contentOf(lines(REQUEST_BYTES / 4))).toBeUndefined();
    expect(await contentOf(lines(REQUEST_BYTES))).toBeUndefined();
  });
});

it('names columns as the service reads them', () => {
  for (const [column, heading] of Object.entries(columnHeadings)) {
    const known = importKinds.flatMap((kind) => chineseHeadingsOf(kind, column));
    expect([column, known]).toEqual([column, expect.arrayContaining([heading])]);
  }
});
