/** Sentences with blanks: `{from}经由{via}能接触到的{theme}伙伴`. */

/** A piece of text, or the name of a blank. */
export type SentencePart = { readonly text: string } | { readonly blank: string };

/** The pieces in their order, which is another one in the other language. */
export function partsOf(sentence: string): readonly SentencePart[] {
  return sentence
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, blank] = /^\{(\w+)\}$/.exec(piece) ?? [];
      return blank === undefined ? { text: piece } : { blank };
    });
}
