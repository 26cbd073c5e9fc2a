// One internal remark by its id, where the reader may see it.
// mode: read
// $id: id of an internal remark
// columns: remark: InternalRemark
MATCH (remark:InternalRemark {id: $id})-[:KEPT_BY]->(keeper:Office)
CALL (keeper) {
  WITH keeper AS this
  //> internal/opens
}
RETURN remark
