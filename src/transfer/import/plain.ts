/** How headings and words of a list are compared. */

/** A text without what a clerk varies: width, case, spaces, `_`, `-` and the `*` that marks what has to be filled in. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*-]+/g, '');
