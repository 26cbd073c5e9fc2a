// Places as they are written, and the places that each lies in, itself first.
// mode: read
// $ids: [id of a place]
// columns: id: String · kind: String · properties: Map · partOf: [place id], one or none · knownFor: [{theme: theme id, properties: {confidence, sourceIds}}] · themes: [theme id] · sources: [source id] · chain: [place id]
MATCH (place:Place)
WHERE place.id IN $ids
CALL (place) {
  MATCH (place)-[:PART_OF]->(above:Place)
  WITH above ORDER BY above.id
  RETURN collect(above.id) AS partOf
}
CALL (place) {
  MATCH (place)-[known:KNOWN_FOR]->(theme:Theme)
  WITH theme.id AS theme, {confidence: known.confidence, sourceIds: known.sourceIds} AS properties ORDER BY theme
  RETURN collect({theme: theme, properties: properties}) AS knownFor, collect(theme) AS themes
}
CALL (place) {
  MATCH (place)-[:SUPPORTED_BY]->(source:Source)
  WITH source ORDER BY source.id
  RETURN collect(source.id) AS sources
}
CALL (place) {
  MATCH path = (place)-[:PART_OF*0..5]->(above:Place)
  WITH above, length(path) AS steps ORDER BY steps
  RETURN collect(above.id) AS chain
}
RETURN place.id AS id,
  CASE WHEN place:Country THEN 'COUNTRY' WHEN place:Province THEN 'PROVINCE' WHEN place:City THEN 'CITY'
    WHEN place:PartnerRegion THEN 'PARTNER_REGION' ELSE 'PARTNER_CITY' END AS kind,
  properties(place) AS properties, partOf, knownFor, themes, sources, chain
ORDER BY id
