// Offices, the place that each serves, the office above it and its sources. An office comes before those below it, in this
// batch or an earlier one.
// mode: write
// $rows: [{id, properties, serves: [place id], one or none, subordinateTo: [office id], one or none, sources: [source id]}]
UNWIND $rows AS row
MERGE (office:Office {id: row.id})
SET office = row.properties
WITH office, row
CALL (office, row) {
  MATCH (office)-[former:SERVES]->(place:Place)
  WHERE NOT place.id IN row.serves
  DELETE former
}
CALL (office, row) {
  UNWIND row.serves AS id
  MATCH (place:Place {id: id})
  MERGE (office)-[:SERVES]->(place)
}
CALL (office, row) {
  MATCH (office)-[former:SUBORDINATE_TO]->(above:Office)
  WHERE NOT above.id IN row.subordinateTo
  DELETE former
}
CALL (office, row) {
  UNWIND row.subordinateTo AS id
  MATCH (above:Office {id: id})
  MERGE (office)-[:SUBORDINATE_TO]->(above)
}
CALL (office, row) {
  MATCH (office)-[former:SUPPORTED_BY]->(source:Source)
  WHERE NOT source.id IN row.sources
  DELETE former
}
CALL (office, row) {
  UNWIND row.sources AS id
  MATCH (source:Source {id: id})
  MERGE (office)-[:SUPPORTED_BY]->(source)
}
RETURN count(office) AS written
