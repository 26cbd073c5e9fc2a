// One row when the reader may see a note of practice: everybody one that is for everybody, those who may see a shared list one that
// stands on it, unless it was withdrawn; any those to whom the records of the office that wrote it are open. Every statement
// that reads notes stands behind this one.
// mode: read
// this: Practice
// $viewerOffice: id of the reader's office, '' for none · $viewerIsAdmin: boolean · $viewerToday: today in China
// columns: isOpen: Boolean
CALL (this) {
  WITH this WHERE this.visibility = 'EVERYBODY' AND this.withdrawnAt IS NULL
  RETURN true AS isOpen
  UNION
  MATCH (this)<-[:LISTS]-(list:SharedList)
  WHERE this.withdrawnAt IS NULL
  CALL (list) {
    WITH list AS this
    //> sharing/opens
  }
  RETURN isOpen
  UNION
  MATCH (this)-[:WRITTEN_BY]->(writer:Office)
  CALL (writer) {
    WITH writer AS this
    //> internal/opens
  }
  RETURN isOpen
}
RETURN isOpen
