// One note of practice as it is read for a change, where the reader may see it.
// mode: read
// $id: id of a note · $viewerOffice: id of the reader's office · $viewerIsAdmin: boolean
// columns: id: String · properties: Map · themes: [theme id] · places: [place id] · sources: [source id] · writtenBy: office id · mayChange: whether the records of that office are open to the reader
MATCH (practice:Practice {id: $id})-[:WRITTEN_BY]->(writer:Office)
CALL (practice) {
  WITH practice AS this
  //> practice/opens
}
CALL (writer) {
  CALL (writer) {
    WITH writer AS this
    //> internal/opens
  }
  RETURN count(isOpen) AS own
}
CALL (practice) {
  MATCH (practice)-[:HAS_THEME]->(theme:Theme)
  WITH theme ORDER BY theme.id
  RETURN collect(theme.id) AS themes
}
CALL (practice) {
  MATCH (practice)-[:ABOUT]->(place:Place)
  WITH place ORDER BY place.id
  RETURN collect(place.id) AS places
}
CALL (practice) {
  MATCH (practice)-[:SUPPORTED_BY]->(source:Source)
  WITH source ORDER BY source.id
  RETURN collect(source.id) AS sources
}
RETURN practice.id AS id, properties(practice) AS properties, themes, places, sources, writer.id AS writtenBy, own > 0 AS mayChange
