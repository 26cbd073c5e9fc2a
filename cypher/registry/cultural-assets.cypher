// Cultural assets as they are written, and the places that each lies in, the nearest first.
// mode: read
// $ids: [id of a cultural asset]
// columns: id: String · properties: Map · locatedIn: place id · themes: [theme id] · sources: [source id] · contributedBy: [office id], one or none · chain: [place id]
MATCH (asset:CulturalAsset)
WHERE asset.id IN $ids
CALL (asset) {
  MATCH (asset)-[:LOCATED_IN]->(place:Place)
  RETURN place.id AS locatedIn
}
CALL (asset) {
  MATCH (asset)-[:HAS_THEME]->(theme:Theme)
  WITH theme ORDER BY theme.id
  RETURN collect(theme.id) AS themes
}
CALL (asset) {
  MATCH (asset)-[:SUPPORTED_BY]->(source:Source)
  WITH source ORDER BY source.id
  RETURN collect(source.id) AS sources
}
CALL (asset) {
  MATCH (asset)-[:CONTRIBUTED_BY]->(office:Office)
  WITH office ORDER BY office.id
  RETURN collect(office.id) AS contributedBy
}
CALL (locatedIn) {
  MATCH path = (start:Place {id: locatedIn})-[:PART_OF*0..5]->(above:Place)
  WITH above, length(path) AS steps ORDER BY steps
  RETURN collect(above.id) AS chain
}
RETURN asset.id AS id, properties(asset) AS properties, locatedIn, themes, sources, contributedBy, chain
ORDER BY id
