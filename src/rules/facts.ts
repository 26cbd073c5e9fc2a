/**
 * The facts that rules are judged by: plain values, as `cypher/rules/eligibility-facts.cypher` reads them. What the
 * registry does not know is null.
 */

export type AgreementKind = 'FORMAL' | 'COOPERATION' | 'INTENT' | 'NEGOTIATION';
export type AgreementStatus = 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'EXPIRED' | 'TERMINATED' | 'UNKNOWN';
export type Confidence = 'DOCUMENTED' | 'REPORTED' | 'HYPOTHETICAL';

/** What every place is called. */
export interface Named {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** A place with the places above it. */
export interface PlaceFacts extends Named {
  readonly kind: 'COUNTRY' | 'PROVINCE' | 'CITY' | 'PARTNER_REGION' | 'PARTNER_CITY';
  readonly level: string | null;
  /** The place itself and those that it lies in. */
  readonly within: readonly (Named & { readonly isProvince: boolean })[];
}

/** The Chinese side. */
export interface HomeFacts extends PlaceFacts {
  /** GB/T 2260; its last digits tell a county from a district and a county-level city. */
  readonly gbCode: string | null;
  /** Date by which a source shows it open to the outside. */
  readonly openBy: string | null;
  /** What the registry says of its own data on it, known gaps among it: Chinese, then English behind ` / `. */
  readonly remark: string | null;
  /** Its earliest sister-city tie with whomever that has not come to its end. */
  readonly formalTie: { readonly partner: Named; readonly signedOn: string | null } | null;
}

/** A tie of the foreign side with a Chinese place. */
export interface TieFacts {
  readonly id: string;
  readonly home: Named;
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  readonly signedOn: string | null;
  readonly confidence: Confidence;
  /** Date of the first exchange recorded under it. */
  readonly firstExchangeOn: string | null;
}

/** The foreign side. */
export interface PartnerFacts extends PlaceFacts {
  readonly country:
    | (Named & {
        readonly diplomaticRelations: 'ESTABLISHED' | 'NONE' | null;
        readonly diplomaticRelationsSince: string | null;
      })
    | null;
  /** All its ties with Chinese places, ended ones and talks included, in any order. */
  readonly ties: readonly TieFacts[];
  /** Chinese places with which an exchange was held, under an agreement or none, and when the first one was. */
  readonly contacts: readonly { readonly home: string; readonly firstOn: string }[];
}

/** May these two conclude an agreement of this kind? */
export interface EligibilityFacts {
  readonly kind: AgreementKind;
  readonly home: HomeFacts;
  readonly partner: PartnerFacts;
}

const ended: readonly AgreementStatus[] = ['EXPIRED', 'TERMINATED'];

/** Whether the tie was concluded and no source says that it came to its end. */
export const isLiving = (tie: TieFacts): boolean => tie.kind !== 'NEGOTIATION' && !ended.includes(tie.status);

/** Earlier ties first, undated ones last; equal ones by id, so that the order of the data changes no text. */
function byDate(one: TieFacts, other: TieFacts): number {
  const [a, b] = [one, other].map((tie) => `${tie.signedOn ?? '9999'} ${tie.id}`) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A worked example is no fact to judge by. */
const realTies = (partner: PartnerFacts) =>
  partner.ties.filter((tie) => tie.confidence !== 'HYPOTHETICAL').sort(byDate);

/** The ties of the two with each other, the earliest first. */
export const ownTies = ({ home, partner }: EligibilityFacts): TieFacts[] =>
  realTies(partner).filter((tie) => tie.home.id === home.id);

/** The ties of the foreign side with other Chinese places, the earliest first. */
export const otherTies = ({ home, partner }: EligibilityFacts): TieFacts[] =>
  realTies(partner).filter((tie) => tie.home.id !== home.id);

/** The province that the Chinese side lies in, or is; null when the registry does not say. */
export const provinceOf = (home: HomeFacts): Named | null =>
  home.within.find((place) => place.isProvince) ?? null;
