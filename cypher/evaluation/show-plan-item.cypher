// What shows that an item of a plan was done, in place of what showed it before.
// mode: write
// $id: id of the item
// $places: [place id] · $agreements: [agreement id] · $channels: [channel id] · $assets: [asset id]
MATCH (item:PlanItem {id: $id})
CALL (item) {
  MATCH (item)-[former:SHOWN_BY]->(record)
  DELETE former
}
CALL (item) {
  UNWIND $places AS id
  MATCH (place:Place {id: id})
  MERGE (item)-[:SHOWN_BY]->(place)
}
CALL (item) {
  UNWIND $agreements AS id
  MATCH (agreement:Agreement {id: id})
  MERGE (item)-[:SHOWN_BY]->(agreement)
}
CALL (item) {
  UNWIND $channels AS id
  MATCH (channel:Channel {id: id})
  MERGE (item)-[:SHOWN_BY]->(channel)
}
CALL (item) {
  UNWIND $assets AS id
  MATCH (asset:CulturalAsset {id: id})
  MERGE (item)-[:SHOWN_BY]->(asset)
}
RETURN count(item) AS shown
