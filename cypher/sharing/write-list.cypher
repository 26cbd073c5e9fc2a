// Writes a list that an office shares in an alliance, with all that stands on it. What is not named any more leaves it.
// mode: write
// $id: id of the list · $properties: {id, kind, version, …} · $office: id of the office · $alliance: id of the alliance
// $channels: [channel id] · $places: [place id] · $practices: [id of a practice note]
MATCH (office:Office {id: $office})
MATCH (alliance:Alliance {id: $alliance})
MERGE (list:SharedList {id: $id})
SET list = $properties
MERGE (list)-[:SHARED_BY]->(office)
MERGE (list)-[:SHARED_IN]->(alliance)
WITH list
CALL (list) {
  MATCH (list)-[former:LISTS]->(item)
  WHERE NOT item.id IN $channels + $places + $practices
  DELETE former
}
CALL (list) {
  UNWIND $channels AS id
  MATCH (channel:Channel {id: id})
  MERGE (list)-[:LISTS]->(channel)
}
CALL (list) {
  UNWIND $places AS id
  MATCH (place:Place {id: id})
  MERGE (list)-[:LISTS]->(place)
}
CALL (list) {
  UNWIND $practices AS id
  MATCH (practice:Practice {id: id})
  MERGE (list)-[:LISTS]->(practice)
}
RETURN count(list) AS written
