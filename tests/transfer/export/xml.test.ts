import { DOMParser } from '@xmldom/xmldom';
import { array, assert, integer, oneof, property } from 'fast-check';
import { expect, it } from 'vitest';
import { escapeXml, xmlAttributes } from '../../../src/transfer/export/xml.js';

/** Reads content and attribute with a parser that is not ours. */
function readBack(text: string) {
  const onError = (_level: string, message: string) => {
    throw new Error(message);
  };
  const source = `<a${xmlAttributes({ b: text })}>${escapeXml(text)}</a>`;
  const root = new DOMParser({ errorHandler: onError }).parseFromString(source, 'text/xml').documentElement;
  return [root.textContent, root.getAttribute('b')];
}

/** Texts of any code points, half of surrogate pairs and control characters among them. */
const text = array(oneof(integer({ min: 0, max: 0x10ffff }), integer({ min: 0, max: 0x7f }))).map((points) =>
  String.fromCodePoint(...points),
);

it('brings every text through element and attribute, save what XML forbids', () => {
  assert(
    property(text, (given) => {
      const kept = given.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/gu, '\uFFFD');
      expect(readBack(given)).toEqual([kept, kept]);
    }),
  );
});

it.each([
  ['朔州 & <应县木塔> "释迦塔"', '朔州 &amp; &lt;应县木塔&gt; &quot;释迦塔&quot;'],
  ['a\tb\nc\rd', 'a&#9;b&#10;c&#13;d'],
  ['a\u0000b\u000Bc\u001Fd\uFFFEe', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe'],
  ['half \uD83D pair', 'half \uFFFD pair'],
  ['𠮷野', '𠮷野'],
])('writes %j as %j', (given, written) => {
  expect(escapeXml(given)).toBe(written);
});
