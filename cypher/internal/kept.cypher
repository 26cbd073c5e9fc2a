// One internal record of a kind by its id, where the reader may see it, and the office that keeps it.
// mode: read
// $kind: Contact, InternalRemark or Draft · $id: id of the record
// columns: kept: Contact or InternalRemark or Draft · keptBy: office id
CALL () {
  MATCH (kept:Contact {id: $id}) WHERE $kind = 'Contact' RETURN kept
  UNION
  MATCH (kept:InternalRemark {id: $id}) WHERE $kind = 'InternalRemark' RETURN kept
  UNION
  MATCH (kept:Draft {id: $id}) WHERE $kind = 'Draft' RETURN kept
}
MATCH (kept)-[:KEPT_BY]->(keeper:Office)
CALL (keeper) {
  WITH keeper AS this
  //> internal/opens
}
RETURN kept, keeper.id AS keptBy
