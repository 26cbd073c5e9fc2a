/** Numbers the sources of a document from 1, in the order in which they are first cited. */
import type { SourceFacts } from './facts.js';

export class Citations {
  readonly #numbers = new Map<string, number>();
  readonly #sources: SourceFacts[] = [];

  /** The numbers of some sources, in order. */
  cite(sources: readonly SourceFacts[]): number[] {
    return [...new Set(sources.map((source) => this.#numberOf(source)))].sort((a, b) => a - b);
  }

  /** The number of a source of which only title and address are known, as the audit trail keeps them. */
  citeByTitle(title: string, url: string | null): number[] {
    const known = this.#sources.find((source) => source.title === title && source.url === url);
    const id = `${title}\n${url ?? ''}`;
    return this.cite([known ?? { id, kind: null, title, titleEn: null, url, copyOf: null, readOn: null }]);
  }

  /** All that were cited, by their numbers. */
  get sources(): readonly SourceFacts[] {
    return this.#sources;
  }

  #numberOf(source: SourceFacts): number {
    const known = this.#numbers.get(source.id);
    if (known !== undefined) return known;
    const number = this.#sources.push(source);
    this.#numbers.set(source.id, number);
    return number;
  }
}
