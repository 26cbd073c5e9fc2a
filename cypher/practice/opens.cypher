// One row when the reader may see a note of practice: everybody one that is shared and has not been withdrawn, any other one those
// to whom the records of the office that wrote it are open. Every statement that reads notes stands behind this one.
// mode: read
// this: Practice
// $viewerOffice: id of the reader's office, '' for none · $viewerIsAdmin: boolean
// columns: isOpen: Boolean
CALL (this) {
  WITH this WHERE this.visibility = 'EVERYBODY' AND this.withdrawnAt IS NULL
  RETURN true AS isOpen
  UNION
  MATCH (this)-[:WRITTEN_BY]->(writer:Office)
  CALL (writer) {
    WITH writer AS this
    //> internal/opens
  }
  RETURN isOpen
}
RETURN isOpen
