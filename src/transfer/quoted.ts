/** Longest part of a wrong value that a message repeats, in characters. */
const LONGEST = 40;

/** A value as messages repeat it: between quotation marks, on one line, and cut off where it is long. */
export function quoted(value: string): string {
  const line = value.replace(/[\s\p{Cc}]+/gu, ' ');
  // Code points, so that no character is cut in two.
  const characters = [...line.slice(0, 2 * LONGEST + 2)];
  return characters.length <= LONGEST ? `"${line}"` : `"${characters.slice(0, LONGEST).join('')}…"`;
}
