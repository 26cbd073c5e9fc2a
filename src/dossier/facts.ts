/** What a handover file is written from, as the statement `dossier/facts` and the history answer it. */
import type { statusText } from '../agreements/wording.js';
import type { TieHealth } from '../exchanges/health.js';
import type { ExchangeField, ExchangeKind, ExchangeRank, ExchangeState } from '../exchanges/terms.js';
import type { ProposalState } from '../proposals/lifecycle.js';
import type { AgreementKind } from '../rules/facts.js';

export type Confidence = 'DOCUMENTED' | 'REPORTED' | 'HYPOTHETICAL';

/** What has a name in both languages. */
export interface Named {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** A place with the places that it lies in, the nearest first. */
export interface Located extends Named {
  readonly within: readonly Named[];
}

/** Where a fact comes from; `id` tells sources apart. */
export interface SourceFacts {
  readonly id: string;
  readonly kind: string | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly url: string | null;
  readonly copyOf: string | null;
  readonly readOn: string | null;
}

/** A fact says how sure it is, and on whose word. */
export interface Sourced {
  readonly confidence: Confidence;
  readonly sources: readonly SourceFacts[];
}

/** What one source says of a field about which others disagree. */
export interface ClaimFacts extends Sourced {
  readonly id: string;
  readonly field: string;
  /** As text; empty when it says that there is nothing. */
  readonly value: string;
  readonly status: 'OPEN' | 'UPHELD' | 'SET_ASIDE';
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
}

export interface EventFacts extends Sourced {
  readonly kind: string;
  readonly on: string;
  readonly fromKind: AgreementKind | null;
  readonly fromSignedOn: string | null;
  readonly toKind: AgreementKind | null;
  readonly expiresOn: string | null;
  readonly remark: string | null;
}

export interface TieFacts extends Sourced {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly status: keyof typeof statusText;
  readonly signedOn: string | null;
  readonly expiresOn: string | null;
  readonly lastExchangeOn: string | null;
  readonly health: TieHealth;
  readonly remarkZh: string | null;
  readonly remarkEn: string | null;
  /** The side that the file is not about. */
  readonly other: Located;
  readonly life: readonly EventFacts[];
  readonly claims: readonly ClaimFacts[];
}

/** An exchange that the place takes part in; the reader may see it. */
export interface ExchangeFacts extends Sourced {
  readonly id: string;
  readonly kind: ExchangeKind;
  readonly fields: readonly ExchangeField[];
  readonly state: ExchangeState;
  readonly plannedOn: string | null;
  readonly happenedOn: string | null;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly ledBy: ExchangeRank | null;
  readonly participants: number | null;
  readonly remarkZh: string | null;
  readonly remarkEn: string | null;
  /** Id of the agreement under which it stands. */
  readonly agreement: string | null;
  /** The side that the file is not about. */
  readonly other: Named | null;
  readonly claims: readonly ClaimFacts[];
}

export interface PlaceFacts extends Located, Sourced {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly level: string | null;
  readonly gbCode: string | null;
  readonly isoCode: string | null;
  readonly geonamesId: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  readonly populationOf: string | null;
  readonly openBy: string | null;
  readonly diplomaticRelations: string | null;
  readonly diplomaticRelationsSince: string | null;
  readonly remark: string | null;
  /** The offices that serve it. */
  readonly offices: readonly Named[];
  readonly claims: readonly ClaimFacts[];
}

/** What may have been entered by a department, which then stands beside it. */
export interface Contributed {
  /** The department that entered it, one or none; what other offices entered is not told apart. */
  readonly departments: readonly Named[];
}

export interface ChannelFacts extends Named, Sourced, Contributed {
  readonly kind: string;
  readonly subtype: string;
  readonly status: string;
  readonly since: string | null;
  readonly remarkZh: string | null;
  readonly remarkEn: string | null;
  /** Whether the place holds it; it reaches the place otherwise. */
  readonly own: boolean;
  readonly heldBy: Named;
  /** The first of the places that it reaches. */
  readonly reaches: readonly Named[];
  readonly reachesTotal: number;
  readonly claims: readonly ClaimFacts[];
}

export interface AssetFacts extends Named, Sourced, Contributed {
  /** Each in both languages, joined by ` / `. */
  readonly designations: readonly string[];
  readonly remark: string | null;
  readonly at: Named;
  readonly themes: readonly Named[];
  readonly claims: readonly ClaimFacts[];
}

export interface AllianceFacts extends Named, Sourced {
  readonly status: string;
  readonly agreedOn: string | null;
  readonly endsOn: string | null;
  readonly remarkZh: string | null;
  readonly remarkEn: string | null;
  readonly members: readonly Named[];
}

/** A list that an office shares in an alliance. */
export interface SharedListFacts extends Named {
  readonly kind: string;
  /** Its last day; null for as long as the alliance lasts. */
  readonly until: string | null;
  readonly office: Named;
  readonly alliance: Named;
  /** The first of what stands on it. */
  readonly items: readonly Named[];
  readonly itemTotal: number;
}

/** What is shared in alliances now, of what the reader may see. */
export interface SharingFacts {
  /** Shared by offices of the place. */
  readonly sharedBy: readonly SharedListFacts[];
  /** Shared by others with the place, or with one that it lies in. */
  readonly sharedWith: readonly SharedListFacts[];
}

/** Ties of a place inside, by kind. */
export interface InsideFacts extends Named {
  readonly formal: number;
  readonly cooperation: number;
  readonly intent: number;
  readonly negotiation: number;
}

/** Who changed what: an entry of the audit trail that the reader may see. */
export interface EntryFacts {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly office: string;
  readonly action: string;
  readonly subject: string;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly source: { readonly title: string; readonly url: string | null } | null;
}

/** A proposal under way that the reader may see. */
export interface ProposalFacts {
  readonly id: string;
  readonly titleZh: string;
  readonly kind: AgreementKind;
  readonly state: ProposalState;
  readonly home: Named;
  readonly partner: Named;
  readonly submittedOn: string | null;
  readonly approvedUntil: string | null;
  /** The office whose turn it is. */
  readonly awaiting: (Named & { readonly dueOn: string; readonly isOverdue: boolean }) | null;
}

/** All of it. Lists may be cut off; the totals count what there is. */
export interface DossierFacts extends SharingFacts {
  readonly place: PlaceFacts;
  readonly ties: readonly TieFacts[];
  readonly tieTotal: number;
  /** The newest first. */
  readonly exchanges: readonly ExchangeFacts[];
  readonly exchangeTotal: number;
  readonly inside: readonly InsideFacts[];
  /** Places inside that have ties. */
  readonly insideTotal: number;
  readonly placesInside: number;
  readonly channels: readonly ChannelFacts[];
  readonly channelTotal: number;
  readonly assets: readonly AssetFacts[];
  readonly assetTotal: number;
  readonly knownFor: readonly (Named & Sourced)[];
  readonly alliances: readonly AllianceFacts[];
  readonly proposals: readonly ProposalFacts[];
  readonly proposalTotal: number;
  /** The newest first. */
  readonly entries: readonly EntryFacts[];
  readonly entryTotal: number;
}
