// What the notes of practice say that could be offered to somebody at work: plain values of all that the reader may see and that
// have not been withdrawn, of the thousand last changed.
// mode: read
// $viewerOffice: id of the reader's office, '' for none · $viewerIsAdmin: boolean
// columns: notes: [{id, kind, nameZh, nameEn, summaryZh, summaryEn, at, agreementKinds: [kind], themes: [theme id], places: [{id, nameZh, nameEn}], writtenByZh, writtenByEn}]
MATCH (practice:Practice)-[:WRITTEN_BY]->(writer:Office)
WHERE practice.withdrawnAt IS NULL
CALL (practice) {
  WITH practice AS this
  //> practice/opens
}
WITH practice, writer ORDER BY practice.at DESC, practice.id LIMIT 1000
CALL (practice) {
  MATCH (practice)-[:HAS_THEME]->(theme:Theme)
  WITH theme ORDER BY theme.id
  RETURN collect(theme.id) AS themes
}
CALL (practice) {
  MATCH (practice)-[:ABOUT]->(place:Place)
  WITH place ORDER BY place.id
  RETURN collect({id: place.id, nameZh: place.nameZh, nameEn: place.nameEn}) AS places
}
WITH practice, writer, themes, places ORDER BY practice.id
RETURN collect({
  id: practice.id, kind: practice.kind, nameZh: practice.nameZh, nameEn: practice.nameEn, summaryZh: practice.summaryZh,
  summaryEn: practice.summaryEn, at: practice.at, agreementKinds: practice.agreementKinds, themes: themes, places: places,
  writtenByZh: writer.nameZh, writtenByEn: writer.nameEn
}) AS notes
