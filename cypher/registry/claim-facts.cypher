// A claim as a decision needs it, and the claims that it stands against.
// mode: read
// $id: id of a claim
// columns: record: String · kind: String · field: String · value: String · status: String · confidence: String · sources: [{id, title, url}] · others: [{id, value}]
MATCH (claim:Claim {id: $id})
CALL (claim) {
  MATCH (claim)-[:SUPPORTED_BY]->(source:Source)
  WITH source ORDER BY source.id
  RETURN collect({id: source.id, title: source.title, url: source.url}) AS sources
}
CALL (claim) {
  MATCH (other:Claim {record: claim.record})
  WHERE other.kind = claim.kind AND other.field = claim.field AND other.status = 'OPEN' AND other.id <> claim.id
  WITH other ORDER BY other.id
  RETURN collect({id: other.id, value: other.value}) AS others
}
RETURN claim.record AS record, claim.kind AS kind, claim.field AS field, claim.value AS value, claim.status AS status,
  claim.confidence AS confidence, sources, others
