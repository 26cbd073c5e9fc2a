// Writes a note of practice of an office, its themes, the places that it is about and its sources. Answers how many were written:
// none without the office.
// mode: write
// $id: id of the note · $properties: {id, version, …} · $office: office id
// $themes: [theme id] · $places: [place id] · $sources: [source id]
MATCH (office:Office {id: $office})
MERGE (practice:Practice {id: $id})
SET practice = $properties, practice:Named
MERGE (practice)-[:WRITTEN_BY]->(office)
WITH practice
CALL (practice) {
  MATCH (practice)-[former:HAS_THEME]->(theme:Theme)
  WHERE NOT theme.id IN $themes
  DELETE former
}
CALL (practice) {
  UNWIND $themes AS id
  MATCH (theme:Theme {id: id})
  MERGE (practice)-[:HAS_THEME]->(theme)
}
CALL (practice) {
  MATCH (practice)-[former:ABOUT]->(place:Place)
  WHERE NOT place.id IN $places
  DELETE former
}
CALL (practice) {
  UNWIND $places AS id
  MATCH (place:Place {id: id})
  MERGE (practice)-[:ABOUT]->(place)
}
CALL (practice) {
  UNWIND $sources AS id
  MATCH (source:Source {id: id})
  MERGE (practice)-[:SUPPORTED_BY]->(source)
}
RETURN count(practice) AS written
