/** What scorecards are worked out from, as `evaluation/scorecard-facts` reads it. */
import type { AgreementKind, AgreementStatus } from '../agreements/lifecycle.js';
import type { PlanItemFact } from './plan-progress.js';

/** A channel, as far as it is counted and named. */
export interface ChannelFact {
  readonly id: string;
  readonly kind: 'OFFICIAL' | 'CIVIL' | 'ENTERPRISE';
  readonly nameZh: string;
  readonly nameEn: string;
}

/** An exchange that was held. */
export interface ExchangeFact {
  readonly id: string;
  readonly kind: string;
  readonly fields: readonly string[];
  readonly titleZh: string;
  readonly titleEn: string | null;
  /** ISO 8601, of any precision. */
  readonly happenedOn: string;
  /** Ids of the agreements that it was about. */
  readonly agreements: readonly string[];
  readonly through: readonly ChannelFact[];
}

/** An agreement of the place, talks left out. */
export interface TieFact {
  readonly id: string;
  readonly kind: Exclude<AgreementKind, 'NEGOTIATION'>;
  readonly status: AgreementStatus;
  readonly signedOn: string | null;
  /** When the tie began: the signing of what it was before it was upgraded, else its own; null when nobody knows. */
  readonly since: string | null;
  /** When it expired, was suspended or terminated; null when it was not, or nobody knows. */
  readonly endedOn: string | null;
  readonly partnerZh: string;
  readonly partnerEn: string;
}

/** A proposal that an office of the place has submitted. */
export interface ProposalFact {
  readonly id: string;
  readonly state: string;
  readonly titleZh: string;
  readonly submittedOn: string;
  readonly decidedOn: string | null;
  readonly closedOn: string | null;
}

/** An item of a yearly plan, and the year. */
export interface PlannedFact extends PlanItemFact {
  readonly year: number;
}

/** A place with all that its work in a year, and in the year before, is judged by. */
export interface PlaceRecord {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Whether the reader may see what every foreign affairs office of the place keeps to itself. */
  readonly isOpen: boolean;
  /** Of the year and of the two before it. */
  readonly exchanges: readonly ExchangeFact[];
  readonly ties: readonly TieFact[];
  /** Channels that the place holds and that began in one of these years. */
  readonly begun: readonly (ChannelFact & { readonly since: string })[];
  /** Empty unless it is open. */
  readonly proposals: readonly ProposalFact[];
  /** Empty unless it is open. */
  readonly planned: readonly PlannedFact[];
}
