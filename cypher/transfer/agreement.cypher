// Agreements, their two parties and their sources.
// mode: write
// $rows: [{id, properties, home: place id, partner: place id, sources: [source id]}]
UNWIND $rows AS row
MERGE (agreement:Agreement {id: row.id})
SET agreement = row.properties
WITH agreement, row
CALL (agreement, row) {
  MATCH (agreement)<-[former:PARTY_TO {role: 'HOME'}]-(place:Place)
  WHERE place.id <> row.home
  DELETE former
}
CALL (agreement, row) {
  MATCH (agreement)<-[former:PARTY_TO {role: 'PARTNER'}]-(place:Place)
  WHERE place.id <> row.partner
  DELETE former
}
// MERGE reads the relationships of the node that it starts from: an agreement has few, a place has many.
CALL (agreement, row) {
  MATCH (home:Place {id: row.home})
  MERGE (agreement)<-[:PARTY_TO {role: 'HOME'}]-(home)
}
CALL (agreement, row) {
  MATCH (partner:Place {id: row.partner})
  MERGE (agreement)<-[:PARTY_TO {role: 'PARTNER'}]-(partner)
}
CALL (agreement, row) {
  MATCH (agreement)-[former:SUPPORTED_BY]->(source:Source)
  WHERE NOT source.id IN row.sources
  DELETE former
}
CALL (agreement, row) {
  UNWIND row.sources AS id
  MATCH (source:Source {id: id})
  MERGE (agreement)-[:SUPPORTED_BY]->(source)
}
RETURN count(agreement) AS written
