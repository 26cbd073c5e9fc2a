// The cultural assets that lie in some places, with their names, to recognise those of a file.
// mode: read
// $places: [place id]
// columns: id: String · places: [place id] · kind: null · signedOn: null · hasEnded: Boolean · names: [String]
MATCH (place:Place)
WHERE place.id IN $places
MATCH (asset:CulturalAsset)-[:LOCATED_IN]->(place)
RETURN asset.id AS id, [place.id] AS places, null AS kind, null AS signedOn, false AS hasEnded,
  [asset.nameZh, asset.nameEn] + coalesce(asset.aliases, []) AS names
ORDER BY id
