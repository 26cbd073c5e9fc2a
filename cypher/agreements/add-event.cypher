// Writes a step in an agreement's life, with its source.
// mode: write
// $agreement: id of an agreement · $properties: {id, kind, on, …} · $source: id of a source
MATCH (agreement:Agreement {id: $agreement})
MATCH (source:Source {id: $source})
CREATE (event:AgreementEvent)-[:EVENT_OF]->(agreement)
SET event = $properties
CREATE (event)-[:SUPPORTED_BY]->(source)
RETURN event.id AS id
