// One draft by its id, where the reader may see it.
// mode: read
// $id: id of a draft
// columns: draft: Draft
MATCH (draft:Draft {id: $id})-[:KEPT_BY]->(keeper:Office)
CALL (keeper) {
  WITH keeper AS this
  //> internal/opens
}
RETURN draft
