// A page of the shared lists that fit and that the reader may see, by the time of their last change, and how many there are
// of these.
// mode: read
// $alliance: id of an alliance or null · $kind: [kind] or null · $office: id of the office that shares, or null
// $order: the order asked for · $descending: boolean · $afterKey, $afterId: where the page before ended, or null
// $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: SharedList}] · missing: [argument]
CALL () {
  UNWIND [{argument: 'alliance', id: $alliance}, {argument: 'office', id: $office}] AS asked
  WITH asked WHERE asked.id IS NOT NULL
    AND NOT (asked.argument = 'alliance' AND EXISTS { MATCH (known:Alliance {id: asked.id}) })
    AND NOT (asked.argument = 'office' AND EXISTS { MATCH (known:Office {id: asked.id}) })
  WITH asked.argument AS argument ORDER BY argument
  RETURN collect(argument) AS missing
}
CALL () {
  MATCH (list:SharedList)
  WHERE ($kind IS NULL OR list.kind IN $kind)
    AND ($alliance IS NULL OR EXISTS { MATCH (list)-[:SHARED_IN]->(alliance:Alliance {id: $alliance}) })
    AND ($office IS NULL OR EXISTS { MATCH (list)-[:SHARED_BY]->(office:Office {id: $office}) })
  CALL (list) {
    WITH list AS this
    //> sharing/opens
  }
  WITH collect({list: list, key: list.at}) AS fitting
  RETURN fitting
}
CALL (fitting) {
  UNWIND fitting AS candidate
  WITH candidate.list AS list, candidate.key AS key
  WHERE $afterId IS NULL
    OR ($descending AND key < $afterKey) OR (NOT $descending AND key > $afterKey)
    OR (key = $afterKey AND list.id > $afterId)
  WITH list, key, CASE WHEN $descending THEN null ELSE key END AS rising, CASE WHEN $descending THEN key END AS falling
  ORDER BY rising, falling DESC, list.id LIMIT $limit
  RETURN collect({node: list, cursor: {list: 'sharedLists', order: $order, key: key, id: list.id}}) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges, missing
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges, missing
RETURN totalCount, pageInfo, edges, missing
