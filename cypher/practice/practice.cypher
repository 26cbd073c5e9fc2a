// One note of practice by its id, where the reader may see it.
// mode: read
// $id: id of a note
// columns: practice: Practice
MATCH (practice:Practice {id: $id})
CALL (practice) {
  WITH practice AS this
  //> practice/opens
}
RETURN practice
