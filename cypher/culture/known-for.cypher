// What a place is known for, with the sources of each theme, by theme.
// mode: read
// this: Place
// $first: 1..100
// columns: knownFor: [{theme: Theme, confidence, sources: [Source]}]
MATCH (this)-[known:KNOWN_FOR]->(theme:Theme)
WITH theme, known.confidence AS confidence, known.sourceIds AS sourceIds ORDER BY theme.id LIMIT $first
CALL (sourceIds) {
  UNWIND sourceIds AS sourceId
  MATCH (source:Source {id: sourceId})
  WITH source ORDER BY source.id
  RETURN collect(source) AS sources
}
WITH theme, confidence, sources ORDER BY theme.id
RETURN collect({theme: theme, confidence: confidence, sources: sources}) AS knownFor
