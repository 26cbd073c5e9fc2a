// Channels, who holds each, whom it reaches, which places it passes in which order, its sources, and
// the office that entered it.
// mode: write
// $rows: [{id, properties, heldBy: place id, reaches: [place id], passesThrough: [place id], in order, sources: [source id], contributedBy: [office id], one or none}]
UNWIND $rows AS row
MERGE (channel:Channel {id: row.id})
SET channel = row.properties, channel:Named
WITH channel, row
CALL (channel, row) {
  MATCH (channel)<-[former:HOLDS]-(place:Place)
  WHERE place.id <> row.heldBy
  DELETE former
}
CALL (channel, row) {
  MATCH (holder:Place {id: row.heldBy})
  MERGE (channel)<-[:HOLDS]-(holder)
}
CALL (channel, row) {
  MATCH (channel)-[former:REACHES]->(place:Place)
  WHERE NOT place.id IN row.reaches
  DELETE former
}
CALL (channel, row) {
  UNWIND row.reaches AS id
  MATCH (place:Place {id: id})
  MERGE (channel)-[:REACHES]->(place)
}
CALL (channel, row) {
  MATCH (channel)-[former:PASSES_THROUGH]->(place:Place)
  WHERE NOT place.id IN row.passesThrough
  DELETE former
}
CALL (channel, row) {
  UNWIND range(1, size(row.passesThrough)) AS position
  MATCH (place:Place {id: row.passesThrough[position - 1]})
  MERGE (channel)-[passing:PASSES_THROUGH]->(place)
  SET passing.position = position
}
CALL (channel, row) {
  MATCH (channel)-[former:SUPPORTED_BY]->(source:Source)
  WHERE NOT source.id IN row.sources
  DELETE former
}
CALL (channel, row) {
  UNWIND row.sources AS id
  MATCH (source:Source {id: id})
  MERGE (channel)-[:SUPPORTED_BY]->(source)
}
CALL (channel, row) {
  UNWIND row.contributedBy AS id
  MATCH (office:Office {id: id})
  MERGE (channel)-[:CONTRIBUTED_BY]->(office)
}
RETURN count(channel) AS written
