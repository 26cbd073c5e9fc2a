// A page of the drafts that the reader may see, by the time of their last change, and how many there are of these.
// mode: read
// $order: the order asked for · $descending: boolean · $afterKey, $afterId: where the page before ended, or null
// $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: Draft}]
CALL () {
  MATCH (draft:Draft)-[:KEPT_BY]->(keeper:Office)
  CALL (keeper) {
    WITH keeper AS this
    //> internal/opens
  }
  WITH collect({draft: draft, key: draft.at}) AS fitting
  RETURN fitting
}
CALL (fitting) {
  UNWIND fitting AS candidate
  WITH candidate.draft AS draft, candidate.key AS key
  WHERE $afterId IS NULL
    OR ($descending AND key < $afterKey) OR (NOT $descending AND key > $afterKey)
    OR (key = $afterKey AND draft.id > $afterId)
  WITH draft, key, CASE WHEN $descending THEN null ELSE key END AS rising, CASE WHEN $descending THEN key END AS falling
  ORDER BY rising, falling DESC, draft.id LIMIT $limit
  RETURN collect({node: draft, cursor: {list: 'drafts', order: $order, key: key, id: draft.id}}) AS found
}
WITH size(fitting) AS totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges
RETURN totalCount, pageInfo, edges
