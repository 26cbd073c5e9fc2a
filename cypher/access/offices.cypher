// A page of the offices by id, and how many there are in all.
// mode: read
// $order: the order asked for · $afterKey, $afterId: where the page before ended, or null
// $first: 1..100 · $limit: $first + 1
// columns: totalCount: Int · pageInfo: {hasNextPage, endCursor} · edges: [{cursor, node: Office}]
CALL () {
  MATCH (office:Office)
  RETURN count(office) AS totalCount
}
CALL () {
  MATCH (office:Office)
  WHERE $afterId IS NULL OR office.id > $afterKey
  WITH office ORDER BY office.id LIMIT $limit
  RETURN collect({node: office, cursor: {list: 'offices', order: $order, key: office.id, id: office.id}}) AS found
}
WITH totalCount, size(found) > $first AS hasNextPage, found[0..$first] AS edges
WITH totalCount, {hasNextPage: hasNextPage, endCursor: edges[size(edges) - 1].cursor} AS pageInfo, edges
RETURN totalCount, pageInfo, edges
