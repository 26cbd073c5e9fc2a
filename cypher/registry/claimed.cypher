// What was claimed of some records of one kind, whatever was decided, with the sources of each claim.
// mode: read
// $kind: agreement, place, channel, asset or exchange · $records: [id of a record]
// columns: record: String · claims: [{field, value, status, sources: [source id]}]
MATCH (claim:Claim)
WHERE claim.record IN $records AND claim.kind = $kind
CALL (claim) {
  MATCH (claim)-[:SUPPORTED_BY]->(source:Source)
  WITH source ORDER BY source.id
  RETURN collect(source.id) AS sources
}
WITH claim.record AS record, claim, sources ORDER BY record, claim.field, claim.id
RETURN record, collect({field: claim.field, value: claim.value, status: claim.status, sources: sources}) AS claims
ORDER BY record
