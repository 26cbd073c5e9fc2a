// Channels as they are written, and the places that the holder of each lies in, itself first.
// mode: read
// $ids: [id of a channel]
// columns: id: String · properties: Map · heldBy: place id · reaches: [place id] · passesThrough: [place id], in order · sources: [source id] · contributedBy: [office id], one or none · chain: [place id]
MATCH (channel:Channel)
WHERE channel.id IN $ids
CALL (channel) {
  MATCH (channel)<-[:HOLDS]-(holder:Place)
  RETURN holder.id AS heldBy
}
CALL (channel) {
  MATCH (channel)-[:REACHES]->(place:Place)
  WITH place ORDER BY place.id
  RETURN collect(place.id) AS reaches
}
CALL (channel) {
  MATCH (channel)-[passing:PASSES_THROUGH]->(place:Place)
  WITH place, passing.position AS position ORDER BY position
  RETURN collect(place.id) AS passesThrough
}
CALL (channel) {
  MATCH (channel)-[:SUPPORTED_BY]->(source:Source)
  WITH source ORDER BY source.id
  RETURN collect(source.id) AS sources
}
CALL (channel) {
  MATCH (channel)-[:CONTRIBUTED_BY]->(office:Office)
  WITH office ORDER BY office.id
  RETURN collect(office.id) AS contributedBy
}
CALL (heldBy) {
  MATCH path = (start:Place {id: heldBy})-[:PART_OF*0..5]->(above:Place)
  WITH above, length(path) AS steps ORDER BY steps
  RETURN collect(above.id) AS chain
}
RETURN channel.id AS id, properties(channel) AS properties, heldBy, reaches, passesThrough, sources, contributedBy, chain
ORDER BY id
