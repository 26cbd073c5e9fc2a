// A page of the themes by id, and how many there are in all.
// mode: read
// $order: the order asked for · $afterKey, $afterId: where the page before ended, or null
// $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: Theme}]
CALL () {
  MATCH (theme:Theme)
  RETURN count(theme) AS totalCount
}
CALL () {
  MATCH (theme:Theme)
  WHERE $afterId IS NULL OR theme.id > $afterKey
  WITH theme ORDER BY theme.id LIMIT $limit
  RETURN collect({node: theme, cursor: {list: 'themes', order: $order, key: theme.id, id: theme.id}}) AS found
}
WITH totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges
RETURN totalCount, pageInfo, edges
