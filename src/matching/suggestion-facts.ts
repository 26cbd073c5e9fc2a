/** What partners are suggested by: plain values, as `cypher/matching/suggestion-facts.cypher` reads them. */
import type { PlaceFacts } from './place-facts.js';
import type { ThemeFacts } from './themes.js';

type AgreementKind = 'FORMAL' | 'COOPERATION' | 'INTENT' | 'NEGOTIATION';

/** The city that asks. */
export interface AskingCity extends PlaceFacts {
  readonly provinceZh: string;
  readonly provinceEn: string;
}

/** A tie of a candidate with a Chinese place. */
export interface CandidateTie {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly signedOn: string | null;
  /** Id of the Chinese side. */
  readonly home: string;
  readonly homeZh: string;
  readonly homeEn: string;
}

/** The best route to a candidate. */
export interface BestRoute {
  readonly kind: 'PROVINCE' | 'NATIONAL' | 'PEER' | 'ALLIED' | 'CHANNEL';
  readonly hops: number;
  /** Score of the route by `reach/scoring.ts`. */
  readonly score: number;
  readonly steps: readonly {
    readonly by: 'PART_OF' | 'AGREEMENT' | 'CHANNEL' | 'ALLIANCE';
    readonly toZh: string;
    readonly toEn: string;
    readonly kind: AgreementKind | null;
    readonly signedOn: string | null;
    readonly channelZh: string | null;
    readonly channelEn: string | null;
  }[];
}

/** A partner city that could be suggested. */
export interface Candidate extends PlaceFacts {
  /** Ids of the places above it. */
  readonly above: readonly string[];
  readonly countryId: string;
  readonly countryZh: string;
  readonly countryEn: string;
  /** Its living ties with Chinese places. */
  readonly ties: readonly CandidateTie[];
  readonly route: BestRoute | null;
}

/** A rail corridor of the asking city's province. */
export interface Corridor {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Whether the asking city itself holds it. */
  readonly own: boolean;
  /** Ids of its terminus and the regions above. */
  readonly ends: readonly string[];
  /** Ids of the countries that it ends in or passes through. */
  readonly countries: readonly string[];
}

export interface SuggestionFacts {
  readonly me: AskingCity;
  readonly candidates: readonly Candidate[];
  readonly themes: readonly ThemeFacts[];
  readonly corridors: readonly Corridor[];
  /** How many partners the province and its cities have in each country; countries without one are left out. */
  readonly countries: readonly { readonly id: string; readonly ties: number }[];
}

/** A corridor that joins us with a candidate. */
export interface Joined {
  readonly corridor: Corridor;
  /** Whether it ends in the candidate's own region, and not only in its country. */
  readonly isNear: boolean;
  readonly value: number;
}
