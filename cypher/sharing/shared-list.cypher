// One shared list by its id, where the reader may see it.
// mode: read
// $id: id of a shared list
// columns: list: SharedList
MATCH (list:SharedList {id: $id})
CALL (list) {
  WITH list AS this
  //> sharing/opens
}
RETURN list
