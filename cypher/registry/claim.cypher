// One claim by its id.
// mode: read
// $id: id of a claim
// columns: claim: Claim
MATCH (claim:Claim {id: $id})
RETURN claim
