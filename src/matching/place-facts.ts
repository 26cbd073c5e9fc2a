/** What places are compared by: plain values. */

/** What a place is compared by. */
export interface PlaceFacts {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Its label: Province, City, PartnerRegion or PartnerCity. */
  readonly kind: string;
  readonly level: string | null;
  readonly population: number | null;
  /** Ids of the themes that it, or a place inside it, is known for or has assets of. */
  readonly themes: readonly string[];
}
