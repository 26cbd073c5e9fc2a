// One row when the reader may see what an office keeps to itself: its own people, those of the offices above it and
// administrators may; of what a department keeps also those of the foreign affairs office that serves the same place, and of the
// offices above that one. Every statement that reads internal records stands behind this one.
// mode: read
// this: Office
// $viewerOffice: id of the reader's office, '' for none · $viewerIsAdmin: boolean
// columns: isOpen: Boolean
WITH this
WHERE $viewerIsAdmin
  OR EXISTS {
    MATCH (this)-[:SUBORDINATE_TO*0..5]->(own:Office {id: $viewerOffice})
  }
  OR (this.kind = 'DEPARTMENT' AND EXISTS {
    MATCH (this)-[:SERVES]->(place:Place)<-[:SERVES]-(affairs:Office)-[:SUBORDINATE_TO*0..5]->(own:Office {id: $viewerOffice})
    WHERE affairs.kind IN ['CITY', 'PROVINCE']
  })
RETURN true AS isOpen
