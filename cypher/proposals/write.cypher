// Writes a proposal, whom it is about, who proposes it and with what. Answers how many were written: none without the office.
// mode: write
// $id: id of the proposal · $properties: {id, version, …} · $proposedBy: office id
// $home: place id · $partner: place id · $channels: [channel id] · $assets: [asset id]
MATCH (office:Office {id: $proposedBy})
MATCH (home:Place {id: $home})
MATCH (partner:Place {id: $partner})
MERGE (proposal:Proposal {id: $id})
SET proposal = $properties
MERGE (proposal)-[:PROPOSED_BY]->(office)
MERGE (proposal)-[:ABOUT {role: 'HOME'}]->(home)
MERGE (proposal)-[:ABOUT {role: 'PARTNER'}]->(partner)
WITH proposal
CALL (proposal) {
  MATCH (proposal)-[former:PROPOSES_WITH]->(resource)
  DELETE former
}
CALL (proposal) {
  UNWIND $channels AS id
  MATCH (channel:Channel {id: id})
  MERGE (proposal)-[:PROPOSES_WITH]->(channel)
}
CALL (proposal) {
  UNWIND $assets AS id
  MATCH (asset:CulturalAsset {id: id})
  MERGE (proposal)-[:PROPOSES_WITH]->(asset)
}
RETURN count(proposal) AS written
