// What lies in a place: the kinds of the places directly below it, and how many levels there are below it in all.
// mode: read
// $id: id of a place
// columns: kinds: [kind] · depth: Int
MATCH (place:Place {id: $id})
CALL (place) {
  MATCH (part:Place)-[:PART_OF]->(place)
  WITH DISTINCT CASE WHEN part:Country THEN 'COUNTRY' WHEN part:Province THEN 'PROVINCE' WHEN part:City THEN 'CITY'
    WHEN part:PartnerRegion THEN 'PARTNER_REGION' ELSE 'PARTNER_CITY' END AS kind
  ORDER BY kind
  RETURN collect(kind) AS kinds
}
CALL (place) {
  MATCH path = (place)<-[:PART_OF*0..5]-(:Place)
  RETURN max(length(path)) AS depth
}
RETURN kinds, depth
