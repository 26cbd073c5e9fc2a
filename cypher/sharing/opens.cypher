// One row when the reader may see a shared list. The office that shares it, those above it and administrators always may.
// While it is shared, so may the offices of the members of its alliance, and of places inside a member; bodies outside the
// government may not. Every statement that reads shared lists stands behind this one.
// mode: read
// this: SharedList
// $viewerOffice: id of the reader's office, '' for none · $viewerIsAdmin: boolean
// columns: isOpen: Boolean · isInForce: Boolean
CALL (this) {
  CALL (this) {
    //> sharing/in-force
  }
  RETURN count(isShared) AS sharings
}
WITH this, sharings > 0 AS isInForce
WHERE $viewerIsAdmin
  OR EXISTS {
    MATCH (this)-[:SHARED_BY]->(owner:Office)-[:SUBORDINATE_TO*0..5]->(own:Office {id: $viewerOffice})
  }
  OR (isInForce AND EXISTS {
    MATCH (reader:Office {id: $viewerOffice})-[:SERVES]->(served:Place)-[:PART_OF*0..2]->(member:Place)-[:MEMBER_OF]->(alliance:Alliance)<-[:SHARED_IN]-(this)
    WHERE reader.kind <> 'OUTSIDE'
  })
RETURN true AS isOpen, isInForce
