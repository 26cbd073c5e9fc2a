// Themes as they are written. A theme belongs to no place.
// mode: read
// $ids: [id of a theme]
// columns: id: String · properties: Map · broader: [theme id], one or none · chain: [place id], always empty
MATCH (theme:Theme)
WHERE theme.id IN $ids
CALL (theme) {
  MATCH (theme)-[:BROADER]->(above:Theme)
  WITH above ORDER BY above.id
  RETURN collect(above.id) AS broader
}
RETURN theme.id AS id, properties(theme) AS properties, broader, [] AS chain
ORDER BY id
