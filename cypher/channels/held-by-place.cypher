// The channels that a place holds, by id.
// mode: read
// this: Place
// $kind: [kind] or null · $first: 1..100
// columns: channels: [Channel]
MATCH (this)-[:HOLDS]->(channel:Channel)
WHERE $kind IS NULL OR channel.kind IN $kind
WITH channel ORDER BY channel.id LIMIT $first
RETURN collect(channel) AS channels
