// Exchanges with their sides, agreement, channels, the office that recorded each, and their sources.
// mode: write
// $rows: [{id, properties, home: place id, partner: place id or null, agreement: agreement id or null, channels: [channel id], recordedBy: office id, sources: [source id]}]
UNWIND $rows AS row
MERGE (exchange:Exchange {id: row.id})
SET exchange = row.properties
WITH exchange, row
CALL (exchange, row) {
  MATCH (exchange)-[former:INVOLVES {role: 'HOME'}]->(place:Place)
  WHERE place.id <> row.home
  DELETE former
}
CALL (exchange, row) {
  MATCH (exchange)-[former:INVOLVES {role: 'PARTNER'}]->(place:Place)
  WHERE row.partner IS NULL OR place.id <> row.partner
  DELETE former
}
CALL (exchange, row) {
  MATCH (home:Place {id: row.home})
  MERGE (exchange)-[:INVOLVES {role: 'HOME'}]->(home)
}
CALL (exchange, row) {
  MATCH (partner:Place {id: row.partner})
  MERGE (exchange)-[:INVOLVES {role: 'PARTNER'}]->(partner)
}
CALL (exchange, row) {
  MATCH (exchange)-[former:ABOUT]->(agreement:Agreement)
  WHERE row.agreement IS NULL OR agreement.id <> row.agreement
  DELETE former
}
CALL (exchange, row) {
  MATCH (agreement:Agreement {id: row.agreement})
  MERGE (exchange)-[:ABOUT]->(agreement)
}
CALL (exchange, row) {
  MATCH (exchange)-[former:THROUGH]->(channel:Channel)
  WHERE NOT channel.id IN row.channels
  DELETE former
}
CALL (exchange, row) {
  UNWIND row.channels AS id
  MATCH (channel:Channel {id: id})
  MERGE (exchange)-[:THROUGH]->(channel)
}
CALL (exchange, row) {
  MATCH (office:Office {id: row.recordedBy})
  MERGE (exchange)-[:RECORDED_BY]->(office)
}
CALL (exchange, row) {
  MATCH (exchange)-[former:SUPPORTED_BY]->(source:Source)
  WHERE NOT source.id IN row.sources
  DELETE former
}
CALL (exchange, row) {
  UNWIND row.sources AS id
  MATCH (source:Source {id: id})
  MERGE (exchange)-[:SUPPORTED_BY]->(source)
}
RETURN count(exchange) AS written
