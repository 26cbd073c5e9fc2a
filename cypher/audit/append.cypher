// Appends entries to the audit trail, ties each to the records that it concerns, and moves the head to the last one.
// mode: write
// $rows: [{properties, places: [id], agreements: [id], channels: [id], assets: [id], themes: [id], offices: [id], exchanges: [id], proposals: [id], assessments: [id], plans: [id], practices: [id], sharedLists: [id], alliances: [id]}], in the order of their sequence
// $sequence: of the last one · $hash: of the last one
UNWIND $rows AS row
CREATE (entry:AuditEntry)
SET entry = row.properties
WITH entry, row
CALL (entry, row) {
  UNWIND row.places AS id
  MATCH (place:Place {id: id})
  MERGE (entry)-[:CONCERNS]->(place)
}
CALL (entry, row) {
  UNWIND row.agreements AS id
  MATCH (agreement:Agreement {id: id})
  MERGE (entry)-[:CONCERNS]->(agreement)
}
CALL (entry, row) {
  UNWIND row.channels AS id
  MATCH (channel:Channel {id: id})
  MERGE (entry)-[:CONCERNS]->(channel)
}
CALL (entry, row) {
  UNWIND row.assets AS id
  MATCH (asset:CulturalAsset {id: id})
  MERGE (entry)-[:CONCERNS]->(asset)
}
CALL (entry, row) {
  UNWIND row.themes AS id
  MATCH (theme:Theme {id: id})
  MERGE (entry)-[:CONCERNS]->(theme)
}
CALL (entry, row) {
  UNWIND row.offices AS id
  MATCH (office:Office {id: id})
  MERGE (entry)-[:CONCERNS]->(office)
}
CALL (entry, row) {
  UNWIND row.exchanges AS id
  MATCH (exchange:Exchange {id: id})
  MERGE (entry)-[:CONCERNS]->(exchange)
}
CALL (entry, row) {
  UNWIND row.proposals AS id
  MATCH (proposal:Proposal {id: id})
  MERGE (entry)-[:CONCERNS]->(proposal)
}
CALL (entry, row) {
  UNWIND row.assessments AS id
  MATCH (assessment:Assessment {id: id})
  MERGE (entry)-[:CONCERNS]->(assessment)
}
CALL (entry, row) {
  UNWIND row.plans AS id
  MATCH (plan:WorkPlan {id: id})
  MERGE (entry)-[:CONCERNS]->(plan)
}
CALL (entry, row) {
  UNWIND row.practices AS id
  MATCH (practice:Practice {id: id})
  MERGE (entry)-[:CONCERNS]->(practice)
}
CALL (entry, row) {
  UNWIND row.sharedLists AS id
  MATCH (sharedList:SharedList {id: id})
  MERGE (entry)-[:CONCERNS]->(sharedList)
}
CALL (entry, row) {
  UNWIND row.alliances AS id
  MATCH (alliance:Alliance {id: id})
  MERGE (entry)-[:CONCERNS]->(alliance)
}
WITH count(entry) AS appended
MATCH (head:AuditHead {id: 'head'})
SET head.sequence = $sequence, head.hash = $hash
RETURN appended
