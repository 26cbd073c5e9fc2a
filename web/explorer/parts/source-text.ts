/** What is told of a source. */
export interface SourceText {
  readonly title: string;
  readonly titleEn?: string;
  readonly url?: string | null;
  /** The text was read on a copy of this, and has to be checked again. */
  readonly copyOf?: string | null;
}
