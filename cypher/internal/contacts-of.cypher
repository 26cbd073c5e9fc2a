// Whom to call at a channel or place, of what the reader may see, by id.
// mode: read
// this: Channel or Place
// columns: contacts: [Contact]
MATCH (this)<-[:CONTACT_OF]-(contact:Contact)-[:KEPT_BY]->(keeper:Office)
CALL (keeper) {
  WITH keeper AS this
  //> internal/opens
}
WITH contact ORDER BY contact.id LIMIT 100
RETURN collect(contact) AS contacts
