// A page of what a place can offer and work through: the cultural assets in it and the channels that it holds, those of the places
// inside too, by kind and id, and how many there are in all.
// mode: read
// $of: id of a place · $contributedBy: id of the office that entered it, or null · $field: [field of the department that entered it] or null
// $kind: [CULTURAL_ASSET or kind of channel] or null
// $order: the order asked for · $afterKey, $afterId: where the page before ended, or null · $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: CulturalAsset or Channel}] · missing: [argument]
CALL () {
  UNWIND [{argument: 'of', label: 'Place', id: $of}, {argument: 'contributedBy', label: 'Office', id: $contributedBy}] AS asked
  WITH asked WHERE asked.id IS NOT NULL
    AND NOT (asked.label = 'Place' AND EXISTS { MATCH (known:Place {id: asked.id}) })
    AND NOT (asked.label = 'Office' AND EXISTS { MATCH (known:Office {id: asked.id}) })
  WITH asked.argument AS argument ORDER BY argument
  RETURN collect(argument) AS missing
}
CALL () {
  CALL () {
    MATCH (area:Place {id: $of})<-[:PART_OF*0..4]-(at:Place)<-[:LOCATED_IN]-(resource:CulturalAsset)
    RETURN resource, 'CULTURAL_ASSET' AS kind
    UNION ALL
    MATCH (area:Place {id: $of})<-[:PART_OF*0..4]-(holder:Place)-[:HOLDS]->(resource:Channel)
    RETURN resource, resource.kind AS kind
  }
  WITH resource, kind
  WHERE ($kind IS NULL OR kind IN $kind)
    AND ($contributedBy IS NULL OR EXISTS { MATCH (resource)-[:CONTRIBUTED_BY]->(office:Office {id: $contributedBy}) })
    AND ($field IS NULL OR EXISTS { MATCH (resource)-[:CONTRIBUTED_BY]->(office:Office) WHERE office.field IN $field })
  WITH collect({resource: resource, key: kind + '/' + resource.id}) AS fitting
  RETURN fitting
}
CALL (fitting) {
  UNWIND fitting AS candidate
  WITH candidate.resource AS resource, candidate.key AS key
  WHERE $afterId IS NULL OR key > $afterKey
  WITH resource, key ORDER BY key LIMIT $limit
  RETURN collect({node: resource, cursor: {list: 'resources', order: $order, key: key, id: resource.id}}) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
