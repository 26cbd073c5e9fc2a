// Third parties' assessments, the place that each is about, and its sources.
// mode: write
// $rows: [{id, properties, of: place id, sources: [source id]}]
UNWIND $rows AS row
MERGE (assessment:Assessment {id: row.id})
SET assessment = row.properties
WITH assessment, row
CALL (assessment, row) {
  MATCH (place:Place {id: row.of})
  MERGE (assessment)-[:ASSESSES]->(place)
}
CALL (assessment, row) {
  UNWIND row.sources AS id
  MATCH (source:Source {id: id})
  MERGE (assessment)-[:SUPPORTED_BY]->(source)
}
RETURN count(assessment) AS written
