// Places by id: what kind each is, and the places that it lies in, itself first.
// mode: read
// $ids: [id of a place]
// columns: id: String · label: String · nameZh: String · nameEn: String · chain: [place id]
MATCH (place:Place)
WHERE place.id IN $ids
CALL (place) {
  MATCH path = (place)-[:PART_OF*0..5]->(above:Place)
  WITH above, length(path) AS steps ORDER BY steps
  RETURN collect(above.id) AS chain
}
RETURN place.id AS id,
  CASE WHEN place:Country THEN 'Country' WHEN place:Province THEN 'Province' WHEN place:City THEN 'City'
    WHEN place:PartnerRegion THEN 'PartnerRegion' ELSE 'PartnerCity' END AS label,
  place.nameZh AS nameZh, place.nameEn AS nameEn, chain
ORDER BY id
