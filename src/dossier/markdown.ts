/** Writes a document as Markdown. Nothing of the data becomes markup. */
import type { BilingualText } from '../refusal.js';
import {
  linked,
  printable,
  spoken,
  type Block,
  type Cell,
  type Document,
  type DossierLanguage,
} from './document.js';
import type { SourceFacts } from './facts.js';
import { confidenceText } from './wording.js';
import { sourceText } from './source-text.js';

/** What means something within a line of Markdown, or makes a link of an address that only stands there. */
const SPECIAL = /[\\`*_[\]<>|~&@#]|(?<=:)\/\/|(?<=www)\./giu;

/** What means something at the beginning of a line: headings, lists, quotations, lines. */
const AT_START = /^(?:[+=:-]|\d+(?=[.)](?:\s|$)))/u;

/** A text of the data within a line of Markdown: shown as it is, whatever it holds. */
export const escapeMarkdown = (text: string): string =>
  printable(text).replace(SPECIAL, (sign) => `\\${sign}`);

/** An escaped text that opens a paragraph or an item of a list. */
const opening = (line: string): string =>
  line.replace(AT_START, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));

/** Writes the document in the language asked for. */
export function toMarkdown(document: Document, language: DossierLanguage): string {
  const say = (text: BilingualText) =>
    spoken(text, language)
      .map((tongue) => escapeMarkdown(text[tongue]))
      .join(' / ');
  const cellText = (cell: Cell) => {
    const cites = (cell.cites ?? []).map((number) => `[${number}]`).join('');
    const mark = cell.confidence === undefined ? '' : say(confidenceText[cell.confidence]);
    const text = say(cell.text);
    const marked = text !== '' && mark !== '' ? `${text}（${mark}）` : text + mark;
    return [marked, cites].filter((part) => part !== '').join(' ');
  };
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const blockText = (block: Block): string => {
    switch (block.kind) {
      case 'paragraph':
        return opening(cellText(block.cell));
      case 'list':
        return block.items.map((item) => `- ${opening(cellText(item))}`).join('\n');
      case 'table': {
        // A table of Markdown has a head, if an empty one.
        const head = block.named === true ? ['', ''] : block.head.map(say);
        return [
          row(head),
          row(head.map(() => '---')),
          ...block.rows.map((cells) => row(cells.map(cellText))),
        ].join('\n');
      }
      case 'sources':
        return block.sources.map((source, place) => `${place + 1}. ${sourceLine(source)}`).join('\n');
    }
  };
  const sourceLine = (source: SourceFacts) => {
    const address = linked(source.url);
    return [opening(say(sourceText(source))), ...(address === undefined ? [] : [`<${address}>`])].join(' ');
  };
  const sections = document.sections.map(({ title, blocks }) =>
    [`## ${say(title)}`, ...blocks.map(blockText).filter((text) => text !== '')].join('\n\n'),
  );
  return `${[`# ${say(document.title)}`, ...document.about.map((text) => opening(say(text))), ...sections].join('\n\n')}\n`;
}
