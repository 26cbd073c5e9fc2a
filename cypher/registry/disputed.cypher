// Fields of some records of one kind about which there are open claims.
// mode: read
// $kind: agreement, place, channel or asset · $records: [id of a record]
// columns: record: String · fields: [String]
MATCH (claim:Claim)
WHERE claim.record IN $records AND claim.kind = $kind AND claim.status = 'OPEN'
WITH DISTINCT claim.record AS record, claim.field AS field ORDER BY record, field
RETURN record, collect(field) AS fields
ORDER BY record
