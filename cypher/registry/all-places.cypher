// A page of all places with their names and what each lies in, by id, for matching names.
// mode: read
// $afterId: id that the page before ended with, '' at first · $limit: how many at most
// columns: id: String · label: String · nameZh: String · nameEn: String · aliases: [String] · partOf: place id or null
MATCH (place:Place)
WHERE place.id > $afterId
WITH place ORDER BY place.id LIMIT $limit
CALL (place) {
  MATCH (place)-[:PART_OF]->(above:Place)
  WITH above ORDER BY above.id LIMIT 1
  RETURN collect(above.id) AS above
}
RETURN place.id AS id,
  CASE WHEN place:Country THEN 'Country' WHEN place:Province THEN 'Province' WHEN place:City THEN 'City'
    WHEN place:PartnerRegion THEN 'PartnerRegion' ELSE 'PartnerCity' END AS label,
  place.nameZh AS nameZh, place.nameEn AS nameEn, coalesce(place.aliases, []) AS aliases, head(above) AS partOf
ORDER BY id
