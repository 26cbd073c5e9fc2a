// One contact by its id, where the reader may see it.
// mode: read
// $id: id of a contact
// columns: contact: Contact
MATCH (contact:Contact {id: $id})-[:KEPT_BY]->(keeper:Office)
CALL (keeper) {
  WITH keeper AS this
  //> internal/opens
}
RETURN contact
