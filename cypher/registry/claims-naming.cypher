// The records of which a claim says that they belong to a place, lie in it or are a tie of it, decided or not: what has to
// say another place when two records of one place become one.
// mode: read
// $id: id of a place
// columns: kind: agreement, place, channel or asset · record: String · field: String
MATCH (claim:Claim {value: $id})
WHERE claim.field IN ['home', 'partner', 'heldBy', 'locatedIn', 'partOf']
WITH DISTINCT claim.kind AS kind, claim.record AS record, claim.field AS field
RETURN kind, record, field
ORDER BY kind, record, field
