// Writes what sources say of a field beside what its record has, with their sources. What was claimed before is claimed
// anew, by one source more.
// mode: write
// $rows: [{properties: {id, record, kind, field, value, confidence, status, claimedAt}, sources: [source id]}]
UNWIND $rows AS row
MERGE (claim:Claim {id: row.properties.id})
WITH claim, row, CASE
  WHEN claim.confidence = 'DOCUMENTED' OR row.properties.confidence = 'DOCUMENTED' THEN 'DOCUMENTED'
  WHEN claim.confidence = 'REPORTED' OR row.properties.confidence = 'REPORTED' THEN 'REPORTED'
  ELSE 'HYPOTHETICAL' END AS confidence
SET claim += row.properties
SET claim.confidence = confidence
// What was decided of it before stands in the audit trail.
REMOVE claim.decidedAt, claim.decidedByOffice, claim.decidedBy, claim.reason
WITH claim, row
CALL (claim, row) {
  MATCH (agreement:Agreement {id: row.properties.record})
  WHERE row.properties.kind = 'agreement'
  MERGE (claim)-[:CLAIM_ABOUT]->(agreement)
}
CALL (claim, row) {
  MATCH (place:Place {id: row.properties.record})
  WHERE row.properties.kind = 'place'
  MERGE (claim)-[:CLAIM_ABOUT]->(place)
}
CALL (claim, row) {
  MATCH (channel:Channel {id: row.properties.record})
  WHERE row.properties.kind = 'channel'
  MERGE (claim)-[:CLAIM_ABOUT]->(channel)
}
CALL (claim, row) {
  MATCH (asset:CulturalAsset {id: row.properties.record})
  WHERE row.properties.kind = 'asset'
  MERGE (claim)-[:CLAIM_ABOUT]->(asset)
}
CALL (claim, row) {
  MATCH (exchange:Exchange {id: row.properties.record})
  WHERE row.properties.kind = 'exchange'
  MERGE (claim)-[:CLAIM_ABOUT]->(exchange)
}
CALL (claim, row) {
  UNWIND row.sources AS id
  MATCH (source:Source {id: id})
  MERGE (claim)-[:SUPPORTED_BY]->(source)
}
RETURN count(claim) AS written
