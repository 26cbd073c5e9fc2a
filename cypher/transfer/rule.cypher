// Rules and their sources.
// mode: write
// $rows: [{id, properties, sources: [source id]}]
UNWIND $rows AS row
MERGE (rule:Rule {id: row.id})
SET rule = row.properties
WITH rule, row
CALL (rule, row) {
  MATCH (rule)-[former:SUPPORTED_BY]->(source:Source)
  WHERE NOT source.id IN row.sources
  DELETE former
}
CALL (rule, row) {
  UNWIND row.sources AS id
  MATCH (source:Source {id: id})
  MERGE (rule)-[:SUPPORTED_BY]->(source)
}
RETURN count(rule) AS written
