// Writes a draft of an agreement and its sides, kept by an office. Answers how many were written: none without the office.
// mode: write
// $id: id of the draft · $properties: {id, version, …} · $office: office id
// $home: [place id], one or none · $partner: [place id], one or none
MATCH (office:Office {id: $office})
MERGE (draft:Draft {id: $id})
SET draft = $properties
MERGE (draft)-[:KEPT_BY]->(office)
WITH draft
CALL (draft) {
  MATCH (draft)-[former:DRAFT_OF]->(place:Place)
  DELETE former
}
CALL (draft) {
  UNWIND $home AS id
  MATCH (place:Place {id: id})
  MERGE (draft)-[:DRAFT_OF {role: 'HOME'}]->(place)
}
CALL (draft) {
  UNWIND $partner AS id
  MATCH (place:Place {id: id})
  MERGE (draft)-[:DRAFT_OF {role: 'PARTNER'}]->(place)
}
RETURN count(draft) AS written
