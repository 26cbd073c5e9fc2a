// Places by id: what kind each is, and the places that it lies in, itself first.
// mode: read
// $ids: [id of a place]
// columns: id: String · kind: String · nameZh: String · nameEn: String · chain: [place id]
MATCH (place:Place)
WHERE place.id IN $ids
CALL (place) {
  MATCH path = (place)-[:PART_OF*0..5]->(above:Place)
  WITH above, length(path) AS steps ORDER BY steps
  RETURN collect(above.id) AS chain
}
RETURN place.id AS id,
  CASE WHEN place:Country THEN 'COUNTRY' WHEN place:Province THEN 'PROVINCE' WHEN place:City THEN 'CITY'
    WHEN place:PartnerRegion THEN 'PARTNER_REGION' ELSE 'PARTNER_CITY' END AS kind,
  place.nameZh AS nameZh, place.nameEn AS nameEn, chain
ORDER BY id
