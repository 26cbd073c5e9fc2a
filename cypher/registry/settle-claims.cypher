// Writes an officer's decision about a field: one claim holds, the others are set aside and stay.
// mode: write
// $upheld: id of the claim that holds · $setAside: [id of a claim] · $at: instant · $office: id · $actor: name · $reason: text or null
MATCH (claim:Claim)
WHERE claim.id = $upheld OR claim.id IN $setAside
SET claim.status = CASE WHEN claim.id = $upheld THEN 'UPHELD' ELSE 'SET_ASIDE' END,
  claim.decidedAt = $at, claim.decidedByOffice = $office, claim.decidedBy = $actor, claim.reason = $reason
RETURN count(claim) AS written
