// Names of the properties that nodes of the exported labels have, and the relationships between them.
// mode: read
// $shown: [label that is exported] · $derived: [relationship type that is not]
// columns: ofNodes: [String] · ofRelationships: [String]
CALL () {
  MATCH (node)
  WHERE any(label IN labels(node) WHERE label IN $shown)
  UNWIND keys(node) AS name
  WITH DISTINCT name ORDER BY name
  RETURN collect(name) AS ofNodes
}
CALL () {
  MATCH (from)-[relationship]->(to)
  WHERE any(label IN labels(from) WHERE label IN $shown) AND any(label IN labels(to) WHERE label IN $shown)
    AND NOT type(relationship) IN $derived
  UNWIND keys(relationship) AS name
  WITH DISTINCT name ORDER BY name
  RETURN collect(name) AS ofRelationships
}
RETURN ofNodes, ofRelationships
