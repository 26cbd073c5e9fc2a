// Exchanges as they are written, and the places that the home of each lies in, itself first.
// mode: read
// $ids: [id of an exchange]
// columns: id: String · properties: Map · home: place id · partner: place id or null · agreement: agreement id or null · channels: [channel id] · recordedBy: office id · sources: [source id] · chain: [place id]
MATCH (exchange:Exchange)
WHERE exchange.id IN $ids
CALL (exchange) {
  MATCH (exchange)-[:INVOLVES {role: 'HOME'}]->(place:Place)
  RETURN place.id AS home
}
CALL (exchange) {
  MATCH (exchange)-[:INVOLVES {role: 'PARTNER'}]->(place:Place)
  RETURN min(place.id) AS partner
}
CALL (exchange) {
  MATCH (exchange)-[:ABOUT]->(one:Agreement)
  RETURN min(one.id) AS agreement
}
CALL (exchange) {
  MATCH (exchange)-[:THROUGH]->(channel:Channel)
  WITH channel ORDER BY channel.id
  RETURN collect(channel.id) AS channels
}
CALL (exchange) {
  MATCH (exchange)-[:RECORDED_BY]->(office:Office)
  RETURN office.id AS recordedBy
}
CALL (exchange) {
  MATCH (exchange)-[:SUPPORTED_BY]->(source:Source)
  WITH source ORDER BY source.id
  RETURN collect(source.id) AS sources
}
CALL (home) {
  MATCH path = (start:Place {id: home})-[:PART_OF*0..5]->(above:Place)
  WITH above, length(path) AS steps ORDER BY steps
  RETURN collect(above.id) AS chain
}
RETURN exchange.id AS id, properties(exchange) AS properties, home, partner, agreement, channels, recordedBy, sources, chain
ORDER BY id
