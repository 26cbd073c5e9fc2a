// Assessments as they are written, and the places that the one assessed lies in, itself first.
// mode: read
// $ids: [id of an assessment]
// columns: id: String · properties: Map · of: place id · sources: [source id] · chain: [place id]
MATCH (assessment:Assessment)
WHERE assessment.id IN $ids
MATCH (assessment)-[:ASSESSES]->(place:Place)
CALL (assessment) {
  MATCH (assessment)-[:SUPPORTED_BY]->(source:Source)
  WITH source ORDER BY source.id
  RETURN collect(source.id) AS sources
}
CALL (place) {
  MATCH path = (place)-[:PART_OF*0..5]->(above:Place)
  WITH above, length(path) AS steps ORDER BY steps
  RETURN collect(above.id) AS chain
}
RETURN assessment.id AS id, properties(assessment) AS properties, place.id AS of, sources, chain
ORDER BY id
