/** An answer as text for a terminal: tables, lines, and at the end each source once. */
import Table from 'cli-table3';
import type { BilingualText } from '../refusal.js';

/** The languages of a report. */
export const languages = ['both', 'zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** A source as it is cited. */
export interface CitedSource {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string;
  readonly url: string | null;
  readonly copyOf: string | null;
}

/** A text, or what reads the same in both languages. */
export type Cell = BilingualText | string | number;

/** Control characters would reach the terminal as orders, whoever wrote them into a name. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;

/** A text in one line that a terminal can only show. */
export const plain = (text: string): string => text.replace(CONTROL, ' ');

export class Report {
  readonly #language: Language;
  readonly #lines: string[] = [];
  readonly #sources = new Map<string, CitedSource>();

  constructor(language: Language) {
    this.#language = language;
  }

  /** A line that opens a part. */
  heading(text: BilingualText): void {
    this.#lines.push('', this.#texts(text).join(' '));
  }

  /** Names one thing, both its names in one line. */
  entry(before: string, name: BilingualText, indent = 0): void {
    this.#lines.push(`${' '.repeat(indent)}${plain(before)} ${this.#texts(name).join(' ')}`);
  }

  /** One line, or one in each language where both are wanted and differ. */
  line(text: Cell, indent = 0): void {
    for (const each of this.#texts(text)) this.#lines.push(`${' '.repeat(indent)}${each}`);
  }

  /** A table; each row has a cell for each column. */
  table(columns: readonly Cell[], rows: readonly (readonly Cell[])[]): void {
    const cells = (row: readonly Cell[]) => row.map((cell) => this.#texts(cell).join('\n'));
    // Colours are left to the terminal: a report is read in files as well.
    const table = new Table({ head: cells(columns), style: { head: [], border: [] } });
    table.push(...rows.map(cells));
    this.#lines.push(table.toString());
  }

  /** Numbers of sources, such as `[1][4]`, which stand before them at the end of the report. */
  cite(sources: readonly CitedSource[]): string {
    return sources
      .map((source) => {
        this.#sources.set(source.id, this.#sources.get(source.id) ?? source);
        return `[${[...this.#sources.keys()].indexOf(source.id) + 1}]`;
      })
      .join('');
  }

  /** The whole text. */
  toString(): string {
    const sources = [...this.#sources.values()].map((source, index) => this.#source(source, index + 1));
    const title = this.#texts({ zh: '来源', en: 'Sources' }).join(' ');
    return [...this.#lines, ...(sources.length === 0 ? [] : ['', title, ...sources])].join('\n').trimStart();
  }

  #source({ kind, title, titleEn, url, copyOf }: CitedSource, number: number): string {
    const copy =
      kind === 'COPY'
        ? [...this.#texts({ zh: '据转载本，待核', en: 'read on a copy, to be checked' }), copyOf]
        : [];
    const parts = [...this.#texts({ zh: title, en: titleEn }), ...copy, url].filter((part) => part != null);
    return `[${number}] ${parts.map(plain).join(' · ')}`;
  }

  #texts(cell: Cell): string[] {
    if (typeof cell !== 'object') return [plain(String(cell))];
    const texts = this.#language === 'both' ? [cell.zh, cell.en] : [cell[this.#language]];
    return [...new Set(texts.map(plain))];
  }
}
