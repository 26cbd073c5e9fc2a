// Alliances of offices, their members and their sources.
// mode: write
// $rows: [{id, properties, members: [place id], sources: [source id]}]
UNWIND $rows AS row
MERGE (alliance:Alliance {id: row.id})
SET alliance = row.properties
WITH alliance, row
CALL (alliance, row) {
  MATCH (alliance)<-[former:MEMBER_OF]-(place:Place)
  WHERE NOT place.id IN row.members
  DELETE former
}
CALL (alliance, row) {
  UNWIND row.members AS id
  MATCH (place:Place {id: id})
  MERGE (alliance)<-[:MEMBER_OF]-(place)
}
CALL (alliance, row) {
  MATCH (alliance)-[former:SUPPORTED_BY]->(source:Source)
  WHERE NOT source.id IN row.sources
  DELETE former
}
CALL (alliance, row) {
  UNWIND row.sources AS id
  MATCH (source:Source {id: id})
  MERGE (alliance)-[:SUPPORTED_BY]->(source)
}
RETURN count(alliance) AS written
