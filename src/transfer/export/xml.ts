/** Text in XML 1.0 (https://www.w3.org/TR/xml/). */

/**
 * What the production `Char` of section 2.2 leaves out: no reference can stand for it either. Unpaired surrogates are
 * among it, hence the flag `u`.
 */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader makes spaces of these in an attribute (section 3.3.3), and of CR a line feed anywhere (section 2.11).
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text for the content of an element or a quoted attribute; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"\t\n\r]/g, (character) => references[character]!);

/** Attributes of an element, each with a space before it. */
export const xmlAttributes = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
