// Cultural assets, where each is, its themes its sources, and the office that
// entered it.
// mode: write
// $rows: [{id, properties, locatedIn: place id, themes: [theme id], sources: [source id], contributedBy: [office id], one or none}]
UNWIND $rows AS row
MERGE (asset:CulturalAsset {id: row.id})
SET asset = row.properties, asset:Named
// One type a property: a whole number of degrees would be stored as an integer.
SET asset.latitude = toFloat(row.properties.latitude), asset.longitude = toFloat(row.properties.longitude)
WITH asset, row
CALL (asset, row) {
  MATCH (asset)-[former:LOCATED_IN]->(place:Place)
  WHERE place.id <> row.locatedIn
  DELETE former
}
CALL (asset, row) {
  MATCH (place:Place {id: row.locatedIn})
  MERGE (asset)-[:LOCATED_IN]->(place)
}
CALL (asset, row) {
  MATCH (asset)-[former:HAS_THEME]->(theme:Theme)
  WHERE NOT theme.id IN row.themes
  DELETE former
}
CALL (asset, row) {
  UNWIND row.themes AS id
  MATCH (theme:Theme {id: id})
  MERGE (asset)-[:HAS_THEME]->(theme)
}
CALL (asset, row) {
  MATCH (asset)-[former:SUPPORTED_BY]->(source:Source)
  WHERE NOT source.id IN row.sources
  DELETE former
}
CALL (asset, row) {
  UNWIND row.sources AS id
  MATCH (source:Source {id: id})
  MERGE (asset)-[:SUPPORTED_BY]->(source)
}
CALL (asset, row) {
  UNWIND row.contributedBy AS id
  MATCH (office:Office {id: id})
  MERGE (asset)-[:CONTRIBUTED_BY]->(office)
}
RETURN count(asset) AS written
