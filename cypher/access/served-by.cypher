// Who an office is and which place it serves, for the question what it may write.
// mode: read
// $office: id of an office
// columns: kind: String · nameZh: String · nameEn: String · serves: [place id]
MATCH (office:Office {id: $office})
CALL (office) {
  MATCH (office)-[:SERVES]->(place:Place)
  WITH place ORDER BY place.id
  RETURN collect(place.id) AS serves
}
RETURN office.kind AS kind, office.nameZh AS nameZh, office.nameEn AS nameEn, serves
