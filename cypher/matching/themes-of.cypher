// The themes that a place, or a place inside it, is known for or has assets of, by id. Worked examples do not count.
// mode: read
// this: Place
// columns: themes: [theme id]
CALL (this) {
  MATCH (this)<-[:PART_OF*0..3]-(at:Place)<-[:LOCATED_IN]-(asset:CulturalAsset)-[:HAS_THEME]->(theme:Theme)
  WHERE asset.confidence <> 'HYPOTHETICAL'
  RETURN theme.id AS theme
  UNION ALL
  MATCH (this)<-[:PART_OF*0..3]-(at:Place)-[known:KNOWN_FOR]->(theme:Theme)
  WHERE known.confidence <> 'HYPOTHETICAL'
  RETURN theme.id AS theme
}
WITH DISTINCT theme ORDER BY theme
RETURN collect(theme) AS themes
