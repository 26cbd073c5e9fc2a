// One shared list as it is read for a change, where the reader may see it, and whether it is theirs to change.
// mode: read
// $id: id of a shared list
// columns: id: String · properties: Map · sharedBy: office id · sharedIn: alliance id · items: [id] · isOwn: Boolean
MATCH (list:SharedList {id: $id})-[:SHARED_BY]->(office:Office)
MATCH (list)-[:SHARED_IN]->(alliance:Alliance)
CALL (list) {
  WITH list AS this
  //> sharing/opens
}
CALL (office) {
  CALL (office) {
    WITH office AS this
    //> internal/opens
  }
  RETURN count(*) AS own
}
CALL (list) {
  MATCH (list)-[:LISTS]->(item)
  WITH item.id AS id ORDER BY id
  RETURN collect(id) AS items
}
RETURN list.id AS id, properties(list) AS properties, office.id AS sharedBy, alliance.id AS sharedIn, items,
  own > 0 AS isOwn
