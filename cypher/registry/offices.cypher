// Offices as they are written. An office belongs to no place: an administrator writes it.
// mode: read
// $ids: [office id]
// columns: id: String · properties: Map · serves: [place id], one or none · subordinateTo: [office id], one or none · sources: [source id] · chain: [place id], always empty
MATCH (office:Office)
WHERE office.id IN $ids
CALL (office) {
  MATCH (office)-[:SERVES]->(place:Place)
  WITH place ORDER BY place.id
  RETURN collect(place.id) AS serves
}
CALL (office) {
  MATCH (office)-[:SUBORDINATE_TO]->(above:Office)
  WITH above ORDER BY above.id
  RETURN collect(above.id) AS subordinateTo
}
CALL (office) {
  MATCH (office)-[:SUPPORTED_BY]->(source:Source)
  WITH source ORDER BY source.id
  RETURN collect(source.id) AS sources
}
RETURN office.id AS id, properties(office) AS properties, serves, subordinateTo, sources, [] AS chain
ORDER BY id
