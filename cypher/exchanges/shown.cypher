// One row when the reader may see an exchange: what was held is a public fact; what is planned or was cancelled is for those to
// whom the records of the office that recorded it are open. Every statement that reads exchanges which
// may not have been held stands behind this one.
// mode: read
// this: Exchange
// $viewerOffice: id of the reader's office, '' for none · $viewerIsAdmin: boolean
// columns: isShown: Boolean
CALL (this) {
  WITH this WHERE this.state = 'HELD'
  RETURN true AS isShown
  UNION
  MATCH (this)-[:RECORDED_BY]->(keeper:Office)
  CALL (keeper) {
    WITH keeper AS this
    //> internal/opens
  }
  RETURN isOpen AS isShown
}
RETURN isShown
