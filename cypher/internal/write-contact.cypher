// Writes a contact of a channel or place, kept by an office. Answers how many were written: none without the office.
// mode: write
// $id: id of the contact · $properties: {id, version, …} · $office: office id
// $places: [place id] · $channels: [channel id]
MATCH (office:Office {id: $office})
MERGE (contact:Contact {id: $id})
SET contact = $properties
MERGE (contact)-[:KEPT_BY]->(office)
WITH contact
CALL (contact) {
  UNWIND $places AS id
  MATCH (place:Place {id: id})
  MERGE (contact)-[:CONTACT_OF]->(place)
}
CALL (contact) {
  UNWIND $channels AS id
  MATCH (channel:Channel {id: id})
  MERGE (contact)-[:CONTACT_OF]->(channel)
}
RETURN count(contact) AS written
