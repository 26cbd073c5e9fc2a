// One row when the reader may see an exchange: what was held is a public fact; what is planned or was cancelled is for the people
// of the office that recorded it, those of the offices above it and administrators. Every statement that reads exchanges which
// may not have been held stands behind this one.
// mode: read
// this: Exchange
// $viewerOffice: id of the reader's office, '' for none · $viewerIsAdmin: boolean
// columns: isShown: Boolean
WITH this
WHERE this.state = 'HELD' OR $viewerIsAdmin OR EXISTS {
  MATCH (this)-[:RECORDED_BY]->(keeper:Office)-[:SUBORDINATE_TO*0..5]->(own:Office {id: $viewerOffice})
}
RETURN true AS isShown
