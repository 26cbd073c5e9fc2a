// What sources that disagree say of a record, each with its sources: open claims first, then by field and value.
// mode: read
// this: Agreement
// columns: claims: [{id, field, value, confidence, status, claimedAt, decidedBy, decidedAt, reason, sources: [source]}]
MATCH (this)<-[:CLAIM_ABOUT]-(claim:Claim)
WITH claim, CASE claim.status WHEN 'OPEN' THEN 1 WHEN 'UPHELD' THEN 2 ELSE 3 END AS rank
ORDER BY rank, claim.field, claim.value, claim.id LIMIT 100
CALL (claim) {
  WITH claim AS this
  CALL (this) {
    //> dossier/sources-of
  }
  RETURN sources
}
WITH claim, rank, sources ORDER BY rank, claim.field, claim.value, claim.id
RETURN collect({
  id: claim.id, field: claim.field, value: claim.value, confidence: claim.confidence, status: claim.status,
  claimedAt: claim.claimedAt, decidedBy: claim.decidedBy, decidedAt: claim.decidedAt, reason: claim.reason,
  sources: sources
}) AS claims
