/** What stands on a card of an answer. Whatever a question answers is put into these parts, which are drawn alike. */
import type { SourceText } from '../parts/source-text.js';
import type { BilingualText, Named } from '../text/bilingual.js';
import type { Confidence } from '../text/words.js';
import type { Factor, Finding, PeerTie, Route } from './fragments.js';
import type { Verdict } from './words.js';

export type NamedPlace = Named & {
  readonly id: string;
  readonly confidence?: Confidence;
  readonly country?: Named & { readonly id: string };
};

/** A figure of 100, and what the figure is called. */
export interface Score {
  readonly label: BilingualText;
  readonly points: number;
}

/** Something named that rests on sources: an asset, a channel. */
export interface NamedRecord extends Named {
  readonly confidence: Confidence;
  readonly sources: readonly SourceText[];
}

/** What speaks for or against, or neither. */
export type Tone = 'for' | 'against' | 'neutral';

/** A heading with what belongs below it; of these one is there. */
export type CardSection = {
  readonly heading: BilingualText;
  readonly tone: Tone;
} & (
  | { readonly ties: readonly PeerTie[] }
  | { readonly records: readonly NamedRecord[] }
  | { readonly findings: readonly Finding[] }
  | { readonly texts: readonly { readonly text: BilingualText; readonly sources: readonly SourceText[] }[] }
  | { readonly places: readonly NamedPlace[] }
  | { readonly counts: readonly Count[] }
);

/** How many there are of something, beside the others of its list. */
export interface Count {
  readonly of: BilingualText | { readonly place: Named & { readonly id: string } };
  readonly count: number;
  /** The address of what was counted. */
  readonly counted?: string;
  readonly detail?: BilingualText;
}

export interface Card {
  /** Unique among the cards of an answer. */
  readonly key: string;
  readonly title: { readonly place: NamedPlace } | BilingualText;
  /** A mark beside the title, where what the card is about is a fact itself. */
  readonly confidence?: Confidence;
  readonly verdict?: Verdict;
  /** What the verdict is about, where the card is about more. */
  readonly verdictLabel?: BilingualText;
  readonly score?: Score;
  /** 0 to 1: how much of what is weighed is known. */
  readonly known?: number;
  /** Said at once, below the title. */
  readonly lead?: BilingualText;
  readonly factors?: readonly Factor[];
  /** What a factor's contribution is multiplied by for points of 100. */
  readonly pointsPerContribution?: number;
  readonly routes?: readonly (Pick<Route, 'steps'> & Partial<Pick<Route, 'kind'>>)[];
  readonly sections: readonly CardSection[];
}

/** Each source once, in the order in which they are met. */
export function distinctSources(...lists: readonly (readonly SourceText[])[]): readonly SourceText[] {
  return [
    ...new Map(lists.flat().map((source) => [`${source.title}\n${source.url ?? ''}`, source])).values(),
  ];
}

/** Everything that a card rests on. */
export function sourcesOf({ routes = [], sections }: Card): readonly SourceText[] {
  return distinctSources(
    ...routes.flatMap(({ steps }) => steps.map(({ sources }) => sources)),
    ...sections.flatMap((section) => {
      if ('ties' in section) return section.ties.map(({ agreement }) => agreement.sources);
      if ('records' in section) return section.records.map(({ sources }) => sources);
      if ('findings' in section) return section.findings.map(({ rule }) => rule.sources);
      if ('texts' in section) return section.texts.map(({ sources }) => sources);
      return [];
    }),
  );
}
