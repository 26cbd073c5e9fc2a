// What sources that disagree say of a record: open claims first, then by field and value.
// mode: read
// this: Agreement or Place or Channel or CulturalAsset or Exchange
// $status: [status] or null
// columns: claims: [Claim]
MATCH (this)<-[:CLAIM_ABOUT]-(claim:Claim)
WHERE $status IS NULL OR claim.status IN $status
WITH claim, CASE claim.status WHEN 'OPEN' THEN 1 WHEN 'UPHELD' THEN 2 ELSE 3 END AS rank
ORDER BY claim.field, rank, claim.value, claim.id LIMIT 100
RETURN collect(claim) AS claims
