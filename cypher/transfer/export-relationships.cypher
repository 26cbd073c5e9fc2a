// The relationships that start at some nodes of one label and end at a node of a label that is exported.
// mode: read
// $label: label of the nodes that they start at · $ids: [id of such a node] · $shown: [label to name, the specific ones first]
// $derived: [relationship type that is left out]
// columns: fromId: String · type: String · labels: [String], of the node reached · toId: String · properties: Map
MATCH (from)-[relationship]->(to)
WHERE $label IN labels(from) AND from.id IN $ids AND NOT type(relationship) IN $derived
WITH from, relationship, to, [label IN $shown WHERE label IN labels(to)] AS labels
WHERE size(labels) > 0
RETURN from.id AS fromId, type(relationship) AS type, labels, to.id AS toId, properties(relationship) AS properties
ORDER BY fromId, type, toId
