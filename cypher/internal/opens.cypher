// One row when the reader may see what an office keeps to itself: its own people, those of the offices above it and
// administrators may. Every statement that reads internal records stands behind this one.
// mode: read
// this: Office
// $viewerOffice: id of the reader's office, '' for none · $viewerIsAdmin: boolean
// columns: isOpen: Boolean
WITH this
WHERE $viewerIsAdmin OR EXISTS {
  MATCH (this)-[:SUBORDINATE_TO*0..5]->(own:Office {id: $viewerOffice})
}
RETURN true AS isOpen
