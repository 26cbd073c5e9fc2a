/** Claims put side by side: one dispute for each field of a record. Pure. */

/** A record and what is claimed of it. */
export interface ClaimedRecord<Name, Claim> {
  readonly id: string;
  readonly name: Name;
  readonly claims: readonly Claim[];
}

/** What sources say of one field of a record. */
export interface Dispute<Name, Claim> extends ClaimedRecord<Name, Claim> {
  readonly field: string;
}

/** Fields stand in the order in which they were first claimed, and so do the claims of each. */
export function disputesOf<Name, Claim extends { readonly field: string }>({
  id,
  name,
  claims,
}: ClaimedRecord<Name, Claim>): Dispute<Name, Claim>[] {
  const fields = [...new Set(claims.map(({ field }) => field))];
  return fields.map((field) => ({
    id,
    name,
    field,
    claims: claims.filter((claim) => claim.field === field),
  }));
}
