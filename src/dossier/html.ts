/** Writes a document as a page that needs nothing else: no script, nothing from outside. Nothing of the data becomes markup. */
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
import { sourceText } from './source-text.js';
import { STYLE } from './style.js';
import { confidenceText } from './wording.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text of the data as text of a page, or as the value of an attribute. */
export const escapeHtml = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (sign) => entities[sign]!);

const tag = { zh: 'zh-CN', en: 'en' } as const;

/** A whole page around what its body says. The page is well-formed XML as well. */
export const page = (title: string, body: string, language: DossierLanguage): string => `<!DOCTYPE html>
<html lang="${language === 'EN' ? tag.en : tag.zh}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body class="${language.toLowerCase()}">
<main>
${body}
</main>
</body>
</html>
`;

/** A text in the language asked for, each part marked with the language that it is in. */
export const say = (text: BilingualText, language: DossierLanguage): string =>
  spoken(text, language)
    .map((tongue) => `<span lang="${tag[tongue]}" class="${tongue}">${escapeHtml(text[tongue])}</span>`)
    .join(' ');

/** Writes the document in the language asked for. */
export function toHtml(document: Document, language: DossierLanguage): string {
  const write = writer(language);
  const sections = document.sections.map(
    ({ title, blocks }) =>
      `<section>\n<h2>${say(title, language)}</h2>\n${blocks.map(write).join('\n')}\n</section>`,
  );
  const body = [
    `<h1>${say(document.title, language)}</h1>`,
    ...document.about.map((text) => `<p class="about">${say(text, language)}</p>`),
    ...sections,
  ].join('\n');
  const title = document.title[language === 'EN' ? 'en' : 'zh'];
  return page(title, body, language);
}

function writer(language: DossierLanguage): (block: Block) => string {
  const cellText = ({ text, confidence, cites = [] }: Cell): string =>
    [
      say(text, language),
      confidence === undefined
        ? ''
        : `<span class="mark inline ${confidence.toLowerCase()}">${say(confidenceText[confidence], language)}</span>`,
      cites.length === 0
        ? ''
        : `<span class="cites">${cites.map((number) => `<a href="#source-${number}">[${number}]</a>`).join('')}</span>`,
    ]
      .filter((part) => part !== '')
      .join(' ');

  const tableText = ({ head, rows, named }: Extract<Block, { kind: 'table' }>): string => {
    const cells = (row: readonly Cell[]) =>
      row.map((cell, place) =>
        named === true && place === 0
          ? `<th scope="row">${cellText(cell)}</th>`
          : `<td${classOf(cell)}>${cellText(cell)}</td>`,
      );
    const headText =
      named === true
        ? ''
        : `<thead><tr>${head.map((text) => `<th scope="col">${say(text, language)}</th>`).join('')}</tr></thead>\n`;
    const isBlank = rows.flat().every(({ text, cites }) => text.zh === '' && cites === undefined);
    return `<table${isBlank ? ' class="signatures"' : ''}>\n${headText}<tbody>\n${rows
      .map((row) => `<tr>${cells(row).join('')}</tr>`)
      .join('\n')}\n</tbody>\n</table>`;
  };

  const sourceItem = (source: SourceFacts, place: number): string => {
    const address = linked(source.url);
    const link =
      address === undefined
        ? ''
        : ` <a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(address)}</a>`;
    return `<li id="source-${place + 1}">${say(sourceText(source), language)}${link}</li>`;
  };

  return (block) => {
    switch (block.kind) {
      case 'paragraph':
        return `<p>${cellText(block.cell)}</p>`;
      case 'list':
        return `<ul>\n${block.items.map((item) => `<li>${cellText(item)}</li>`).join('\n')}\n</ul>`;
      case 'table':
        return tableText(block);
      case 'sources':
        return block.sources.length === 0 ? '' : `<ol>\n${block.sources.map(sourceItem).join('\n')}\n</ol>`;
    }
  };
}

/** The longest text whose words are kept whole; a longer one may hold a word as long as a line. */
const FEW_WORDS = 40;

/** Numbers and dates are not broken, nor the words of short texts. */
function classOf({ text: { zh, en } }: Cell): string {
  if (zh === en && /^[\d-]{1,10}$/.test(zh)) return ' class="short"';
  return Math.max(zh.length, en.length) <= FEW_WORDS ? ' class="words"' : '';
}
