// Who an office is and which place it serves, for the question what it may write.
// mode: read
// $office: id of an office
// columns: kind: String · nameZh: String · nameEn: String · serves: [place id] · servedKinds: [kind of place], each once
MATCH (office:Office {id: $office})
CALL (office) {
  MATCH (office)-[:SERVES]->(place:Place)
  WITH place ORDER BY place.id
  RETURN collect(place.id) AS serves
}
CALL (office) {
  MATCH (office)-[:SERVES]->(place:Place)
  WITH DISTINCT CASE WHEN place:Country THEN 'COUNTRY' WHEN place:Province THEN 'PROVINCE' WHEN place:City THEN 'CITY'
    WHEN place:PartnerRegion THEN 'PARTNER_REGION' ELSE 'PARTNER_CITY' END AS kind
  ORDER BY kind
  RETURN collect(kind) AS servedKinds
}
RETURN office.kind AS kind, office.nameZh AS nameZh, office.nameEn AS nameEn, serves, servedKinds
