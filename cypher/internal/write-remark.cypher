// Writes an internal remark on a record, kept by an office. Answers how many were written: none without the office.
// mode: write
// $id: id of the remark · $properties: {id, version, …} · $office: office id
// $places: [place id] · $channels: [channel id] · $agreements: [agreement id] · $assets: [asset id]
MATCH (office:Office {id: $office})
MERGE (remark:InternalRemark {id: $id})
SET remark = $properties
MERGE (remark)-[:KEPT_BY]->(office)
WITH remark
CALL (remark) {
  UNWIND $places AS id
  MATCH (place:Place {id: id})
  MERGE (remark)-[:REMARK_ON]->(place)
}
CALL (remark) {
  UNWIND $channels AS id
  MATCH (channel:Channel {id: id})
  MERGE (remark)-[:REMARK_ON]->(channel)
}
CALL (remark) {
  UNWIND $agreements AS id
  MATCH (agreement:Agreement {id: id})
  MERGE (remark)-[:REMARK_ON]->(agreement)
}
CALL (remark) {
  UNWIND $assets AS id
  MATCH (asset:CulturalAsset {id: id})
  MERGE (remark)-[:REMARK_ON]->(asset)
}
RETURN count(remark) AS written
