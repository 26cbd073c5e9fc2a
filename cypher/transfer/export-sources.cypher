// The sources of some nodes of one label, for formats that have no relationships.
// mode: read
// $label: label of the nodes · $ids: [id of such a node]
// columns: factId: String · sources: [id of a source]
MATCH (fact)-[:SUPPORTED_BY]->(source:Source)
WHERE $label IN labels(fact) AND fact.id IN $ids
WITH fact.id AS factId, source.id AS sourceId ORDER BY factId, sourceId
RETURN factId, collect(sourceId) AS sources
ORDER BY factId
